import { placeOfRule, type RulePlace } from "../../domain/rulesSheet/readRulesSheet";
import type { RulePath } from "../../domain/rulesSheet/ruleTables";
import { allOrNothing } from "../apply/allOrNothing";
import type { ApplyOutcome } from "../apply/applyEdits";
import { asTyped } from "../cells/cellFormat";
import { Refusal } from "../door/failure";
import type { RulesSheet } from "../read/standingRules";
import type { KeptCells } from "../cells/undoRecord";

/** A rule that can be changed on its sheet. */
export type RuleOnSheet = RulePlace & { readonly sheet: string };

/** Where a rule stands; `null` where its table is not on the sheet. */
export function ruleOn({ name, values }: RulesSheet, path: RulePath): RuleOnSheet | null {
  const place = placeOfRule(values, path);
  return place ? { ...place, sheet: name } : null;
}

/** What one rule is to be: a number, or a text. */
export type RuleChange = { readonly rule: RuleOnSheet; readonly value: number | string };

/** Writes one value into the rules sheet, as `changeRules` does. */
export function changeRule(rule: RuleOnSheet, value: number | string): Promise<ApplyOutcome> {
  return changeRules([{ rule, value }]);
}

/**
 * Writes values into the rules sheet, all of them or none. Refused where it is protected, or where the name of a rule no
 * longer stands beside its cell.
 */
export async function changeRules(changes: readonly RuleChange[]): Promise<ApplyOutcome> {
  return allOrNothing([], async (context, { cells }) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const found = changes.map(({ rule, value }) => {
      const worksheet = workbook.worksheets.getItemOrNullObject(rule.sheet);
      worksheet.load("id,name");
      return { rule, value, worksheet };
    });
    await context.sync();
    if (workbook.readOnly) throw new Refusal({ kind: "readOnly" });
    const missing = found.find(({ worksheet }) => worksheet.isNullObject);
    if (missing) throw new Refusal({ kind: "sheetMissing", sheet: missing.rule.sheet });
    const read = found.map(({ rule, value, worksheet }) => {
      worksheet.protection.load("protected");
      const name = worksheet.getRangeByIndexes(rule.row - 1, 1, 1, 1).load("values");
      const cell = worksheet.getRangeByIndexes(rule.row - 1, rule.column, 1, 1);
      cell.load("formulas,values,valueTypes,numberFormat");
      return { rule, value, worksheet, name, cell };
    });
    await context.sync();
    for (const { rule, worksheet, name } of read) {
      if (worksheet.protection.protected) throw new Refusal({ kind: "protected", sheet: worksheet.name });
      if (String(name.values[0]?.[0]) !== rule.name) throw new Refusal({ kind: "changedSince", sheet: worksheet.name });
    }
    const kept = read.map(({ rule, value, worksheet, cell }): KeptCells => ({
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
    }));
    cells.push(...kept);
    for (const { value, cell } of read) {
      // The format goes first, so that "=…" and "007" stay what they are.
      if (typeof value === "string") cell.numberFormat = [["@"]];
      cell.values = [[typeof value === "string" ? asTyped(value, "text") : value]];
    }
    await context.sync();
    const columns = kept.map(({ sheet, header, column }) => ({
      sheet,
      header,
      column,
      isNew: false,
      cells: 1,
      formulasKept: [],
    }));
    return { columns, sheets: [] };
  });
}
