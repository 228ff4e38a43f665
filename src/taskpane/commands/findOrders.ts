import type { ReadingChoices } from "../../domain/reading/reading";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { readOrdersSteps, type OrdersReading } from "../../domain/reading/orders/readOrders";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { readSettings } from "../../workbook/door/settings";
import { readSheet } from "../../workbook/read/readSheet";
import type { SheetStamp } from "../../workbook/read/sheetStamp";
import { choicesFor } from "./choices";
import { stampOfUnderstood } from "./prepared";
import type { Source } from "./source";
import { understand } from "./understand";

export type FoundOrders = {
  readonly orders: OrdersReading;
  /** What must still stand on their sheet when something is written from them. */
  readonly stamp: SheetStamp;
};

type Asked = Pick<Source, "asOf" | "locale">;

/** Reads the orders of a sheet with the choices that this workbook remembers for its headers. */
export async function findOrders(sheet: string, asked: Asked, options: JobOptions): Promise<Outcome<FoundOrders>> {
  const cells = await readSheet(sheet, options);
  if (!cells.ok) return cells;
  const settings = await readSettings();
  if (!settings.ok) return settings;
  return ordersIn({ cells: cells.value, choices: choicesFor(cells.value, settings.value, undefined) }, asked, options);
}

/** The orders of a sheet whose cells are known already. */
export async function ordersIn(
  { cells, choices }: { readonly cells: SheetCells; readonly choices: ReadingChoices },
  { asOf, locale }: Asked,
  options: JobOptions,
): Promise<Outcome<FoundOrders>> {
  const orders = await understand(readOrdersSteps({ cells, asOf, locale, choices }), cells, options);
  if (!orders.ok) return orders;
  return {
    ok: true,
    value: { orders: orders.value, stamp: stampOfUnderstood({ cells, reading: orders.value.reading }) },
  };
}
