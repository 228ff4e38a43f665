import type { CellValue } from "../sheet/cells";
import { dayFromSerial, type Day } from "../calendar/day";
import { readDatePhrase, type DatePhraseContext } from "./datePhrases";
import { wordKey } from "../text/text";
import type { Rules } from "../rules/rules";

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
 * ("约周五", "未接，明天再打"). A text is matched as a whole or in its parts between commas, without the words that people put
 * before and after ("客户说…了") and with one slip of the keyboard in a longer English word; never by a word inside a
 * sentence: "谈不上有意向" holds 有意向 and means the opposite, and one wrong character in Chinese may do the same. A day alone
 * is an appointment. Of several outcomes in one text a request not to be contacted counts; else several are not understood.
 */
export function readOutcome(cell: CellValue, rules: Rules, context: DatePhraseContext): OutcomeReading {
  const text = cell === null ? "" : String(cell).trim();
  if (text === "") return { kind: "blank" };
  const spellings = spellingsOf(rules.outcomes);
  const whole = spellings.get(outcomeKey(text));
  if (whole) return { kind: "known", rule: whole, agreedOn: null };

  const date = readDatePhrase(text, context);
  const found = rulesIn(date ? withoutAroundDay(date.rest) : text, spellings);
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
  const whole = ruleNamed(text, spellings);
  if (whole) return [whole];
  const parts = text.split(betweenParts).flatMap((part) => ruleNamed(part, spellings) ?? []);
  return [...new Set(parts)];
}

/** The outcome that a text names, at last without how often, without what is said around it, or nearly spelled so. */
function ruleNamed(text: string, spellings: ReadonlyMap<string, OutcomeRule>): OutcomeRule | undefined {
  const key = outcomeKey(text);
  const once = key.replace(/(?:第?[\d一二两三四五六七八九十]+次|x\d+)$/, "");
  return (
    spellings.get(key) ?? spellings.get(once) ?? spellings.get(withoutFillers(once)) ?? nearlySpelled(once, spellings)
  );
}

function withoutFillers(key: string): string {
  return key.replace(fillersBefore, "").replace(fillersAfter, "");
}

/**
 * An English word or two with one letter wrong, missing, too much or changed with its neighbour, if only one outcome is
 * spelled so. Short words are left alone.
 */
function nearlySpelled(key: string, spellings: ReadonlyMap<string, OutcomeRule>): OutcomeRule | undefined {
  if (key.length < shortestMisspelled || !/^[a-z]+$/.test(key)) return undefined;
  const near = [...spellings].filter(([spelling]) => /^[a-z]+$/.test(spelling) && isOneSlipAway(key, spelling));
  const rules = new Set(near.map(([, rule]) => rule));
  return rules.size === 1 ? near[0]?.[1] : undefined;
}

/** The Damerau–Levenshtein distance is 1. */
function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const rest = (text: string, skipped: number) => text.slice(same + skipped);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[same] === other[same + 1] && one[same + 1] === other[same] && rest(one, 2) === rest(other, 2))
  );
}

/** Words around a day that say nothing more. */
function isFillerOnly(text: string): boolean {
  return new RegExp(`^(?:${aroundDay}|约|了)*$`).test(text);
}

/** What stands beside a day at the ends of a text ("未接 下午再打"). */
function withoutAroundDay(text: string): string {
  const bare = text.replace(new RegExp(`(?:${aroundDay})+$`), "").replace(/^[\s,，。.]+/, "");
  return bare === "" ? text : bare;
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

const aroundDay =
  "再|联系|联络|打电话|打|拨|回访|跟进|沟通|见面|面谈|过来|来|到店|看车|试驾|签约|说|上午|下午|早上|晚上|中午|傍晚|前|之前|左右|大约|大概|好|at|on|by|around|about|the|call|again|back|am|pm|morning|afternoon|evening|noon|[\\s\\d:,，。.点半()（）一二两三四五六七八九十]";
/** Marks, and blanks beside Chinese: blanks within English belong to a label. */
const betweenParts = /[,，、;；。.!！/|()（）\n]+|\s+-\s+|(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])/;
const fillersBefore =
  /^(?:客户|顾客|客人|对方|本人|他|她|电话|手机|号码|打过|打了|已经|已|说是|说|表示|回复|是|目前|现在|暂时|先|还在|还|正)+/;
const fillersAfter = /(?:了|一下|电话|看看|啊|吧|呢|哦|的)+$/;
const shortestMisspelled = 5;
const knownSpellings = new WeakMap<Rules["outcomes"], ReadonlyMap<string, OutcomeRule>>();
