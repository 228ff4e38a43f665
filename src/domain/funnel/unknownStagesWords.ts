import type { InEveryLocale, Locale } from "../locale";
import type { DoubtfulStageColumn, UnknownStageText } from "./unknownStages";

/** "跟进中 14、待跟进 10 …" */
export function unknownStageTextsText(texts: readonly UnknownStageText[], locale: Locale): string {
  const shown = texts.slice(0, textsShown).map(({ text, count }) => `${text} (${count})`);
  return `${shown.join(words[locale].separator)}${texts.length > textsShown ? " …" : ""}`;
}

/** That most of the stage column says something else than stages, what it says, and what to do. */
export function doubtfulStageColumnText(
  column: DoubtfulStageColumn,
  texts: readonly UnknownStageText[],
  locale: Locale,
): string {
  return words[locale].doubtful(column, unknownStageTextsText(texts, locale));
}

type Words = {
  readonly separator: string;
  readonly doubtful: (column: DoubtfulStageColumn, texts: string) => string;
};

const words: InEveryLocale<Words> = {
  "zh-CN": {
    separator: "、",
    doubtful: ({ header, filled, unknown }, texts) =>
      `“${header}”列填了字的 ${filled} 格里，有 ${unknown} 格不是漏斗里的阶段：${texts}。这些客户没有算进漏斗，下面的数字只代表其余的客户。这一列记的可能是跟进情况：另有一列才是销售阶段的话，请在“读到的内容”里改选；这些写法就是阶段的话，请在本页的“不在列表里的写法”里选相当于哪个阶段。`,
  },
  "zh-TW": {
    separator: "、",
    doubtful: ({ header, filled, unknown }, texts) =>
      `「${header}」欄填了字的 ${filled} 格裡，有 ${unknown} 格不是漏斗裡的階段：${texts}。這些客戶沒有算進漏斗，下面的數字只代表其餘的客戶。這一欄記的可能是追蹤情況：另有一欄才是銷售階段的話，請在「讀到的內容」裡改選；這些寫法就是階段的話，請在本頁的「不在清單裡的寫法」裡選相當於哪個階段。`,
  },
  "en-US": {
    separator: ", ",
    doubtful: ({ header, filled, unknown }, texts) =>
      `Of the ${filled} filled cells in “${header}”, ${unknown} are not stages of the funnel: ${texts}. These customers are left out, and the figures below are of the others only. The column may hold how a follow-up went: if another column holds the stage, choose it on the screen “Found”; if these are stages, say under “Spellings not in the list” on this screen which ones they stand for.`,
  },
};

const textsShown = 6;
