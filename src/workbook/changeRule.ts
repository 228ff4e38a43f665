import type { ApplyOutcome } from "./applyEdits";
import { Refusal } from "./failure";
import { inExcel } from "./inExcel";
import type { RuleOnSheet } from "./rulesSheet";
import type { KeptCells, UndoRecord } from "./undoRecord";

/**
 * Writes a number into the rules sheet. Refused where it is protected, or where the name of the rule no longer stands
 * beside that cell.
 */
export async function changeRule(rule: RuleOnSheet, value: number): Promise<ApplyOutcome> {
  const cells: KeptCells[] = [];
  const outcome = await inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const worksheet = workbook.worksheets.getItemOrNullObject(rule.sheet);
    worksheet.load("id,name");
    await context.sync();
    if (workbook.readOnly) throw new Refusal({ kind: "readOnly" });
    if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet: rule.sheet });
    worksheet.protection.load("protected");
    const name = worksheet.getRangeByIndexes(rule.row - 1, 1, 1, 1).load("values");
    const cell = worksheet.getRangeByIndexes(rule.row - 1, rule.column, 1, 1);
    cell.load("formulas,values,valueTypes,numberFormat");
    await context.sync();
    if (worksheet.protection.protected) throw new Refusal({ kind: "protected", sheet: worksheet.name });
    if (String(name.values[0]?.[0]) !== rule.name) throw new Refusal({ kind: "changedSince", sheet: worksheet.name });
    const kept = {
      sheetId: worksheet.id,
      sheet: worksheet.name,
      header: rule.name,
      column: rule.column,
      firstRow: rule.row,
      formulas: cell.formulas[0] ?? [],
      valueTypes: cell.valueTypes[0] ?? [],
      numberFormats: cell.numberFormat[0] ?? [],
      values: cell.values[0] ?? [],
      written: [value],
    };
    cell.values = [[value]];
    await context.sync();
    cells.push(kept);
    return { sheet: kept.sheet, header: kept.header, column: kept.column, isNew: false, cells: 1, formulasKept: [] };
  });
  if (!outcome.ok) return { ...outcome, halfWritten: null };
  const undo: UndoRecord = { cells, addedColumns: [], addedSheets: [], sameRows: [] };
  return { ok: true, value: { columns: [outcome.value], sheets: [], undo } };
}
