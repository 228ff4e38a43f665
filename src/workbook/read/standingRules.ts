import type { Block } from "../../domain/sheet/cells";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { isRulesSheet, readRulesSheet } from "../../domain/rulesSheet/readRulesSheet";
import { readArea } from "../door/blocks";
import { Refusal } from "../door/failure";
import type { JobOptions } from "../door/progress";
import type { StandingSheet } from "./standingSheets";

/** The rules sheet of a workbook, from its first cell on. */
export type RulesSheet = { readonly name: string; readonly values: Block };

/** The sheet that holds the rules, known by its first cell, not by its name; refused where there are several. */
export function rulesSheetAmong(sheets: readonly StandingSheet[]): StandingSheet | null {
  const found = sheets.filter(({ firstCell }) => isRulesSheet(firstCell ?? undefined));
  if (found.length > 1) {
    throw new Refusal({ kind: "severalRulesSheets", sheets: found.map(({ name }) => name) });
  }
  return found[0] ?? null;
}

export async function readStandingRules(
  context: Excel.RequestContext,
  { worksheet, name, used }: StandingSheet,
  { signal }: JobOptions,
): Promise<RulesSheet> {
  const rowCount = used ? used.rowIndex + used.rowCount : 1;
  const columnCount = used ? used.columnIndex + used.columnCount : 1;
  const area = { sheet: name, rowIndex: 0, columnIndex: 0, rowCount, columnCount };
  const { values } = await readArea(context, worksheet, area, ["values"], "reading", { signal });
  return { name, values };
}

/**
 * The rules on their sheet, checked on every read, or the defaults where there is none. With a fault in it there are no
 * rules: the refusal names every cell.
 */
export function rulesOn(sheet: RulesSheet | null): Rules {
  if (sheet === null) return defaultRules;
  const reading = readRulesSheet(sheet.values);
  if (!reading.ok) throw new Refusal({ kind: "faultyRules", sheet: sheet.name, faults: reading.faults });
  return reading.rules;
}
