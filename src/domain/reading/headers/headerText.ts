import { wordKey } from "../../text/text";

/** A header taken apart: the forms under which it may be known, the longest first, and the unit it names. */
export type HeaderText = {
  /** The header as shown, line breaks made blanks. */
  readonly shown: string;
  /** Keys to look up, the whole header first, then without brackets and unit; see `headerKey`. */
  readonly keys: readonly string[];
  /** Keys of its parts, where it says the same thing twice ("Tel/手机") or explains itself in brackets. */
  readonly parts: readonly string[];
  /** The header without brackets and unit, then its parts, as they were typed: for reading their words. */
  readonly texts: readonly string[];
  readonly unit: string | null;
};

/**
 * What a header is compared by: NFKC, Simplified, lower case, without blanks, invisible characters, a leading `*`, a
 * trailing colon or question mark and the marks that writers of the same word leave out (`.`, `-`, `_`).
 */
export function headerKey(header: string): string {
  return wordKey(header)
    .replace(/^[*＊·•]+/, "")
    .replace(/[*:?]+$/, "")
    .replace(/[.\-_'’"“”]/g, "")
    .replace("纪录", "记录");
}

/** Takes a header apart: "Tel/手机" → both names, "累计消费(万元)" → 累计消费 with its unit. */
export function headerText(header: string): HeaderText {
  const shown = header.replace(/\s+/g, " ").trim();
  const plain = header.normalize("NFKC").replace(invisibleCharacters, "").trim();
  const withoutBrackets = plain.replace(bracketed, " ").trim();
  const keys = distinctKeys([plain, withoutBrackets, withoutBrackets.replace(trailingUnit, "")]);
  const parts: string[] = [];
  for (const text of [withoutBrackets, ...insideBrackets(plain)]) {
    const split = text.split(separators).flatMap(byScript);
    if (split.length > 1 || text !== withoutBrackets) parts.push(...split);
  }
  return {
    shown,
    keys,
    parts: distinctKeys(parts).filter((key) => !keys.includes(key)),
    texts: [withoutBrackets.replace(trailingUnit, ""), ...parts],
    unit: unitOf(plain),
  };
}

/** What stands in brackets without being a unit. */
function insideBrackets(plain: string): string[] {
  return [...plain.matchAll(bracketed)]
    .map((match) => match[1] ?? "")
    .filter((inside) => !unitForm.test(inside.trim()));
}

function distinctKeys(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(headerKey))].filter((key) => key !== "");
}

/** The unit a header names: in brackets, or at its end behind a mark. */
function unitOf(plain: string): string | null {
  for (const match of plain.matchAll(bracketed)) {
    const inside = (match[1] ?? "")
      .replace(/^单位[::]?/, "")
      .replace(/^單位[::]?/, "")
      .trim();
    if (unitForm.test(inside)) return inside;
  }
  const behind = trailingUnit.exec(plain)?.[1];
  return behind ?? null;
}

/** "姓名Name" → 姓名, Name: Chinese and Latin words side by side are the same name twice. */
function byScript(text: string): string[] {
  const chinese = text.replace(/[^\u3400-\u9fff]+/g, " ").trim();
  const latin = text.replace(/[\u3400-\u9fff]+/g, " ").trim();
  return chinese.length >= 2 && /[a-z]{2}/i.test(latin) ? [chinese, latin] : [text];
}

const invisibleCharacters = /[\u200b-\u200f\u2060\ufeff]/g;
const bracketed = /[([{【〔<]([^()[\]{}【】〔〕<>]*)[)\]}】〕>]/g;
const separators = /[/|\\、;\n]|\s+-\s+/;
const units =
  "万元|萬元|千元|百万元|百萬元|亿元|億元|元|块|万|萬|亿|億|天|日|个月|個月|月|周|年|次|%|USD|US\\$|\\$|RMB|CNY|¥|NT\\$|NTD|TWD|HK\\$|HKD|GBP|£|EUR|€|人民币|人民幣|台币|台幣|新台幣|美元|days?|weeks?|months?|years?|k|w|thousand|million";
const unitForm = new RegExp(`^(?:${units})$`, "i");
const trailingUnit = new RegExp(`(?:\\s*[/,:;_-]\\s*|\\s+)(${units})$`, "i");
