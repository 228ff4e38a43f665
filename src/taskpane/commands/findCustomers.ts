import type { Reading, ReadingChoices } from "../../domain/reading/reading";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { standingProblems } from "../../domain/contactPlan/standingProblems";
import { sharedKeys } from "../../domain/reading/columns/sharedKeys";
import { matchHeader } from "../../domain/reading/headers/headerMatch";
import { headersAt } from "../../domain/reading/layout/headersAt";
import { mayHoldOtherTables, tablesOnSheet, type TableOnSheet } from "../../domain/reading/layout/tablesOnSheet";
import { readCustomersSteps } from "../../domain/reading/rows/readCustomers";
import { holdsCustomers } from "../../domain/reading/rows/whoIsNamed";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { rulesOfTrade } from "../../domain/rules/rulesOfTrade";
import { rulesOfCalendar, standingCalendar, type StandingCalendar } from "../../domain/rules/standingCalendar";
import { standingTrade, type StandingTrade } from "../../domain/rules/standingTrade";
import { asOutcome, orRefuse, Refusal, type Outcome } from "../../workbook/door/failure";
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
  /** All tables on the sheet, where there are several; the one that was read is among them. */
  readonly tables: readonly TableOnSheet[];
  readonly trade: StandingTrade;
  readonly calendar: StandingCalendar;
  /** Those of this workbook as they hold in its trade and calendar; with a fault in its rules sheet nothing can be worked out. */
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
  const keys = await keysSharedBy(workbook, cells, choices);
  const steps = readCustomersSteps({ cells, asOf, locale, choices, rules: known, sharedKeys: keys });
  const reading = await understand(steps, cells, workbook.job);
  const trade = standingTrade(reading, known, settings.trade);
  const calendar = standingCalendar(reading, known, settings.calendar);
  const standing = rules.ok
    ? {
        ...rules,
        value: rulesOfCalendar(
          rulesOfTrade(gradingRules(rules.value, settings.grading), trade.trade),
          calendar.calendar,
        ),
      }
    : rules;
  const problems = [...reading.problems, ...standingProblems(reading, known, asOf)];
  const tables = mayHoldOtherTables(cells, reading) ? tablesOnSheet(cells) : [];
  return { cells, reading: { ...reading, problems }, choices, tables, trade, calendar, rules: standing };
}

/** The same for a command that computes from them: a sheet that names no customers is refused. */
export async function customersToWorkWithOn(workbook: Gathered, source: Source): Promise<Found> {
  const found = await customersOn(workbook, source);
  if (!holdsCustomers(found.reading)) throw new Refusal({ kind: "noCustomerSheet", sheet: found.cells.name });
  return found;
}

/** Columns that other sheets have too with the same values; looked for only where a header may be such a key. */
export async function keysSharedBy(
  workbook: Gathered,
  cells: SheetCells,
  choices: ReadingChoices,
): Promise<ReadonlyMap<string, string>> {
  const headers = headersAt(cells, choices)?.headers ?? [];
  const mayBeShared = headers.some((header) =>
    matchHeader(header).candidates.some(({ field }) => field === "customerId"),
  );
  if (!mayBeShared) return new Map();
  const heads = await workbook.heads();
  return sharedKeys(
    cells,
    heads.filter(({ isVisible }) => isVisible).map((head) => head.cells),
    choices,
  );
}

/** The rules to compute by; refused where their sheet has a fault. */
export function rulesFor({ rules }: Found): Rules {
  return orRefuse(rules);
}
