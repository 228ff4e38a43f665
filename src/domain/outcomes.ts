import type { CellValue } from "./cells";
import { dayFromSerial, type Day } from "./day";
import { readDatePhrase, type DatePhraseContext } from "./outcomesDate";
import { wordKey } from "./reading/text";
import type { Rules } from "./rules";

export type OutcomeRule = Rules["outcomes"][number];

/** What somebody typed as the outcome of a call, as understood. */
export type OutcomeReading =
  | { readonly kind: "blank" }
  /** `agreedOn` is the day named in the text, if one is. */
  | { readonly kind: "known"; readonly rule: OutcomeRule; readonly agreedOn: Day | null }
  /** Kept as it is, and asked about. */
  | { readonly kind: "unknown"; readonly text: string };

/**
 * Reads the outcome of a call: the label in any language or another spelling of the rules, with or without a day in it
 * ("约周五", "未接，明天再打"). A text is matched as a whole or in its parts between commas, never by a word inside a sentence:
 * "没有意向" holds 有意向 and means the opposite. A day alone is an appointment. Of several outcomes in one text a request
 * not to be contacted counts; else several are not understood.
 */
export function readOutcome(cell: CellValue, rules: Rules, context: DatePhraseContext): OutcomeReading {
  const text = cell === null ? "" : String(cell).trim();
  if (text === "") return { kind: "blank" };
  const spellings = spellingsOf(rules.outcomes);
  const whole = spellings.get(outcomeKey(text));
  if (whole) return { kind: "known", rule: whole, agreedOn: null };

  const date = readDatePhrase(text, context);
  const found = rulesIn(date?.rest ?? text, spellings);
  const forbids = found.find((rule) => rule.doNotContact);
  const appointment = rules.outcomes.find(({ outcome }) => outcome === "appointment");
  const others = found.filter((rule) => rule !== appointment || found.length === 1);
  const rule = forbids ?? (others.length === 1 ? others[0] : undefined);
  if (rule) return { kind: "known", rule, agreedOn: date?.day ?? null };
  if (date && appointment && found.length === 0 && isFillerOnly(date.rest)) {
    return { kind: "known", rule: appointment, agreedOn: date.day };
  }
  return { kind: "unknown", text };
}

/** What stands in the next-contact cell of a list. */
export type TypedNext =
  | { readonly kind: "blank" }
  | { readonly kind: "day"; readonly day: Day }
  /** No day, or one before the call. */
  | { readonly kind: "unreadable"; readonly text: string };

/** Reads a next-contact cell: a date, or a day as people say it ("周五", "next Wednesday"). */
export function readTypedNext(cell: CellValue, context: DatePhraseContext): TypedNext {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return { kind: "blank" };
  const day = typeof cell === "number" ? dayFromSerial(cell) : wholePhrase(String(cell), context);
  return day === undefined || day < context.saidOn ? { kind: "unreadable", text: String(cell) } : { kind: "day", day };
}

function wholePhrase(text: string, context: DatePhraseContext): Day | undefined {
  const date = readDatePhrase(text, context);
  return date && isFillerOnly(date.rest) ? date.day : undefined;
}

/** The outcomes that the parts of a text name, each once. */
function rulesIn(text: string, spellings: ReadonlyMap<string, OutcomeRule>): OutcomeRule[] {
  const whole = spellings.get(outcomeKey(text));
  if (whole) return [whole];
  const parts = text.split(/[,，、;；。.!！/|\n]+|\s+-\s+/).flatMap((part) => spellings.get(stripped(part)) ?? []);
  return [...new Set(parts)];
}

/** A part without what people add to it: how often, and that they will call again. */
function stripped(part: string): string {
  return outcomeKey(part).replace(/(?:第?[\d一二两三四五六七八九十]+次|x\d+)$/, "");
}

/** Words around a day that say nothing more. */
function isFillerOnly(text: string): boolean {
  return /^(?:再|联系|联络|打|拨|回访|跟进|沟通|见面|来|到店|看车|上午|下午|早上|晚上|中午|前|之前|左右|约|了|at|on|by|call|again|back|am|pm|[\s\d:,，。.点半()（）])*$/.test(
    text,
  );
}

function spellingsOf(outcomes: Rules["outcomes"]): ReadonlyMap<string, OutcomeRule> {
  const known = knownSpellings.get(outcomes);
  if (known) return known;
  // Earlier outcomes win where two share a spelling.
  const spellings = new Map<string, OutcomeRule>();
  for (const rule of outcomes) {
    for (const spelling of [...Object.values(rule.labels), ...rule.aliases]) {
      const key = outcomeKey(spelling);
      if (!spellings.has(key)) spellings.set(key, rule);
    }
  }
  knownSpellings.set(outcomes, spellings);
  return spellings;
}

/** For comparing spellings: Simplified, lower case, without blanks, dashes, brackets and marks. */
function outcomeKey(text: string): string {
  return wordKey(text).replace(/[-‐‑–—_·:,，、;；。.!！?？()（）「」『』“”"'‘’]/g, "");
}

const knownSpellings = new WeakMap<Rules["outcomes"], ReadonlyMap<string, OutcomeRule>>();
