/** The journeys in a real Chromium through the workbench, against the built add-in. */
const base = require("./jest.config.cjs");

module.exports = {
  ...base,
  roots: ["<rootDir>/test/browser"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 180_000,
  maxWorkers: 1,
};
