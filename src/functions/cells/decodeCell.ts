import type { Day } from "../../domain/calendar/day";
import {
  amountInFormula,
  countInFormula,
  dayInFormula,
  type InFormula,
} from "../../domain/reading/values/cellsInFormulas";
import { fault, type CellDecoder, type Decoded, type PlainCell } from "./decodeColumn";

/** A day, as `dayInFormula` takes it; blank is `null`. */
export const dayOrBlank: CellDecoder<Day | null> = (cell, argument) =>
  understood(dayInFormula(cell), cell, { code: "notADate", argument });

/** A day, or `otherwise` where the cell is blank: for as-of, which is today unless the formula says so. */
export function dayOr(otherwise: Day): CellDecoder<Day> {
  return (cell, argument) => {
    const decoded = dayOrBlank(cell, argument);
    return decoded.ok ? { ok: true, value: decoded.value ?? otherwise } : decoded;
  };
}

/** A number of things, as `countInFormula` takes it; blank is `null`. */
export const countOrBlank: CellDecoder<number | null> = (cell, argument) =>
  understood(countInFormula(cell), cell, { code: "notANumber", argument });

/** An amount, as `amountInFormula` takes it; blank is `null`. */
export const moneyOrBlank: CellDecoder<number | null> = (cell, argument) =>
  understood(amountInFormula(cell), cell, { code: "notANumber", argument });

/** A word, or a number that stands for one. Blank is `null`. */
export const wordOrBlank: CellDecoder<string | number | null> = (cell, argument) =>
  typeof cell === "boolean" ? fault({ code: "notText", argument, found: shown(cell) }) : { ok: true, value: cell };

/** A cell as a person would recognise it in a message. */
export function shown(cell: PlainCell): string {
  if (cell === null) return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

function understood<Value>(
  value: InFormula<Value>,
  cell: PlainCell,
  otherwise: { readonly code: "notADate" | "notANumber"; readonly argument: string },
): Decoded<Value | null> {
  return value === undefined ? fault({ ...otherwise, found: shown(cell) }) : { ok: true, value };
}
