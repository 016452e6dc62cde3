/**
 * Runs a TypeScript file with plain Node, transpiled as it is read:
 * `node scripts/run-typescript.cjs test/eval/activities.ts <arguments>`.
 */
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const ts = require("typescript");

// `./departments` means the TypeScript file before the JSON file of the same name.
const { ".json": readJson } = require.extensions;
delete require.extensions[".json"];
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
require.extensions[".json"] = readJson;

const [script, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
require(resolve(script));
