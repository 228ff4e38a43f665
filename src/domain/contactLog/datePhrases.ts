import type { Day } from "../calendar/day";
import { plainText, simplified } from "../text/text";
import { chineseDayPhrases } from "./chineseDayPhrases";
import type { DatePhraseContext } from "./datePhraseDays";
import { englishDayPhrases } from "./englishDayPhrases";
import { numericDatePhrases } from "./numericDatePhrases";

export type { DatePhraseContext } from "./datePhraseDays";

/** A day that was named in passing, and the text without it. */
export type DatePhrase = { readonly day: Day; readonly rest: string };

/** Words that name a day, where they stand in the text as `datePhraseText` gives it. */
export type DayWords = {
  /** It may have passed when it was said: "本周一" on a Friday. */
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  /** Whether it is a date by month and day, which is the same whenever it was said, but for the year. */
  readonly isDate: boolean;
};

/**
 * The day named in what somebody typed after a call, in any of the three languages: "约周五", "下周三", "月底", "下月", "3天后",
 * "11/28", "年后", "Friday", "next Wednesday", "in two weeks", "Nov 28". Days lie ahead: a weekday is the next one after the
 * call, "下周" and "next" mean the week after (weeks begin on Monday), a date without a year is the next such date. Of
 * several days the latest counts: "今天没空，下周再说". Named days stay as they are, a Saturday too; rough ones move to a
 * working day. `undefined` where there is no day in the text, or only some that have passed.
 */
export function readDatePhrase(text: string, context: DatePhraseContext): DatePhrase | undefined {
  const plain = datePhraseText(text);
  const ahead = dayWordsIn(plain, context).filter(({ day }) => day >= context.saidOn);
  const [first] = ahead;
  if (!first) return undefined;
  const day = ahead.reduce((latest, words) => (words.day > latest ? words.day : latest), first.day);
  return { day, rest: withoutDayWords(plain, ahead) };
}

/** All words that name a day, from left to right: of two that overlap, the more particular ("下下周三", not "周三" in it). */
export function dayWordsIn(plain: string, context: DatePhraseContext): readonly DayWords[] {
  const found: DayWords[] = [];
  for (const { sign, pattern, dayOf, isDate } of phrases) {
    if (!sign.test(plain)) continue;
    for (const match of plain.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((words) => from < words.to && words.from < to)) continue;
      const day = dayOf(
        match.slice(1).map((group) => group ?? ""),
        context,
      );
      if (day !== undefined) found.push({ day, from, to, isDate });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The text as the phrases are looked for: as long as `plainText` of it, so that places are the same in both. */
export function datePhraseText(text: string): string {
  return simplified(plainText(text)).toLowerCase();
}

/** The text without those words. */
export function withoutDayWords(plain: string, words: readonly DayWords[]): string {
  const parts = words.map(({ from }, index) => plain.slice(words[index - 1]?.to ?? 0, from));
  return [...parts, plain.slice(words.at(-1)?.to ?? 0)].join(" ").trim();
}

/** Dates in figures go before words: "11月28日周六" is a date first. */
const phrases = [...numericDatePhrases, ...chineseDayPhrases, ...englishDayPhrases];
