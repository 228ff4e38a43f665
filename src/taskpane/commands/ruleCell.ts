import { cellAddress } from "../../domain/sheet/cells";
import { gather } from "../../workbook/read/gather";
import { ruleOn } from "../../workbook/rules/changeRule";

/** The cell of the rules sheet that holds a rule; `null` where there is none. */
export async function findRuleCell(
  path: readonly string[],
): Promise<{ readonly sheet: string; readonly cell: string } | null> {
  const rule = await gather(async (workbook) => {
    const sheet = await workbook.rulesSheet();
    return sheet && ruleOn(sheet, path);
  });
  return rule.ok && rule.value
    ? { sheet: rule.value.sheet, cell: cellAddress(rule.value.column, rule.value.row) }
    : null;
}
