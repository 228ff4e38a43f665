import type { Locale } from "../../domain/locale";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { rulesOfTrade } from "../../domain/rules/rulesOfTrade";
import type { StandingTrade } from "../../domain/rules/standingTrade";
import type { Outcome } from "../../workbook/door/failure";
import { freezeFormulas, planFreeze, type FreezePlan } from "../../workbook/formulas/freeze";
import type { JobOptions } from "../../workbook/door/progress";
import { planRepair, repairFormulas, type RepairPlan } from "../../workbook/formulas/repairFormulas";
import { gather } from "../../workbook/read/gather";
import { writeRulesSheet } from "../../workbook/rules/rulesSheet";
import type { Writable } from "./history";

/** `existing`: the rules sheet that the workbook has already; it is only shown, never written over. */
export type PreparedRules = Writable & { readonly existing: string | null };
export type PreparedFreeze = Writable & { readonly plan: FreezePlan };
export type PreparedRepair = Writable & { readonly plan: RepairPlan };

/** Rules are on a sheet from now on: a new one with the defaults of the trade, or the one that is there. */
export function prepareRulesSheet(locale: Locale, trade: StandingTrade | null): Promise<Outcome<PreparedRules>> {
  return gather(async (workbook) => {
    const existing = (await workbook.rulesSheet())?.name ?? null;
    return {
      existing,
      isNothing: existing !== null,
      write: (options) => writeRulesSheet(rulesToWrite(trade), locale, options),
    };
  });
}

/** A trade that only the sheet shows is not nailed down by writing the rules. */
function rulesToWrite(trade: StandingTrade | null): Rules {
  if (trade === null) return defaultRules;
  return { ...rulesOfTrade(defaultRules, trade.trade), trade: trade.by === "person" ? trade.trade : "automatic" };
}

export function prepareFreeze(options: JobOptions = {}): Promise<Outcome<PreparedFreeze>> {
  return gather(async (workbook) => {
    const plan = await workbook.ask(planFreeze);
    return {
      plan,
      isNothing: !plan.sheets.some(({ blocked, cells }) => blocked === null && cells.length > 0),
      write: (writing) => freezeFormulas(plan, writing),
    };
  }, options);
}

export function prepareRepair(options: JobOptions = {}): Promise<Outcome<PreparedRepair>> {
  return gather(async (workbook) => {
    const plan = await workbook.ask(planRepair);
    return {
      plan,
      isNothing: plan.sheets.every(({ blocked }) => blocked !== null),
      write: (writing) => repairFormulas(plan, writing),
    };
  }, options);
}
