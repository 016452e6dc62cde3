/** Requiring this lets plain Node require TypeScript files, transpiled as they are read. */
const { readFileSync } = require("node:fs");
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
