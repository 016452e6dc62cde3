/** Runs the benchmark with plain Node: `node test/bench/run.cjs`; another file of this folder by its name. */
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const ts = require("typescript");

require.extensions[".ts"] = (module, file) => {
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2021,
      esModuleInterop: true,
      resolveJsonModule: true,
    },
    fileName: file,
  });
  module._compile(outputText, file);
};
// A TypeScript file goes before the JSON file of the same name.
const json = require.extensions[".json"];
delete require.extensions[".json"];
require.extensions[".json"] = json;

require(resolve(__dirname, process.argv[2] ?? "speed.ts"));
