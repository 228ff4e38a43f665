import { dayFromIso, isoText, type Day } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";

/** A next date that we filled in: the day on which the customer was due, and the day that was written for it. */
export type FilledDate = { readonly dueOn: Day; readonly writtenOn: Day };

/**
 * What the column of reasons says of a date that was filled in, after the rule: "应于2026-11-16联系，安排在2026-11-20". It is
 * read back in every language, so that filling in dates changes neither who is due nor since when.
 */
export function filledDateText({ dueOn, writtenOn }: FilledDate, locale: Locale): string {
  const words = wordsIn[locale];
  const due = words.due(isoText(dueOn));
  return writtenOn === dueOn ? due : words.and(due, words.written(isoText(writtenOn)));
}

/** The date that such a text tells of; `null` for any other text. */
export function filledDateIn(why: string): FilledDate | null {
  const due = dayIn(why, duePattern);
  if (due === undefined) return null;
  return { dueOn: due, writtenOn: dayIn(why, writtenPattern) ?? due };
}

function dayIn(text: string, pattern: RegExp): Day | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : dayFromIso(found);
}

const wordsIn: InEveryLocale<{
  readonly due: (day: string) => string;
  readonly written: (day: string) => string;
  readonly and: (one: string, other: string) => string;
}> = {
  "zh-CN": {
    due: (day) => `应于${day}联系`,
    written: (day) => `安排在${day}`,
    and: (one, other) => `${one}，${other}`,
  },
  "zh-TW": {
    due: (day) => `應於${day}聯絡`,
    written: (day) => `安排在${day}`,
    and: (one, other) => `${one}，${other}`,
  },
  "en-US": {
    due: (day) => `due ${day}`,
    written: (day) => `planned for ${day}`,
    and: (one, other) => `${one}, ${other}`,
  },
};

const duePattern = /(?:应于|應於|due )(\d{4}-\d{2}-\d{2})/;
const writtenPattern = /(?:安排在|planned for )(\d{4}-\d{2}-\d{2})/;
