import { applyEdits } from "../../../src/workbook/applyEdits";
import { changeRule } from "../../../src/workbook/changeRule";
import { clearFilters } from "../../../src/workbook/filters";
import { freezeFormulas, planFreeze } from "../../../src/workbook/freeze";
import { formulaRows } from "../../../src/workbook/formulaCells";
import { listSheets } from "../../../src/workbook/listSheets";
import { readSheet } from "../../../src/workbook/readSheet";
import { planRepair, repairFormulas } from "../../../src/workbook/repairFormulas";
import { findRule, findRulesSheet, readRules, writeRulesSheet } from "../../../src/workbook/rulesSheet";
import { selectCell } from "../../../src/workbook/selectCell";
import { changeSettings, readSettings } from "../../../src/workbook/settings";
import { stampOf } from "../../../src/workbook/sheetStamp";
import { undo } from "../../../src/workbook/undo";

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
