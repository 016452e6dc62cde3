/** Draws the pictures of the README: `node test/browser/draw-images.cjs`. */
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

require("./screenshots.ts")
  .drawImages()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
