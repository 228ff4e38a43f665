/** The doors of the workbook by their own tests, and how many of their branches these must reach. */
const base = require("./jest.config.cjs");

module.exports = {
  ...base,
  roots: ["<rootDir>/test/workbook", "<rootDir>/src/workbook"],
  collectCoverage: true,
  collectCoverageFrom: ["src/workbook/**/*.ts"],
  coverageThreshold: { global: { branches: 85 } },
  coverageReporters: ["text"],
};
