/*
 * Jest's transformer: swc, with counters put into our sources before it and not by jest after it. So a branch is one that
 * we wrote, and a source that runs in the window of a test counts in the same places.
 */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const swc = require("@swc/jest");
const { counted } = require("./counted.cjs");

// What was transformed in another way is not taken from jest's cache.
const way = [__filename, require.resolve("./counted.cjs")].map((file) => readFileSync(file, "utf8")).join("\n");

exports.createTransformer = (options) => {
  const { process, getCacheKey } = swc.createTransformer(options);
  return {
    canInstrument: true,
    getCacheKey: (...given) =>
      createHash("sha1")
        .update(getCacheKey(...given))
        .update(way)
        .digest("hex"),
    process: (source, file, request) => process(request.instrument ? counted(source, file) : source, file, request),
  };
};
