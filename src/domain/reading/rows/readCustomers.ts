import type { Customer } from "../../customer";
import { blankCustomer } from "../../customer";
import { finish } from "../../pauses";
import { findDuplicates } from "./duplicates";
import { readRowsSteps } from "./readRows";
import type { Reading, ReadingRequest } from "../reading";

/**
 * Reads a customer sheet as people keep it: finds the header and the rows, gives each column its meaning, reads every
 * cell. Nothing is guessed silently: a cell that cannot be read is `null` in its customer and stands among the problems;
 * every column says what it was taken for, how sure that is and why. A sheet without a recognisable header gives no
 * customers. What the person chose (`request.choices`) beats what was found.
 */
export function readCustomers(request: ReadingRequest): Reading {
  return finish(readCustomersSteps(request));
}

/** The same in steps, which tell how many rows' worth of cells have been read. */
export function* readCustomersSteps(request: ReadingRequest): Generator<number, Reading, void> {
  const { rows, ...reading } = yield* readRowsSteps(request, () => blankCustomer(0));
  const customers = rows as readonly Customer[];
  // On a sheet of orders or contacts a customer has many rows on purpose.
  const isOrders = request.purpose === "orders" || reading.columns.some(({ field }) => field === "orderId");
  const isList = isOrders || request.purpose === "contactLog";
  const duplicates = isList ? { certain: [], possible: [] } : findDuplicates(customers);
  return { ...reading, customers, duplicates: duplicates.certain, possibleDuplicates: duplicates.possible };
}
