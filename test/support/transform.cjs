/*
 * Jest's transformer: swc, with counters put into our sources before it and not by jest after it. So a branch is one that
 * we wrote, and a source that runs in the window of a test counts in the same places.
 */
const swc = require("@swc/jest");
const { counted } = require("./counted.cjs");

exports.createTransformer = (options) => {
  const { process, getCacheKey } = swc.createTransformer(options);
  return {
    canInstrument: true,
    getCacheKey,
    process: (source, file, request) => process(request.instrument ? counted(source, file) : source, file, request),
  };
};
