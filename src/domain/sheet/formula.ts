import { columnLetters } from "./cells";
import { ymd, type Day } from "../calendar/day";
import type { functionNames } from "./functionNames";

/**
 * A formula to be written into a cell. It is made here and nowhere else, from functions, places and constants, so that
 * no text of a sheet ever becomes one.
 */
export type Formula = string & { readonly [made]: "formula" };

/** A part of a formula. */
export type Expression = string & { readonly [made]: "expression" };

/** Functions of ours, and those of Excel that our formulas need around them. */
export type FunctionInFormula = (typeof functionNames)[number] | "IF" | "IFNA" | "ISNUMBER" | "ROUND";

/** Cells of one sheet; rows as Excel shows them, columns zero-based. */
export type CellsInFormula = {
  /** Absent: the sheet that the formula is on. */
  readonly sheet?: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export function formulaOf(whole: Expression): Formula {
  return `=${whole}` as unknown as Formula;
}

export function call(name: FunctionInFormula, ...given: readonly Expression[]): Expression {
  return expression(`${name}(${given.join(",")})`);
}

/** The operators that our formulas need, in brackets. */
export function compared(left: Expression, operator: "=" | "<>" | ">" | "*", right: Expression): Expression {
  return expression(`(${left}${operator}${right})`);
}

/** The cell of one column in the formula's own row: the column stays where it is, the row goes along. */
export function cellInRow(column: number, row: number): Expression {
  return expression(`$${columnLetters(column)}${row}`);
}

/** Cells that stay where they are, wherever the formula goes. */
export function fixedCells({ sheet, firstRow, lastRow, firstColumn, lastColumn }: CellsInFormula): Expression {
  const place = sheet === undefined ? "" : `'${sheet.replaceAll("'", "''")}'!`;
  const first = `$${columnLetters(firstColumn)}$${firstRow}`;
  const last = `$${columnLetters(lastColumn)}$${lastRow}`;
  return expression(`${place}${first === last ? first : `${first}:${last}`}`);
}

export function textInFormula(text: string): Expression {
  return expression(`"${text.replaceAll('"', '""')}"`);
}

export function numberInFormula(number: number): Expression {
  return expression(String(number));
}

/** A day that a person can read: DATE(2026,11,20). */
export function dayConstant(day: Day): Expression {
  const { year, month, day: dayOfMonth } = ymd(day);
  return expression(`DATE(${year},${month},${dayOfMonth})`);
}

function expression(text: string): Expression {
  return text as unknown as Expression;
}

declare const made: unique symbol;
