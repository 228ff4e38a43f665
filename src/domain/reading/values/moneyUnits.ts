import type { Block, CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import { plainText, simplified } from "../../text/text";

/** The unit that a line above the header gives for all amounts: "单位：万元", "(金额单位:元)"; `null` without such a line. */
export function unitAbove(values: Block, headerTop: number): string | null {
  for (let row = headerTop - 1; row >= 0; row--) {
    for (const cell of values[row] ?? []) {
      if (typeof cell !== "string" || cell.length > longestLine) continue;
      const unit = unitLine.exec(simplified(plainText(cell)))?.[1];
      if (unit) return unit;
    }
  }
  return null;
}

/**
 * What a column's plain numbers may have to be multiplied by, when nothing tells the unit: other cells say 万 or k
 * themselves, and small numbers stand beside them ("15万", "20", "18.5"). `null` where nothing is open.
 */
export function openUnitFactor(cells: readonly CellValue[]): number | null {
  let factor: number | null = null;
  let hasSmallNumber = false;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (typeof cell === "number") hasSmallNumber ||= isSmall(cell);
    else if (typeof cell === "string") {
      const text = plainText(cell);
      if (/^\d+(?:\.\d+)?$/.test(text)) hasSmallNumber ||= isSmall(Number(text));
      else if (factor !== tenThousand && /\d[万萬w]/i.test(text)) factor = tenThousand;
      else if (factor === null && /\dk\b/i.test(text)) factor = thousand;
    }
    if (hasSmallNumber && factor === tenThousand) break;
  }
  return hasSmallNumber ? factor : null;
}

function isSmall(number: number): boolean {
  return number > 0 && number < thousand;
}

const unitLine = /单位[:\s]*(?:人民币|新台币)?[\s/]*(百万元|亿元|万元|千元|元)/;
const longestLine = 60;
const thousand = 1_000;
const tenThousand = 10_000;
