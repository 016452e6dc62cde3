/**
 * Draws the pictures of the README and the manual (`node test/browser/draw-images.cjs [name …]`), or those of every state
 * of the pane, or of some (`… states [name …]`).
 */
require("../../scripts/read-typescript.cjs");

const names = process.argv.slice(2);
const drawing =
  names[0] === "states"
    ? require("./states.ts").drawStates(names.slice(1))
    : require("./screenshots.ts").drawImages(names);
drawing.catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
