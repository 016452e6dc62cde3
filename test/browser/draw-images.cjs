/**
 * Draws the pictures of the README and the manual (`node test/browser/draw-images.cjs [name …]`), or those of every state
 * of the pane (`… states`).
 */
const { readFileSync } = require("node:fs");
const ts = require("typescript");

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2021,
  esModuleInterop: true,
};
require.extensions[".ts"] = (module, file) => {
  module._compile(ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions }).outputText, file);
};

const names = process.argv.slice(2);
const drawing =
  names[0] === "states" ? require("./states.ts").drawStates() : require("./screenshots.ts").drawImages(names);
drawing.catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
