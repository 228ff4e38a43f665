import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { gather } from "../../workbook/read/gather";
import { changeRule, ruleOn, type RuleOnSheet } from "../../workbook/rules/changeRule";
import type { Writable } from "./history";

/** `rule`: the cell that it goes into; `null` where the workbook has no rules sheet. */
export type PreparedCapacity = Writable & { readonly rule: RuleOnSheet | null };

/** Calls a day for each owner are to be another number from now on: one cell of the rules sheet. */
export function prepareCapacity(capacity: number, options: JobOptions = {}): Promise<Outcome<PreparedCapacity>> {
  return gather(async (workbook) => {
    const sheet = await workbook.rulesSheet();
    const rule = sheet && ruleOn(sheet, ["calls", "capacityPerDay"]);
    return {
      rule,
      isNothing: rule === null,
      write: () => (rule === null ? Promise.reject(new Error("There is no rules sheet.")) : changeRule(rule, capacity)),
    };
  }, options);
}
