import { lastCallsFromLog } from "../../domain/contactLog/contactLog";
import { standingSaid, type SaidProposal } from "../../domain/contactLog/whatCustomersSaid";
import { orderMatches, type OrderMatches } from "../../domain/reading/orders/orderMatches";
import type { Day } from "../../domain/calendar/day";
import { factsTogether, type FactsByRow } from "../../domain/contactPlan/rowFacts";
import { gradeReading } from "../../domain/grading/gradingPlan";
import { workingWeeks } from "../../domain/daysOff/holidays";
import type { LunarToSolar } from "../../domain/calendar/lunar";
import type { OwnContactLogFacts } from "../../domain/contactLog/ownContactLog";
import type { Reading } from "../../domain/reading/reading";
import type { Rules } from "../../domain/rules/rules";
import { silenceByRow } from "../../domain/churn/silenceStates";
import type { Gathered } from "../../workbook/read/gather";
import type { SheetStamp } from "../../workbook/read/sheetStamp";
import { ordersBeside } from "./churn";
import { keptBeside, type KeptBeside } from "./contactLog";
import { rulesFor, type Found } from "./findCustomers";
import { withOwnContactLog, type OwnContactLogChoice } from "./ownContactLog";
import { ourDays, ourTexts, ourValues } from "./ourValues";
import { saidOf } from "./said";
import type { Source } from "./source";

/** What the call list and the follow-up dates need to know beyond the sheet's own columns. */
export type KnownOfCustomers = KeptBeside & {
  readonly rules: Rules;
  /** The sheet as it was read, with the last contacts of the shop's own contact logs. */
  readonly reading: Reading;
  readonly facts: FactsByRow;
  /** What remarks and logs say of the next contact, what the person has declined included. */
  readonly said: readonly SaidProposal[];
  readonly ownLog: OwnContactLogFacts | null;
  /** What must still stand on the other sheets when something is written from them. */
  readonly stamps: readonly SheetStamp[];
  /** Loaded only for sheets with lunar birthdays: the calendar is heavy. */
  readonly lunarToSolar: LunarToSolar | undefined;
};

/**
 * Grades come from the orders of today, not from our columns, which may be weeks old. A sheet of orders, where the
 * workbook has one, gives each customer's own rhythm, and the shop's own contact logs tell of later contacts.
 */
export async function knownOfCustomers(
  workbook: Gathered,
  found: Found,
  source: Pick<Source, "asOf" | "locale"> & OwnContactLogChoice,
): Promise<KnownOfCustomers> {
  const { asOf, locale } = source;
  const rules = rulesFor(found);
  const beside = await keptBeside(workbook, asOf);
  const logged = await withOwnContactLog(workbook, found, source, beside.log?.cells.name);
  const { reading, lastContacts, ownLog, stamps } = logged;
  const said = saidOf(found, logged, beside, rules);
  const { ordersSheet } = (await workbook.settings()).churn ?? {};
  const orders = await ordersBeside(workbook, found, { asOf, locale, ordersSheet });
  const buyers = orderMatches(reading, orders?.orders ?? null);
  const hasLunarBirthdays = reading.customers.some(({ birthdayLunar }) => birthdayLunar);
  return {
    rules,
    reading,
    ownLog,
    said,
    stamps: orders === null ? stamps : [...stamps, orders.stamp],
    ...beside,
    facts: factsTogether(
      standings(reading, buyers, rules, source),
      new Map([...lastContacts].map(([row, ownLogContact]) => [row, { ownLogContact }])),
      new Map([...standingSaid(said)].map(([row, each]) => [row, { said: each }])),
      lastCalls(beside, reading, rules),
      planned(found),
    ),
    lunarToSolar: hasLunarBirthdays ? (await import("../../domain/calendar/lunar")).lunarToSolar : undefined,
  };
}

/** How each customer stands by the orders of today; the rhythm of a sheet of orders before that of the summaries. */
function standings(
  reading: Reading,
  buyers: OrderMatches | null,
  rules: Rules,
  { asOf, locale }: Pick<Source, "asOf" | "locale">,
): FactsByRow {
  const silences = buyers === null ? null : silenceByRow(reading, buyers, rules, asOf);
  return new Map(
    gradeReading({ reading, rules, asOf, locale }).rows.map(({ row, tier, state }) => {
      const silence = silences?.get(row);
      const churnState = silence?.state ?? state;
      const facts = {
        ...(tier === null ? {} : { tier }),
        ...(churnState === null ? {} : { churnState }),
        ...(silence?.gaps === undefined ? {} : { ownGaps: silence.gaps }),
      };
      return [row, facts];
    }),
  );
}

function lastCalls({ log, holidays }: KeptBeside, { customers }: Reading, rules: Rules): FactsByRow {
  if (log === null) return new Map();
  return lastCallsFromLog(log.log, customers, rules, workingWeeks(rules.workingWeek, holidays)(null));
}

/** What stands in our own columns about the next contact and the calls before it. */
export function planned(found: Found): FactsByRow {
  const facts = new Map<number, { plannedNext?: Day; plannedWhy?: string; attempts?: number }>();
  const of = (row: number) => {
    const known = facts.get(row) ?? {};
    facts.set(row, known);
    return known;
  };
  for (const [row, day] of ourDays(found, "nextContact")) of(row).plannedNext = day;
  for (const [row, why] of ourTexts(found, "nextContactWhy")) of(row).plannedWhy = why;
  for (const [row, count] of ourValues(found, "attempts")) if (typeof count === "number") of(row).attempts = count;
  return facts;
}
