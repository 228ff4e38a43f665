import { cellAddress } from "../../domain/sheet/cells";
import type { TradeKey } from "../../domain/trades/trade";
import type { Outcome } from "../../workbook/door/failure";
import { changeSettings, type Settings } from "../../workbook/door/settings";
import { findRule } from "../../workbook/rules/rulesSheet";

/** Keeps the trade that the person chose in the workbook. */
export function rememberTrade(trade: TradeKey): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, trade }));
}

/** The cell of the rules sheet that names the trade; `null` where there is none. */
export async function findTradeRule(): Promise<{ readonly sheet: string; readonly cell: string } | null> {
  const rule = await findRule(["trade"]);
  return rule.ok && rule.value
    ? { sheet: rule.value.sheet, cell: cellAddress(rule.value.column, rule.value.row) }
    : null;
}
