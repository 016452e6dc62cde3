import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import react from "eslint-plugin-react";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Rooms in the order they may know one another: each may import itself and what stands before it. */
const ROOMS = ["rulebook", "ledger", "check", "text", "sheets"];
const ENDS = ["taskpane", "workbench", "cli"];
const HOSTS = ["workbook/excel", "workbook/file"];
const OUTSIDE = ["react", "react-dom", "react-dom/*", "@fluentui/*", "node:*", "fs", "path", "commander"];

/** Forbids a room to import the given rooms and packages. */
const boundary = (files, rooms, packages, message) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { group: rooms.flatMap((room) => [`**/${room}`, `**/${room}/**`]), message },
          ...(packages.length > 0 ? [{ group: packages, message }] : []),
        ].filter(({ group }) => group.length > 0),
      },
    ],
  },
});

const middle = ROOMS.map((room, index) =>
  boundary(
    [`src/${room}/**`],
    [...ROOMS.slice(index + 1), ...ENDS, ...HOSTS],
    OUTSIDE,
    "The middle is pure and knows only what stands before it (docs/architecture.md).",
  ),
);

/** Names that only the Excel host and the entry points' boot files may use. */
const noOfficeNames = [
  "error",
  ...["Excel", "Office", "OfficeExtension"].map((name) => ({
    name,
    message: "Only src/workbook/excel/ and the entry points' boot files may name it.",
  })),
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", "test/output"] },
  js.configs.recommended,
  { files: ["**/*.{js,cjs,mjs}"], languageOptions: { globals: globals.node } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: { ...globals.browser, Office: "readonly", Excel: "readonly" },
    },
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks, react },
    settings: { react: { version: "19.0" } },
    rules: {
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
      ),
      ...reactHooks.configs.recommended.rules,
      ...react.configs.flat["jsx-runtime"].rules,
      "no-restricted-globals": noOfficeNames,
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/workbook/excel/**", "src/*/boot.ts", "src/*/boot.tsx", "test/**"],
    rules: { "no-restricted-globals": "off" },
  },
  ...middle,
  boundary(["src/workbook/port/**"], [...ROOMS, ...ENDS, ...HOSTS], OUTSIDE, "The port knows nobody."),
  boundary(
    ["src/workbook/excel/**", "src/workbook/file/**"],
    [...ROOMS, ...ENDS],
    ["react", "react-dom", "@fluentui/*"],
    "Hosts know the port only.",
  ),
  prettier,
);
