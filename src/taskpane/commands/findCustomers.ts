import type { Reading, ReadingChoices } from "../../domain/reading/reading";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { standingProblems } from "../../domain/contactPlan/standingProblems";
import { readCustomersSteps } from "../../domain/reading/rows/readCustomers";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { rulesOfTrade } from "../../domain/rules/rulesOfTrade";
import { standingTrade, type StandingTrade } from "../../domain/rules/standingTrade";
import { asOutcome, orRefuse, type Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { gather, type Gathered } from "../../workbook/read/gather";
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
export function findCustomers(source: Source, options: JobOptions = {}): Promise<Outcome<Found>> {
  return gather((workbook) => customersOn(workbook, source), options);
}

/** The same, as the first step of a command. */
export async function customersOn(workbook: Gathered, source: Source): Promise<Found> {
  const { asOf, locale } = source;
  const cells = await workbook.sheet(source.sheet);
  const settings = await workbook.settings();
  const rules = await asOutcome(workbook.rules);
  // What stands on the sheet is shown even where the rules have a fault; whoever computes from it must stop there.
  const known = rules.ok ? rules.value : defaultRules;
  const choices = choicesFor(cells, settings, source.choices);
  const steps = readCustomersSteps({ cells, asOf, locale, choices, rules: known });
  const reading = await understand(steps, cells, workbook.job);
  const trade = standingTrade(reading, known, settings.trade);
  const inTheTrade = rules.ok
    ? { ...rules, value: rulesOfTrade(gradingRules(rules.value, settings.grading), trade.trade) }
    : rules;
  const problems = [...reading.problems, ...standingProblems(reading, known, asOf)];
  return { cells, reading: { ...reading, problems }, choices, trade, rules: inTheTrade };
}

/** The rules to compute by; refused where their sheet has a fault. */
export function rulesFor({ rules }: Found): Rules {
  return orRefuse(rules);
}
