/** Writes docs/rulebook.md out of the rulebook's data: `node scripts/write-rulebook-doc.cjs`. */
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

// The rulebook is TypeScript: let this process read it, and let `./departments` mean the .ts before the .json.
const { ".json": readJson } = require.extensions;
delete require.extensions[".json"];
require.extensions[".ts"] = (module, file) => {
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2021,
      esModuleInterop: true,
    },
  });
  module._compile(outputText, file);
};

require.extensions[".json"] = readJson;

const { rulebookDoc } = require("../test/rulebook/rulebook-doc.ts");
writeFileSync(path.join(__dirname, "../docs/rulebook.md"), rulebookDoc());
