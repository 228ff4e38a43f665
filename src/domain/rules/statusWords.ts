import { wordKey } from "../text/text";
import type { GradeMeaning } from "./gradeMeanings";

/**
 * What a word in a status, stage or grade cell can say of a customer: what an intent grade can say, and won, where the
 * word does not tell whether the goods are delivered.
 */
export const statusMeanings = ["open", "won", "deposit", "delivered", "lost", "frozen", "outOfReach"] as const;

export type StatusMeaning = (typeof statusMeanings)[number];

/** Every word by what it says; the one list that funnel, dates, call list, pool and dashboard share. */
export type StatusWords = Readonly<Record<StatusMeaning, readonly string[]>>;

/** What a text says of the customer; `undefined` for a text that is not in the list. */
export type StatusLookup = (text: string) => StatusMeaning | undefined;

/**
 * Reads a status as people type it: the whole text ("Closed - Lost"), else a part of it between marks and brackets
 * ("战败-价格", "跟进中（2次）"). Where parts say several things, lost goes before won and won before open. A word inside a
 * longer one says nothing: 成交 is in 未成交.
 */
export function statusLookup(words: StatusWords): StatusLookup {
  const known = lookups.get(words);
  if (known) return known;
  const lookup = newLookup(words);
  lookups.set(words, lookup);
  return lookup;
}

/** What each word of the list says, by `statusKey`; lost before won before open where a person has put one word under two. */
export function meaningsByKey(words: StatusWords): ReadonlyMap<string, StatusMeaning> {
  const meaningOf = new Map<string, StatusMeaning>();
  for (const meaning of strongestFirst) {
    for (const word of words[meaning]) {
      const key = statusKey(word);
      if (!meaningOf.has(key)) meaningOf.set(key, meaning);
    }
  }
  return meaningOf;
}

/** Whether it says that there is a deal. */
export function isWonMeaning(meaning: StatusMeaning | GradeMeaning | undefined): boolean {
  return meaning === "won" || meaning === "deposit" || meaning === "delivered";
}

/** Whether it says that the customer is lost, for good or for now. */
export function isLostMeaning(meaning: StatusMeaning | GradeMeaning | undefined): boolean {
  return meaning === "lost" || meaning === "frozen" || meaning === "outOfReach";
}

/** As the words are compared: Simplified, lower case, without blanks and marks. */
export function statusKey(text: string): string {
  return wordKey(text).replace(marks, "");
}

function newLookup(words: StatusWords): StatusLookup {
  const meaningOf = meaningsByKey(words);
  const found = new Map<string, StatusMeaning | undefined>();
  const read = (text: string): StatusMeaning | undefined => {
    const whole = meaningOf.get(statusKey(text));
    if (whole) return whole;
    const said = new Set(
      wordKey(text)
        .split(marks)
        .map((part) => meaningOf.get(part)),
    );
    return strongestFirst.find((meaning) => said.has(meaning));
  };
  return (text) => {
    if (!found.has(text)) found.set(text, read(text));
    return found.get(text);
  };
}

const strongestFirst: readonly StatusMeaning[] = [
  "lost",
  "frozen",
  "outOfReach",
  "delivered",
  "deposit",
  "won",
  "open",
];
const marks = /[-‐‑–—_·:,，、;；。.!！?？/|()（）【】[\]「」『』<>《》+＋&]+/g;

/** Built once for each set of rules: a sheet asks for every row. */
const lookups = new WeakMap<StatusWords, StatusLookup>();
