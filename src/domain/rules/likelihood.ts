import type { Rules } from "./rules";
import { namesOf } from "../text/shippedNames";

/** How likely a deal is by its text, 1 weakest; `undefined` for a blank or unknown text. */
export type LikelihoodLookup = (intent: string | null) => number | undefined;

/**
 * Reads a likelihood: the exact text of the rules, in any language where we ship it, else the longest text of the rules
 * that it contains ("成交可能性很大" is 可能性很大 and not 成交), else a plain number.
 */
export function likelihoodLookup(likelihood: Rules["likelihood"]): LikelihoodLookup {
  const known = lookups.get(likelihood);
  if (known) return known;
  const lookup = newLookup(likelihood);
  lookups.set(likelihood, lookup);
  return lookup;
}

function newLookup(likelihood: Rules["likelihood"]): LikelihoodLookup {
  const texts = likelihood.texts
    .map(({ text, value }) => ({ text: plain(text), value }))
    .sort((one, other) => other.text.length - one.text.length);
  const exact = new Map(
    likelihood.texts.flatMap(({ text, value }) => namesOf(text).map((name) => [plain(name), value] as const)),
  );
  const found = new Map<string, number | undefined>();
  const read = (intent: string): number | undefined => {
    const wanted = plain(intent);
    if (exact.has(wanted)) return exact.get(wanted);
    const contained = texts.find(({ text }) => wanted.includes(text));
    if (contained) return contained.value;
    return /^\d$/.test(wanted) ? Number(wanted) : undefined;
  };
  return (intent) => {
    if (intent === null) return undefined;
    if (!found.has(intent)) found.set(intent, read(intent));
    return found.get(intent);
  };
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

/** Built once for each set of rules: a sheet asks for every row. */
const lookups = new WeakMap<Rules["likelihood"], LikelihoodLookup>();
