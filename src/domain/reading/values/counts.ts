import type { CellValue } from "../../sheet/cells";
import { numberIn, type FormToReadIn } from "./numberForm";
import type { Parsed } from "./parsed";
import { empty, parseText, problem, value } from "./parsed";
import { simplified } from "../../text/text";

/**
 * A number of things: 3, "3次", "剩3次", "12 visits", 1,200 in the form of its column; 不限 is none. Fractions, negative
 * numbers and ranges are problems.
 */
export function parseCount(cell: CellValue, form: FormToReadIn = null): Parsed<number> {
  if (typeof cell === "number") return whole(cell);
  if (typeof cell === "boolean") return problem("unreadableCount");
  return parseText(cell, (text) => {
    if (text.length > longestText) return problem("unreadableCount");
    const match = countForm.exec(simplified(text));
    if (!match && unlimited.test(simplified(text))) return empty;
    if (!match) return problem("unreadableCount");
    const number = numberIn((match[1] ?? "").trim(), form);
    return number === "open" ? problem("openNumber") : whole(number ?? NaN);
  });
}

/** A length of time in days: 15, "15天", "2周", "3个月" (30 days each), "1年". `headerFactor` is the header's unit in days. */
export function parseDays(cell: CellValue, headerFactor: number, form: FormToReadIn = null): Parsed<number> {
  if (typeof cell === "number") return whole(cell * headerFactor);
  if (typeof cell === "boolean") return problem("unreadableCount");
  return parseText(cell, (text) => {
    if (text.length > longestText) return problem("unreadableCount");
    const match = daysForm.exec(simplified(text).toLowerCase());
    if (!match) return problem("unreadableCount");
    const number = numberIn((match[1] ?? "").trim(), form);
    if (number === "open") return problem("openNumber");
    return whole((number ?? NaN) * (match[2] ? daysOfUnit(match[2]) : headerFactor));
  });
}

/** 天 1, 周 7, 月 30, 年 365. */
export function daysOfUnit(unit: string | null): number {
  const text = unit === null ? "" : simplified(unit).toLowerCase();
  if (/周|week/.test(text)) return 7;
  if (/月|month/.test(text)) return 30;
  return /年|year/.test(text) ? 365 : 1;
}

function whole(number: number): Parsed<number> {
  return Number.isInteger(number) && number >= 0 && number <= mostThatCounts
    ? value(number)
    : problem("unreadableCount");
}

const countForm =
  /^(?:共|约|累计|第|还剩|剩余|剩|余|已|x|×)?\s*(\d[\d.,'’\s]*)(?:次数|次|回|笔|单|个|项|件|节课|节|课时|堂课|堂|课|天|日|人|张|份|小时|x|×|times?|visits?|orders?|calls?|sessions?|purchases?)?\s*(?:左右)?$/i;
const unlimited = /^(?:不限|无限|∞|unlimited)\s*(?:次数?|课时)?$/i;
const daysForm =
  /^(?:约|每|every)?\s*(\d[\d.,'’\s]*)(天|日|个?星期|周|个?月|年|d|days?|weeks?|months?|years?)?(?:左右|一次)?$/;
/** Longer texts are remarks. */
const longestText = 60;
const mostThatCounts = 10_000_000;
