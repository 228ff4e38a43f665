import type { Outcome } from "../../workbook/door/failure";
import { changeRule } from "../../workbook/rules/changeRule";
import type { JobOptions } from "../../workbook/door/progress";
import { findRule, type RuleOnSheet } from "../../workbook/rules/rulesSheet";
import type { Writable } from "./history";

/** `rule`: the cell that it goes into; `null` where the workbook has no rules sheet. */
export type PreparedCapacity = Writable & { readonly rule: RuleOnSheet | null };

/** Calls a day for each owner are to be another number from now on: one cell of the rules sheet. */
export async function prepareCapacity(capacity: number, options: JobOptions = {}): Promise<Outcome<PreparedCapacity>> {
  const found = await findRule(["calls", "capacityPerDay"], options);
  if (!found.ok) return found;
  const rule = found.value;
  return {
    ok: true,
    value: {
      rule,
      isNothing: rule === null,
      write: () => (rule === null ? Promise.reject(new Error("There is no rules sheet.")) : changeRule(rule, capacity)),
    },
  };
}
