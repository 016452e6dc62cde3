/** `npm run mutation`: changes the code of the check and of the ledger, one place at a time, and sees whether a test fails. */
export default {
  testRunner: "jest",
  jest: { configFile: "test/mutation/jest.config.cjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  mutate: ["src/check/**/*.ts", "src/ledger/**/*.ts"],
  mutator: { excludedMutations: ["StringLiteral", "ObjectLiteral", "ArrayDeclaration", "Regex"] },
  ignoreStatic: true,
  concurrency: 2,
  incremental: true,
  incrementalFile: "test/output/mutation/incremental.json",
  tempDirName: "test/output/mutation/sandbox",
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: "test/output/mutation/report.json" },
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false, allowColor: false },
};
