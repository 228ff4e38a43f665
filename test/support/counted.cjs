/* Sources that count which of their statements and branches run, for jest and for what runs in a window alike. */
const { createInstrumenter } = require("istanbul-lib-instrument");

/** A TypeScript source with its counters, in `__coverage__` of the global object under the name of its file. */
exports.counted = (source, file) => {
  const parserPlugins = file.endsWith(".tsx") ? ["typescript", "jsx"] : ["typescript"];
  return createInstrumenter({ esModules: true, compact: false, parserPlugins }).instrumentSync(source, file);
};
