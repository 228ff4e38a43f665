import { namesOf } from "../text/shippedNames";
import { plainText, wordKey } from "../text/text";
import { isLostMeaning, isWonMeaning, meaningsByKey, statusKey, type StatusWords } from "./statusWords";

/** A stage of the way to a deal; the list of stages is in order, the last one is the deal. */
export type FunnelStage = { readonly label: string; readonly aliases: readonly string[] };

/** Where the text of a stage cell puts a customer. A lost one counts to the stage reached where it is named, else to the first. */
export type StagePlace =
  | { readonly kind: "at"; readonly stage: number; readonly lost: boolean }
  | { readonly kind: "unknown"; readonly text: string };

/**
 * Reads stage cells: labels and aliases, whatever their case, width and script, and a label that we ship in any of its
 * languages; "战败（意向）" is lost at 意向, and a word that says that there is a deal is the last stage. A label goes before
 * every alias, and both before the words of the list.
 */
export function stagePlaces(
  stages: readonly FunnelStage[],
  statusWords: StatusWords,
): (cell: string | number) => StagePlace {
  const byKey = new Map<string, number>();
  const place = (names: readonly string[], index: number): void => {
    for (const name of names) if (!byKey.has(wordKey(name))) byKey.set(wordKey(name), index);
  };
  stages.forEach(({ label }, index) => place([label], index));
  stages.forEach(({ label, aliases }, index) => place([...aliases, ...namesOf(label)], index));
  const meaningOf = meaningsByKey(statusWords);
  // The longer before the shorter that it holds.
  const lostWords = [...meaningOf]
    .flatMap(([word, meaning]) => (isLostMeaning(meaning) ? [word] : []))
    .sort((one, other) => other.length - one.length);
  const lostAt = (text: string): number | undefined => {
    const key = wordKey(text);
    for (const word of lostWords) {
      if (!key.startsWith(word) && !key.endsWith(word)) continue;
      const where = key.replace(word, "").replace(aroundStage, "");
      const reached = byKey.get(where) ?? byKey.get(where.replace(/^(at|in|在|于)/, ""));
      if (reached !== undefined) return reached;
    }
    return undefined;
  };
  const placeOf = (cell: string | number): StagePlace => {
    const text = plainText(String(cell));
    const stage = byKey.get(wordKey(text));
    if (stage !== undefined) return { kind: "at", stage, lost: false };
    const reached = lostAt(text);
    if (reached !== undefined) return { kind: "at", stage: reached, lost: true };
    const meaning = meaningOf.get(statusKey(text));
    if (isLostMeaning(meaning)) return { kind: "at", stage: 0, lost: true };
    if (isWonMeaning(meaning)) return { kind: "at", stage: stages.length - 1, lost: false };
    return { kind: "unknown", text };
  };
  // A sheet repeats a few texts many times.
  const known = new Map<string | number, StagePlace>();
  return (cell) => {
    const place = known.get(cell) ?? placeOf(cell);
    known.set(cell, place);
    return place;
  };
}

const aroundStage = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
