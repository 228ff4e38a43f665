import { generateRandomId, type IRange, type ISheetDataValidationRule } from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { type Area, intersection } from "../places/address";
import { withoutArea } from "../places/areaDifference";
import type { Book } from "../engine/book";

/** The validations that touch an area. */
export function validationsOver(book: Book, sheetId: string, area: Area): ISheetDataValidationRule[] {
  return book.injector
    .get(SheetDataValidationModel)
    .getRules(book.unitId, sheetId)
    .filter((rule) => rule.ranges.some((range) => intersection(range, area) !== undefined));
}

/** Puts one rule over an area; what other rules said about its cells is gone. */
export function setValidation(
  book: Book,
  sheetId: string,
  area: Area,
  rule: Omit<ISheetDataValidationRule, "uid" | "ranges">,
): void {
  removeValidation(book, sheetId, area);
  const ranges: IRange[] = [onGrid(book, sheetId, area)];
  book.execute(AddDataValidationMutation.id, {
    subUnitId: sheetId,
    rule: { ...rule, uid: generateRandomId(), ranges },
  });
}

/** Takes an area out of all validations; those that applied to nothing else are gone. */
export function removeValidation(book: Book, sheetId: string, area: Area): void {
  for (const rule of validationsOver(book, sheetId, area)) {
    const ranges = rule.ranges.flatMap((range) => withoutArea(range, area));
    if (ranges.length === 0) {
      book.execute(RemoveDataValidationMutation.id, { subUnitId: sheetId, ruleId: rule.uid });
    } else {
      book.execute(UpdateDataValidationMutation.id, {
        subUnitId: sheetId,
        ruleId: rule.uid,
        payload: { type: UpdateRuleType.RANGE, payload: ranges },
      });
    }
  }
}

function onGrid(book: Book, sheetId: string, area: Area): IRange {
  const sheet = book.sheet(sheetId);
  return {
    ...area,
    endRow: Math.min(area.endRow, Math.max(sheet.getRowCount() - 1, area.startRow)),
    endColumn: Math.min(area.endColumn, Math.max(sheet.getColumnCount() - 1, area.startColumn)),
  };
}
