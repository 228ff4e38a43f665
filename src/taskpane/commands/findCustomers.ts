import type { Reading, ReadingChoices } from "../../domain/reading/reading";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { standingProblems } from "../../domain/contactPlan/standingProblems";
import { readCustomersSteps } from "../../domain/reading/rows/readCustomers";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { rulesOfTrade } from "../../domain/rules/rulesOfTrade";
import { standingTrade, type StandingTrade } from "../../domain/rules/standingTrade";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { readRules } from "../../workbook/rules/rulesSheet";
import { readSheet } from "../../workbook/read/readSheet";
import { readSettings, type Settings } from "../../workbook/door/settings";
import { choicesFor } from "./choices";
import { gradingRules } from "./gradingRules";
import type { Source } from "./source";
import { understand } from "./understand";

/** A sheet as it was read and understood. */
export type Found = {
  readonly cells: SheetCells;
  readonly reading: Reading;
  /** What the person has decided about it. */
  readonly choices: ReadingChoices;
  readonly trade: StandingTrade;
  /** Those of this workbook as they hold in its trade; with a fault in its rules sheet nothing can be worked out. */
  readonly rules: Outcome<Rules>;
};

/** Reads the customers of a sheet with the choices given, or else those that this workbook remembers for its headers. */
export async function findCustomers(source: Source, options: JobOptions = {}): Promise<Outcome<Found>> {
  const sheet = await readSheet(source.sheet, options);
  if (!sheet.ok) return sheet;
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const rules = await readRules(options);
  return customersIn(sheet.value, source, settings.value, rules, options);
}

async function customersIn(
  cells: SheetCells,
  source: Source,
  settings: Settings,
  rules: Outcome<Rules>,
  options: JobOptions,
): Promise<Outcome<Found>> {
  const { asOf, locale } = source;
  // What stands on the sheet is shown even where the rules have a fault; whoever computes from it must stop there.
  const known = rules.ok ? rules.value : defaultRules;
  const choices = choicesFor(cells, settings, source.choices);
  const reading = await understand(readCustomersSteps({ cells, asOf, locale, choices, rules: known }), cells, options);
  if (!reading.ok) return reading;
  const trade = standingTrade(reading.value, known, settings.trade);
  const inTheTrade = rules.ok
    ? { ...rules, value: rulesOfTrade(gradingRules(rules.value, settings.grading), trade.trade) }
    : rules;
  const problems = [...reading.value.problems, ...standingProblems(reading.value, known, asOf)];
  return {
    ok: true,
    value: { cells, reading: { ...reading.value, problems }, choices, trade, rules: inTheTrade },
  };
}
