import type { ReadingChoices, ReadingRequest } from "../../domain/reading/reading";
import { readOrdersSteps, type OrdersReading } from "../../domain/reading/orders/readOrders";
import type { JobOptions } from "../../workbook/door/progress";
import type { Gathered } from "../../workbook/read/gather";
import type { SheetStamp } from "../../workbook/read/sheetStamp";
import { choicesFor } from "./choices";
import { keysSharedBy } from "./findCustomers";
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
export async function ordersOn(workbook: Gathered, sheet: string, asked: Asked): Promise<FoundOrders> {
  const cells = await workbook.sheet(sheet);
  const choices = choicesFor(cells, await workbook.settings(), undefined);
  const keys = await keysSharedBy(workbook, cells, choices);
  return ordersIn({ cells, choices, sharedKeys: keys }, asked, workbook.job);
}

/** The orders of a sheet whose cells are known already. */
export async function ordersIn(
  given: Pick<ReadingRequest, "cells" | "sharedKeys"> & { readonly choices: ReadingChoices },
  { asOf, locale }: Asked,
  job: JobOptions,
): Promise<FoundOrders> {
  const { cells, sharedKeys } = given;
  const asked = { cells, asOf, locale, choices: given.choices, ...(sharedKeys ? { sharedKeys } : {}) };
  const orders = await understand(readOrdersSteps(asked), cells, job);
  return { orders, stamp: stampOfUnderstood({ cells, reading: orders.reading }) };
}
