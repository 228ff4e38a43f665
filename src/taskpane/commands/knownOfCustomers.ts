import type { RhythmState } from "../../domain/churn/rhythm";
import type { RfmTier } from "../../domain/followUp";
import { planGrading } from "../../domain/gradingPlan";
import type { LunarToSolar } from "../../domain/lunar";
import type { Rules } from "../../domain/rules";
import type { Outcome } from "../../workbook/failure";
import type { Found } from "./findCustomers";
import type { Source } from "./source";

/** What the call list and the follow-up dates need to know beyond the sheet's own columns. */
export type KnownOfCustomers = {
  readonly rules: Rules;
  /** By row number; only customers who could be graded. */
  readonly tiers: ReadonlyMap<number, RfmTier>;
  readonly churnStates: ReadonlyMap<number, RhythmState>;
  /** Loaded only for sheets with lunar birthdays: the calendar is heavy. */
  readonly lunarToSolar: LunarToSolar | undefined;
};

/** Grades come from the orders of today, not from our columns, which may be weeks old. */
export async function knownOfCustomers(
  { reading, rules: readRules }: Found,
  { asOf, locale }: Pick<Source, "asOf" | "locale">,
): Promise<Outcome<KnownOfCustomers>> {
  if (!readRules.ok) return readRules;
  const rules = readRules.value;
  const { rows } = planGrading({ reading, rules, asOf, locale });
  const hasLunarBirthdays = reading.customers.some(({ birthdayLunar }) => birthdayLunar);
  const known = {
    rules,
    tiers: new Map(rows.flatMap(({ row, tier }) => (tier === null ? [] : [[row, tier] as const]))),
    churnStates: new Map(rows.flatMap(({ row, state }) => (state === null ? [] : [[row, state] as const]))),
    lunarToSolar: hasLunarBirthdays ? (await import("../../domain/lunar")).lunarToSolar : undefined,
  };
  return { ok: true, value: known };
}
