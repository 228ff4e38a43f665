import type { OwnGaps, RhythmState } from "../../domain/rhythm/rhythm";
import { outcomesFromLog } from "../../domain/contactLog/contactLog";
import { orderMatches } from "../../domain/reading/orders/orderMatches";
import type { Day } from "../../domain/calendar/day";
import type { RfmTier } from "../../domain/contactPlan/followUp";
import type { LastOutcome } from "../../domain/contactLog/lastOutcome";
import { gradeReading } from "../../domain/grading/gradingPlan";
import { workingWeeks } from "../../domain/daysOff/holidays";
import type { LunarToSolar } from "../../domain/calendar/lunar";
import type { LoggedLastContact, OwnContactLogFacts } from "../../domain/contactLog/ownContactLog";
import type { Reading } from "../../domain/reading/reading";
import type { Rules } from "../../domain/rules/rules";
import { silenceByRow } from "../../domain/churn/silenceStates";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { readSettings } from "../../workbook/door/settings";
import type { SheetStamp } from "../../workbook/read/sheetStamp";
import { readOrdersOf } from "./churn";
import { readKeptBeside, type KeptBeside } from "./contactLog";
import type { Found } from "./findCustomers";
import { countsOwnContactLog, withOwnContactLog, withoutOwnContactLog } from "./ownContactLog";
import type { Source } from "./source";

/** Whether the shop's own contact logs count; absent: as this workbook remembers it. */
export type OwnContactLogChoice = { readonly ownLog?: boolean | undefined };

/** What the call list and the follow-up dates need to know beyond the sheet's own columns. */
export type KnownOfCustomers = KeptBeside & {
  readonly rules: Rules;
  /** The sheet as it was read, with the last contacts of the shop's own contact logs. */
  readonly reading: Reading;
  readonly lastContacts: ReadonlyMap<number, LoggedLastContact>;
  readonly ownLog: OwnContactLogFacts | null;
  /** What must still stand on the other sheets when something is written from them. */
  readonly stamps: readonly SheetStamp[];
  /** By row number; only customers who could be graded. */
  readonly tiers: ReadonlyMap<number, RfmTier>;
  readonly churnStates: ReadonlyMap<number, RhythmState>;
  /** The gaps between a customer's orders, where the workbook has a sheet of orders. */
  readonly ownGaps: ReadonlyMap<number, OwnGaps>;
  /** From the contact log, by row number: the day of the last call, whether or not anybody answered, and its outcome. */
  readonly calledOn: ReadonlyMap<number, Day>;
  readonly lastOutcomes: ReadonlyMap<number, LastOutcome>;
  /** Loaded only for sheets with lunar birthdays: the calendar is heavy. */
  readonly lunarToSolar: LunarToSolar | undefined;
};

/**
 * Grades come from the orders of today, not from our columns, which may be weeks old. A sheet of orders, where the
 * workbook has one, gives each customer's own rhythm, and the shop's own contact logs tell of later contacts.
 */
export async function knownOfCustomers(
  found: Found,
  source: Pick<Source, "asOf" | "locale"> & OwnContactLogChoice,
  options: JobOptions = {},
): Promise<Outcome<KnownOfCustomers>> {
  const { rules: readRules } = found;
  const { asOf, locale } = source;
  if (!readRules.ok) return readRules;
  const rules = readRules.value;
  const beside = await readKeptBeside(asOf, options);
  if (!beside.ok) return beside;
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const counts = source.ownLog ?? countsOwnContactLog(settings.value);
  const logged = counts
    ? await withOwnContactLog(found, source, beside.value.log?.cells.name, options)
    : ({ ok: true, value: withoutOwnContactLog(found.reading) } as const);
  if (!logged.ok) return logged;
  const { reading, lastContacts, ownLog, stamps } = logged.value;
  const { ordersSheet } = settings.value.churn ?? {};
  const orders = await readOrdersOf(found, { asOf, locale, ordersSheet }, options);
  if (!orders.ok) return orders;
  const buyers = orderMatches(reading, orders.value?.orders ?? null);
  const silences = buyers === null ? null : silenceByRow(reading, buyers, rules, asOf);
  const { rows } = gradeReading({ reading, rules, asOf, locale });
  const stateOf = ({ row, state }: (typeof rows)[number]) => silences?.get(row)?.state ?? state;
  const hasLunarBirthdays = reading.customers.some(({ birthdayLunar }) => birthdayLunar);
  const known = {
    rules,
    reading,
    lastContacts,
    ownLog,
    stamps: orders.value === null ? stamps : [...stamps, orders.value.stamp],
    ...beside.value,
    ...calledByLog(beside.value, reading, rules),
    tiers: new Map(rows.flatMap(({ row, tier }) => (tier === null ? [] : [[row, tier] as const]))),
    churnStates: new Map(
      rows.flatMap((graded) => {
        const state = stateOf(graded);
        return state === null ? [] : [[graded.row, state] as const];
      }),
    ),
    ownGaps: new Map(
      [...(silences ?? [])].flatMap(([row, { gaps }]) => (gaps === undefined ? [] : [[row, gaps] as const])),
    ),
    lunarToSolar: hasLunarBirthdays ? (await import("../../domain/calendar/lunar")).lunarToSolar : undefined,
  };
  return { ok: true, value: known };
}

/** Called and outcome by row, from the log where there is one. */
export function calledByLog(
  { log, holidays }: KeptBeside,
  { customers }: Found["reading"],
  rules: Rules,
): Pick<KnownOfCustomers, "calledOn" | "lastOutcomes"> {
  if (log === null) return { calledOn: new Map(), lastOutcomes: new Map() };
  return outcomesFromLog(log.log, customers, rules, workingWeeks(rules.workingWeek, holidays)(null));
}
