/** All faults at all requests of all commands: `npm run test:faults`. */
const base = require("./jest.config.cjs");

process.env.CALLSHEET_ALL_FAULTS = "1";

module.exports = { ...base, roots: ["<rootDir>/test/faults"], maxWorkers: 1 };
