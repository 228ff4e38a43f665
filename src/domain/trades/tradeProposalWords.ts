import type { InEveryLocale, Locale } from "../locale";
import type { TradeKey } from "./trade";
import type { TradeSign } from "./tradeProposal";
import { tradeName } from "./trades";

/** Why a sheet is taken for one of a trade: "因为有“护理周期(天)”“卡项”这些列". */
export function tradeSignsText(signs: readonly TradeSign[], locale: Locale): string {
  const words = wordsIn[locale];
  const headers = signs.filter(({ kind }) => kind === "header").map(({ header }) => words.quoted(header));
  const value = signs.find((sign) => sign.kind === "value");
  const shown = headers.slice(0, headersShown);
  if (shown.length > 0) return words.byHeaders(shown.join(words.between), shown.length, headers.length > headersShown);
  return value?.kind === "value" ? words.byValue(words.quoted(value.header), words.quoted(value.value)) : words.nothing;
}

/** "这张表像是“美容美发”，也像是“网店（电商）”。是哪一行？" */
export function openTradeText(open: readonly TradeKey[], locale: Locale): string {
  const words = wordsIn[locale];
  return words.open(open.map((key) => words.quoted(tradeName(key, locale))));
}

type Words = {
  readonly quoted: (text: string) => string;
  readonly between: string;
  readonly byHeaders: (headers: string, count: number, more: boolean) => string;
  readonly byValue: (header: string, value: string) => string;
  readonly nothing: string;
  readonly open: (trades: readonly string[]) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    quoted: (text) => `“${text}”`,
    between: "",
    byHeaders: (headers, count, more) =>
      more ? `因为有${headers}等列` : `因为有${headers}${count === 1 ? "这一列" : "这些列"}`,
    byValue: (header, value) => `因为${header}列里写着${value}`,
    nothing: "列名和内容看不出是哪一行",
    open: (trades) => `这张表像是${trades.join("，也像是")}。是哪一行？`,
  },
  "zh-TW": {
    quoted: (text) => `「${text}」`,
    between: "",
    byHeaders: (headers, count, more) =>
      more ? `因為有${headers}等欄` : `因為有${headers}${count === 1 ? "這一欄" : "這些欄"}`,
    byValue: (header, value) => `因為${header}欄裡寫著${value}`,
    nothing: "欄名和內容看不出是哪一行",
    open: (trades) => `這張表像是${trades.join("，也像是")}。是哪一行？`,
  },
  "en-US": {
    quoted: (text) => `“${text}”`,
    between: ", ",
    byHeaders: (headers, count, more) =>
      `because of the column${count === 1 && !more ? "" : "s"} ${headers}${more ? " and others" : ""}`,
    byValue: (header, value) => `because ${header} says ${value}`,
    nothing: "headers and contents do not tell the trade",
    open: (trades) => `This sheet may be of ${trades.join(" or of ")}. Which trade is it?`,
  },
};

const headersShown = 4;
