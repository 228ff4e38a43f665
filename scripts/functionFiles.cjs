/* Which files hold the functions that Excel calls: those that src/functions/functions.ts names, in its order. */
const { readFileSync } = require("node:fs");
const path = require("node:path");

const folder = path.join(__dirname, "../src/functions");
const list = readFileSync(path.join(folder, "functions.ts"), "utf8");

exports.functionFiles = [...list.matchAll(/^export \* from "\.\/(\w+)";$/gm)].map(([, family]) =>
  path.join(folder, `${family}.ts`),
);
