import type { Day } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";
import { shortDate } from "../text/shortDate";
import type { SaidProposal } from "./whatCustomersSaid";

/** What follows from something that was said, in a line: "11月18日说的：11月25日联系". */
export function saidFollowsText({ says, from }: SaidProposal, asOf: Day, locale: Locale): string {
  const words = wordsIn[locale];
  const date = (day: Day) => shortDate(day, asOf, locale);
  const follows = (): string => {
    switch (says.says) {
      case "agreed":
        return words.agreed(date(says.day));
      case "refused":
        return words.refused(says.times);
      case "paused":
        return says.until === null ? words.paused : words.pausedUntil(date(says.until));
      case "moved":
        return words.moved;
      case "dayUnknown":
        return words.dayUnknown;
    }
  };
  const where = from.kind === "log" ? from.sheet : null;
  const when = says.saidOn === null ? null : date(says.saidOn);
  return words.line(when, where, follows());
}

type Words = {
  readonly line: (when: string | null, sheet: string | null, follows: string) => string;
  readonly agreed: (date: string) => string;
  readonly refused: (times: number) => string;
  readonly paused: string;
  readonly pausedUntil: (date: string) => string;
  readonly moved: string;
  readonly dayUnknown: string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    line: (when, sheet, follows) =>
      `${when === null ? "" : `${when}${sheet === null ? "说的" : `，见“${sheet}”`}：`}${follows}`,
    agreed: (date) => `约在${date}联系`,
    refused: (times) => `拒绝过${times === 1 ? "" : ` ${times} 次`}，以后少联系`,
    paused: "先停一段时间再联系",
    pausedUntil: (date) => `${date}以后再联系`,
    moved: "已经搬走，请您决定要不要继续联系",
    dayUnknown: "不知道是哪天说的，没有采用。请填写最近联系日期，或者直接填写下次联系的日期",
  },
  "zh-TW": {
    line: (when, sheet, follows) =>
      `${when === null ? "" : `${when}${sheet === null ? "說的" : `，見「${sheet}」`}：`}${follows}`,
    agreed: (date) => `約在${date}聯絡`,
    refused: (times) => `拒絕過${times === 1 ? "" : ` ${times} 次`}，之後少聯絡`,
    paused: "先停一段時間再聯絡",
    pausedUntil: (date) => `${date}以後再聯絡`,
    moved: "已經搬走，請您決定要不要繼續聯絡",
    dayUnknown: "不知道是哪天說的，沒有採用。請填寫最近聯絡日期，或直接填寫下次聯絡的日期",
  },
  "en-US": {
    line: (when, sheet, follows) =>
      when === null ? follows : `${sheet === null ? `Said on ${when}` : `${when}, on “${sheet}”`}: ${follows}`,
    agreed: (date) => `contact on ${date}`,
    refused: (times) => `refused${times === 1 ? "" : ` ${times} times`}, so contacted less often`,
    paused: "left in peace for some time",
    pausedUntil: (date) => `contact from ${date} on`,
    moved: "has moved away: decide whether to stay in contact",
    dayUnknown:
      "nobody knows from which day this counts, so it is not used. Enter the day of the last contact, or the next one itself",
  },
};
