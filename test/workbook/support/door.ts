import { applyEdits } from "../../../src/workbook/apply/applyEdits";
import { standingBlockSheet } from "../../../src/workbook/blockSheet/blockSheet";
import type { BlockSheetEdit } from "../../../src/domain/sheet/edits";
import { changeRule, ruleOn } from "../../../src/workbook/rules/changeRule";
import { clearFilters } from "../../../src/workbook/door/filters";
import { freezeFormulas, planFreeze } from "../../../src/workbook/formulas/freeze";
import { listSheets } from "../../../src/workbook/door/listSheets";
import { inExcel } from "../../../src/workbook/door/inExcel";
import type { SheetCells } from "../../../src/domain/sheet/sheetCells";
import type { JobOptions } from "../../../src/workbook/door/progress";
import { gather } from "../../../src/workbook/read/gather";
import type { RulePath } from "../../../src/domain/rulesSheet/ruleTables";
import { planRepair, repairFormulas } from "../../../src/workbook/formulas/repairFormulas";
import { writeRulesSheet } from "../../../src/workbook/rules/rulesSheet";
import { selectCell } from "../../../src/workbook/door/selectCell";
import { changeSettings, readSettings } from "../../../src/workbook/door/settings";
import { stampOf } from "../../../src/workbook/read/sheetStamp";
import { hiddenColumns, workbookName } from "../../../src/workbook/shareCopy/shareCopy";
import { writeObstacle } from "../../../src/workbook/apply/writeObstacle";
import { undo } from "../../../src/workbook/apply/undo";

/** What the tests may call in the window: the public door of `src/workbook`. */
const door = {
  applyEdits,
  changeRule,
  changeSettings,
  clearFilters,
  findRule: (path: RulePath) =>
    gather(async (workbook) => {
      const sheet = await workbook.rulesSheet();
      return sheet && ruleOn(sheet, path);
    }),
  hiddenColumns: (sheets: readonly SheetCells[]) => inExcel(hiddenColumns(sheets)),
  heads: () => gather((workbook) => workbook.heads()),
  findRulesSheet: () => gather(async (workbook) => (await workbook.rulesSheet())?.name ?? null),
  freezeFormulas,
  listSheets,
  planFreeze: () => inExcel(planFreeze),
  planRepair: () => inExcel(planRepair),
  readRules: () => gather((workbook) => workbook.rules()),
  readSettings,
  readSheet: (sheet?: string, options?: JobOptions) => gather((workbook) => workbook.sheet(sheet), options),
  repairFormulas,
  selectCell,
  standingBlockSheet: (edit: BlockSheetEdit) => inExcel(standingBlockSheet(edit)),
  stampOf,
  undo,
  workbookName: () => inExcel(workbookName),
  writeObstacle,
  writeRulesSheet,
};

export type Door = typeof door;

Object.assign(window, { door });
