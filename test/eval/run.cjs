/** Runs a TypeScript file of this folder with plain Node: `node test/eval/run.cjs activities.ts <arguments>`. */
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

const [script, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
require(resolve(__dirname, script));
