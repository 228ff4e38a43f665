import type { CellValue } from "../../sheet/cells";
import type { Parsed } from "./parsed";
import { parseText, problem, value } from "./parsed";

/**
 * A probability between 0 and 1: 0.25, 25, "25%". `oneIsPercent` tells what a bare 1 means in a column of whole percents;
 * without it a 1 is certainty.
 */
export function parseProbability(cell: CellValue, oneIsPercent: boolean): Parsed<number> {
  if (typeof cell === "number") return share(cell, oneIsPercent);
  if (typeof cell === "boolean") return problem("unreadableProbability");
  return parseText(cell, (text) => {
    const match = /^(?:约|~)?(\d+(?:[.,]\d+)?|[.,]\d+)\s*(%)?$/.exec(text);
    if (!match) return problem("unreadableProbability");
    // Nobody has a probability of a thousand: a comma can only stand for a point.
    const number = Number((match[1] ?? "").replace(",", "."));
    if (match[2]) return number <= 100 ? value(number / 100) : problem("unreadableProbability");
    return share(number, oneIsPercent);
  });
}

/** Whether a column holds whole percents, so that its 1 means 1 %. */
export function holdsWholePercents(cells: Iterable<CellValue>): boolean {
  let above = 0;
  for (const cell of cells) {
    const number = typeof cell === "number" ? cell : typeof cell === "string" && cell !== "" ? Number(cell) : NaN;
    if (number > 0 && number < 1) return false;
    if (number > 1) above++;
  }
  return above > 0;
}

function share(number: number, oneIsPercent: boolean): Parsed<number> {
  if (!(number >= 0 && number <= 100)) return problem("unreadableProbability");
  return value(number > 1 || (number === 1 && oneIsPercent) ? number / 100 : number);
}
