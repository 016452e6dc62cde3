/** The tests that mutants of src/check and src/ledger are tried on: those of one example each, which are fast and exact. */
const { projects } = require("../../jest.config.cjs");

const unit = projects.find(({ displayName }) => displayName === "unit");

module.exports = {
  testTimeout: 30000,
  rootDir: "../..",
  testEnvironment: unit.testEnvironment,
  transform: unit.transform,
  testMatch: ["<rootDir>/test/{check,ledger}/**/*.test.ts"],
  testPathIgnorePatterns: [
    "/corpus.test.ts",
    "/random-layouts.test.ts",
    "/long-cells.test.ts",
    "/rule-doc.test.ts",
    "/metadata.test.ts",
    "properties.test.ts",
  ],
};
