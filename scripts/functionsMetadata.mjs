// Makes the functions' help texts in Chinese out of the generated English ones: functions.zh-CN.json, functions.zh-TW.json.
// `node scripts/functionsMetadata.mjs FOLDER` with functions.json in it; the build does it after webpack.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ensureInstalled.mjs";

const translations = ["zh-CN", "zh-TW"];

/** Completes functions.json of the folder, and writes its translations beside it. */
export async function localizeFunctionsMetadata(folder) {
  const english = completed(JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")));
  write(join(folder, "functions.json"), english);
  for (const locale of translations) {
    write(join(folder, `functions.${locale}.json`), translated(english, wordsOf(locale), locale));
  }
}

/** What the generator cannot say: that cells with errors come to the functions, which answer them row by row. */
export function completed(metadata) {
  return { ...metadata, allowErrorForDataTypeAny: true };
}

/** The same functions with descriptions in another language. Names stay: they are typed into formulas. */
export function translated(metadata, words, locale) {
  const wordOf = (texts, key) => {
    if (!texts?.[key]) throw new Error(`src/functions/metadata/${locale}.json has no text for ${key}.`);
    return texts[key];
  };
  return {
    ...metadata,
    functions: metadata.functions.map((entry) => {
      const texts = wordOf(words, entry.id);
      return {
        ...entry,
        description: wordOf(texts, "description"),
        parameters: entry.parameters.map((parameter) => ({
          ...parameter,
          description: wordOf(texts.parameters, parameter.name),
        })),
      };
    }),
  };
}

function wordsOf(locale) {
  return JSON.parse(readFileSync(join(root, "src", "functions", "metadata", `${locale}.json`), "utf8"));
}

function write(file, metadata) {
  writeFileSync(file, `${JSON.stringify(metadata, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await localizeFunctionsMetadata(process.argv[2] ?? join(root, "dist", "addin"));
}
