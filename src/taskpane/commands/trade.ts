import { cellAddress } from "../../domain/sheet/cells";
import type { TradeKey } from "../../domain/trades/trade";
import type { Outcome } from "../../workbook/door/failure";
import { changeSettings, type Settings } from "../../workbook/door/settings";
import { gather } from "../../workbook/read/gather";
import { ruleOn } from "../../workbook/rules/changeRule";

/** Keeps the trade that the person chose in the workbook. */
export function rememberTrade(trade: TradeKey): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, trade }));
}

/** The cell of the rules sheet that names the trade; `null` where there is none. */
export async function findTradeRule(): Promise<{ readonly sheet: string; readonly cell: string } | null> {
  const rule = await gather(async (workbook) => {
    const sheet = await workbook.rulesSheet();
    return sheet && ruleOn(sheet, ["trade"]);
  });
  return rule.ok && rule.value
    ? { sheet: rule.value.sheet, cell: cellAddress(rule.value.column, rule.value.row) }
    : null;
}
