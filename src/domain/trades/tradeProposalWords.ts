import type { InEveryLocale, Locale } from "../locale";
import type { TradeKey } from "./trade";
import type { TradeProposal, TradeSign } from "./tradeProposal";
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

/**
 * What the person is asked where the sheet is not certainly of one trade: of which of several, or whether it is of the one
 * that two weak signs propose: "“销售阶段”列里写着“2”，有“合同到期日”这一列，可能是“电话销售与 B2B”。是吗？".
 */
export function tradeQuestion({ open, signs }: Pick<TradeProposal, "open" | "signs">, locale: Locale): string {
  const [only, ...others] = open;
  if (only === undefined || others.length > 0) return openTradeText(open, locale);
  const words = wordsIn[locale];
  const said = signs.map((sign) =>
    sign.kind === "header"
      ? words.hasHeader(words.quoted(sign.header))
      : words.hasValue(words.quoted(sign.header), words.quoted(sign.value)),
  );
  return words.openOne(said.join(words.comma), words.quoted(tradeName(only, locale)));
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
  readonly comma: string;
  readonly hasHeader: (header: string) => string;
  readonly hasValue: (header: string, value: string) => string;
  readonly openOne: (signs: string, trade: string) => string;
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
    comma: "，",
    hasHeader: (header) => `有${header}这一列`,
    hasValue: (header, value) => `${header}列里写着${value}`,
    openOne: (signs, trade) => `${signs}，可能是${trade}。是吗？`,
  },
  "zh-TW": {
    quoted: (text) => `「${text}」`,
    between: "",
    byHeaders: (headers, count, more) =>
      more ? `因為有${headers}等欄` : `因為有${headers}${count === 1 ? "這一欄" : "這些欄"}`,
    byValue: (header, value) => `因為${header}欄裡寫著${value}`,
    nothing: "欄名和內容看不出是哪一行",
    open: (trades) => `這張表像是${trades.join("，也像是")}。是哪一行？`,
    comma: "，",
    hasHeader: (header) => `有${header}這一欄`,
    hasValue: (header, value) => `${header}欄裡寫著${value}`,
    openOne: (signs, trade) => `${signs}，可能是${trade}。是嗎？`,
  },
  "en-US": {
    quoted: (text) => `“${text}”`,
    between: ", ",
    byHeaders: (headers, count, more) =>
      `because of the column${count === 1 && !more ? "" : "s"} ${headers}${more ? " and others" : ""}`,
    byValue: (header, value) => `because ${header} says ${value}`,
    nothing: "headers and contents do not tell the trade",
    open: (trades) => `This sheet may be of ${trades.join(" or of ")}. Which trade is it?`,
    comma: ", and ",
    hasHeader: (header) => `the column ${header}`,
    hasValue: (header, value) => `${value} under ${header}`,
    openOne: (signs, trade) => `The sheet has ${signs}: it may be of ${trade}. Is it?`,
  },
};

const headersShown = 4;
