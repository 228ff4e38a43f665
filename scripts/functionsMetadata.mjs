// Makes the functions' help texts in Chinese out of the generated English ones: functions.zh-CN.json, functions.zh-TW.json.
// `node scripts/functionsMetadata.mjs FOLDER` with functions.json in it; the build does it after webpack.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./ensureInstalled.mjs";

const translations = ["zh-CN", "zh-TW"];
const choices = JSON.parse(readFileSync(join(root, "src", "functions", "metadata", "choices.json"), "utf8"));

/** Completes functions.json of the folder, and writes its translations beside it. */
export async function localizeFunctionsMetadata(folder) {
  const english = completed(JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")));
  write(join(folder, "functions.json"), english);
  for (const locale of translations) {
    write(join(folder, `functions.${locale}.json`), translated(english, wordsOf(locale), locale));
  }
}

/**
 * What the generator cannot say: that cells with errors come to the functions, which answer them row by row; and the
 * words that an argument chooses between, which Excel then offers while a formula is typed.
 */
export function completed(metadata) {
  const enumOf = new Map(
    Object.entries(choices).flatMap(([id, { parameters }]) => parameters.map((parameter) => [parameter, id])),
  );
  return {
    ...metadata,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((entry) => ({
      ...entry,
      parameters: entry.parameters.map((parameter) => {
        const customEnumId = enumOf.get(`${entry.id} ${parameter.name}`);
        return customEnumId ? { ...parameter, customEnumId } : parameter;
      }),
    })),
    enums: enumsIn("en-US"),
  };
}

/** The choices in the form of functions.json. What is typed into formulas stays; its name and its tooltip are translated. */
function enumsIn(locale) {
  return Object.entries(choices).map(([id, { values }]) => ({
    id,
    type: "string",
    values: Object.entries(values).map(([stringValue, texts]) => ({ ...texts[locale], stringValue })),
  }));
}

/** The same functions with descriptions in another language. Names stay: they are typed into formulas. */
export function translated(metadata, words, locale) {
  const wordOf = (texts, key) => {
    if (!texts?.[key]) throw new Error(`src/functions/metadata/${locale}.json has no text for ${key}.`);
    return texts[key];
  };
  return {
    ...metadata,
    enums: enumsIn(locale),
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
