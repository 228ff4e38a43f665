const esModules = [
  "lodash-es",
  "rbush",
  "quickselect",
  "ot-json1",
  "ot-text-unicode",
  "nanoid",
  "opentype\\.js",
  "kdbush",
  "decimal\\.js",
  "franc-min",
  "localforage",
  "rxjs",
  "fast-diff",
  "numfmt",
  "cjk-regex",
  "unicode-regex",
  "regexp-util",
  "trigram-utils",
  "n-gram",
  "collapse-white-space",
];

/** Unit and integration tests; the browser journeys (test/browser) have a runner of their own. */
module.exports = {
  testEnvironment: "node",
  // Nothing of a run is left in the temporary folder.
  cacheDirectory: "<rootDir>/.cache/jest",
  globalSetup: "<rootDir>/test/support/bundleFolder.ts",
  globalTeardown: "<rootDir>/test/support/removeBundleFolder.ts",
  // A source that no test loads is found, and counts as not covered.
  roots: ["<rootDir>/test", "<rootDir>/src"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["<rootDir>/test/browser/"],
  transform: {
    "^.+\\.(ts|tsx|mts|js|mjs)$": [
      "<rootDir>/test/support/transform.cjs",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // These packages are written as ES modules only, or offer nothing else to a page of jsdom.
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  // Slow machines render the whole pane too; what is slow is measured by the benches.
  testTimeout: 60_000,
  maxWorkers: 2,
};
