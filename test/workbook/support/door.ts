import { applyEdits } from "../../../src/workbook/apply/applyEdits";
import { changeRule } from "../../../src/workbook/rules/changeRule";
import { clearFilters } from "../../../src/workbook/door/filters";
import { freezeFormulas, planFreeze } from "../../../src/workbook/formulas/freeze";
import { formulaRows } from "../../../src/workbook/cells/formulaCells";
import { listSheets } from "../../../src/workbook/door/listSheets";
import { readSheet } from "../../../src/workbook/read/readSheet";
import { planRepair, repairFormulas } from "../../../src/workbook/formulas/repairFormulas";
import { findRule, findRulesSheet, readRules, writeRulesSheet } from "../../../src/workbook/rules/rulesSheet";
import { selectCell } from "../../../src/workbook/door/selectCell";
import { changeSettings, readSettings } from "../../../src/workbook/door/settings";
import { stampOf } from "../../../src/workbook/read/sheetStamp";
import { undo } from "../../../src/workbook/apply/undo";

/** What the tests may call in the window: the public door of `src/workbook`. */
const door = {
  applyEdits,
  changeRule,
  changeSettings,
  clearFilters,
  findRule,
  findRulesSheet,
  formulaRows,
  freezeFormulas,
  listSheets,
  planFreeze,
  planRepair,
  readRules,
  readSettings,
  readSheet,
  repairFormulas,
  selectCell,
  stampOf,
  undo,
  writeRulesSheet,
};

export type Door = typeof door;

Object.assign(window, { door });
