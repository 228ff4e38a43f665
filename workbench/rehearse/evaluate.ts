import { columnName } from "../excel/places/address";
import type { Session } from "./session";

export type Evaluated = {
  readonly formula: string;
  readonly values: readonly (readonly unknown[])[];
  /** As large as `values`; the message is the one that the function gave, where it gave one. */
  readonly errors: readonly (readonly ({ readonly code: string; readonly message: string | null } | null)[])[];
};

/**
 * Types the formula into an empty cell of the sheet, to the right of everything, so that its addresses mean the sheet's
 * own cells; takes the result, spilled cells included; and clears the cell again.
 */
export async function evaluate({ excel }: Session, sheetName: string, formula: string): Promise<Evaluated> {
  const sheet = excel.workbook.worksheets.getItem(sheetName);
  const used = sheet.getUsedRangeOrNullObject(false);
  const column = (used === null ? 0 : used.columnIndex + used.columnCount) + columnsApart;
  const cell = sheet.getRangeByIndexes(0, column, 1, 1);
  cell.formulas = [[formula.startsWith("=") ? formula : `=${formula}`]];
  await excel.calculationSettled();
  const values = (cell.getSpillingToRangeOrNullObject() ?? cell).values ?? [];
  const errors = values.map((row, rowIndex) =>
    row.map((value, columnIndex) => {
      if (typeof value !== "string" || !errorText.test(value)) return null;
      const address = `${columnName(column + columnIndex)}${rowIndex + 1}`;
      return { code: value, message: excel.errorMessageAt(sheetName, address) ?? null };
    }),
  );
  cell.clear();
  await excel.calculationSettled();
  return { formula, values, errors };
}

const columnsApart = 3;
const errorText = /^#[A-Z][A-Z0-9/_]*[!?]?$/;
