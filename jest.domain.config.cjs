/** The rules by their own tests, and how many of their branches these must reach. */
const base = require("./jest.config.cjs");

module.exports = {
  ...base,
  roots: ["<rootDir>/test/domain", "<rootDir>/src/domain"],
  collectCoverage: true,
  collectCoverageFrom: ["src/domain/**/*.ts"],
  coverageThreshold: { global: { branches: 92 } },
  coverageReporters: ["text"],
};
