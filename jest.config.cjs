const transform = {
  "^.+\\.tsx?$": [
    "ts-jest",
    {
      diagnostics: false, // types are checked by `npm run typecheck`
      tsconfig: {
        module: "commonjs",
        moduleResolution: "node10",
        ignoreDeprecations: "6.0",
        jsx: "react-jsx",
        esModuleInterop: true,
        resolveJsonModule: true,
        target: "ES2021",
        isolatedModules: true,
      },
    },
  ],
};

/** A project of tests: which files, in which environment. */
const project = (displayName, testMatch, testEnvironment, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  testEnvironment,
  transform,
  modulePathIgnorePatterns: ["<rootDir>/test/output/"],
  ...more,
});

module.exports = {
  testTimeout: 120_000, // a machine may be slow; what hangs is stopped all the same
  projects: [
    project(
      "unit",
      ["{manifest,rulebook,ledger,check,sheets,text,cli,workbook/port,workbook/file}/**/*.test.ts"],
      "node",
    ),
    project("excel-host", ["{excel-host,workbook/excel}/**/*.test.ts"], "node"),
    project("pane", ["{taskpane,workbench}/**/*.test.ts?(x)"], "jsdom", {
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
    }),
    project("browser", ["browser/**/*.test.ts"], "node"),
    project("print", ["print/**/*.test.ts"], "node"),
  ],
};
