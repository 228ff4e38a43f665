import { locales, type Locale } from "../../src/domain/locale";

/**
 * A sentence is said in every language of ours, tells the same figures and names in each, and is English in English alone.
 * Gives it in the order of the languages.
 */
export function inEveryLanguage(say: (locale: Locale) => string, ...told: readonly string[]): readonly string[] {
  const sentences = locales.map(say);
  for (const sentence of sentences) {
    expect(sentence.trim()).not.toBe("");
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    for (const each of told) expect(sentence).toContain(each);
  }
  const [mainland, taiwan, english] = sentences.map((sentence) =>
    told.reduce((rest, each) => rest.replaceAll(each, ""), sentence),
  );
  expect(mainland).toMatch(/\p{Script=Han}/u);
  expect(taiwan).toMatch(/\p{Script=Han}/u);
  expect(english).not.toMatch(/\p{Script=Han}/u);
  return sentences;
}
