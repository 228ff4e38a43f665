import type { CellValue } from "../../sheet/cells";
import { isErrorCell } from "../../sheet/cells";
import type { ProblemCode } from "../reading";
import { plainText } from "../../text/text";

/** What became of one cell: a value, nothing (blank or "none yet"), or a problem. A problem never carries a value. */
export type Parsed<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "empty" }
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly parameters?: Readonly<Record<string, string | number>>;
    };

export const empty = { kind: "empty" } as const;

export function value<Value>(of: Value): Parsed<Value> {
  return { kind: "value", value: of };
}

export function problem(code: ProblemCode, parameters?: Readonly<Record<string, string | number>>): Parsed<never> {
  return parameters ? { kind: "problem", code, parameters } : { kind: "problem", code };
}

/** Whether a text stands for an empty cell: 无, -, /, 待定, N/A. Expects plain text. */
export function saysNothing(text: string): boolean {
  return text === "" || (text.length <= 12 && nothing.has(text.toLowerCase()));
}

/**
 * The part that all parsers share: blank cells and words for "none" are empty, Excel's error values are problems;
 * everything else goes on as plain text. Typed numbers and booleans are left to the parser.
 */
export function parseText<Value>(cell: CellValue, parse: (text: string) => Parsed<Value>): Parsed<Value> {
  if (cell === null || cell === "") return empty;
  if (typeof cell !== "string") return parse(plainText(String(cell)));
  if (isErrorCell(cell)) return problem("errorCell");
  const text = plainText(cell);
  return saysNothing(text) ? empty : parse(text);
}

const nothing = new Set([
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "/",
  "//",
  "\\",
  ".",
  "?",
  "n/a",
  "na",
  "n.a.",
  "nil",
  "none",
  "null",
  "tbd",
  "tba",
  "unknown",
  "no value",
  "(no value)",
  "not set",
  "无",
  "無",
  "暂无",
  "暫無",
  "没有",
  "沒有",
  "未知",
  "不详",
  "不詳",
  "空",
  "待定",
  "未定",
  "待确认",
  "待確認",
  "待补",
  "待補",
  "未填",
  "未填写",
  "未填寫",
  "未提供",
  "未登记",
  "未登記",
  "保密",
]);
