import {
  chooseModel,
  churnModelFrom,
  familyNamed,
  priorModel,
  type ChurnModel,
} from "../../domain/purchaseModels/churnModel";
import type { PaidOrders, ValueAnswer } from "../../domain/purchaseModels/customerValue";
import {
  purchaseHistory,
  type OrderSummary,
  type OrderSummaryFault,
  type PurchaseHistory,
} from "../../domain/purchaseModels/purchaseHistory";
import type { ModelFamily } from "../../domain/purchaseModels/purchaseModel";
import { faultOfHorizon } from "../../domain/purchaseModels/risk";
import type { SilenceLimits } from "../../domain/rhythm/silenceLimits";
import { gapOfTradeNamed, tradeNamed, tradeOf } from "../../domain/trades/trades";
import type { Day } from "../../domain/calendar/day";
import { churnFaultText } from "../../domain/churn/churnWords";
import { noAnswerMessage } from "../cells/functionWords";
import { callerLocale, today } from "../cells/caller";
import { errorInRow, notAvailable, raise, refuse, valueError, type CellError } from "../cells/cellErrors";
import { countOrBlank, dayOr, dayOrBlank, moneyOrBlank, wordOrBlank } from "../cells/decodeCell";
import { decodeBlock, decodeColumn, decodeSingle, rowsOf, type CellDecoder, type Decoded } from "../cells/decodeColumn";

/** A row that the purchase models can answer. */
export type ChurnRow = { readonly summary: OrderSummary; readonly asOf: Day; readonly history: PurchaseHistory };

export type ChurnArguments = {
  readonly first: unknown;
  readonly last: unknown;
  readonly orders: unknown;
  readonly as_of: unknown;
};

/** First order, last order and number of orders in columns; a row without orders is #N/A, a contradictory one #VALUE!. */
export function churnRows({ first, last, orders, as_of }: ChurnArguments): Decoded<ChurnRow>[] {
  const rows = rowsOf({
    firstOn: decodeColumn(first, "first", dayOrBlank),
    lastOn: decodeColumn(last, "last", dayOrBlank),
    orders: decodeColumn(orders, "orders", countOrBlank),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return rows.map((row): Decoded<ChurnRow> => {
    if (!row.ok) return row;
    const { firstOn, lastOn, asOf } = row.value;
    const count = row.value.orders ?? 0;
    if (count === 0) return { ok: false, error: noOrders() };
    if (firstOn === null) return { ok: false, error: valueError({ code: "missing", argument: "first" }) };
    if (lastOn === null) return { ok: false, error: valueError({ code: "missing", argument: "last" }) };
    const summary = { firstOn, lastOn, orders: count };
    const read = purchaseHistory(summary, asOf);
    return read.ok
      ? { ok: true, value: { summary, asOf, history: read.history } }
      : { ok: false, error: summaryError(read.code) };
  });
}

/**
 * The model of a formula: the one that its `model` argument gives; else, for a column, the one fitted to it, of the
 * family that the argument names or MBG/NBD; else the prior of a business with an order every 60 days.
 */
export function modelOf(argument: unknown, rows: readonly Decoded<ChurnRow>[]): ChurnModel {
  const cells = decodeBlock(argument, "model")
    .flat()
    .flatMap((cell) => (cell === null || cell === 0 ? [] : [typeof cell === "boolean" ? String(cell) : cell]));
  const named = cells.length > 0 ? churnModelFrom(cells, gapOfTradeNamed) : undefined;
  if (named && !named.ok) {
    return refuse({ code: "because", argument: "model", why: churnFaultText(named.code, callerLocale()) });
  }
  if (named && "model" in named) return named.model;
  if (rows.length === 1) return priorModel();
  return chooseModel(histories(rows), named).model;
}

/** The family that CHURN.FIT is to fit, with the name to put before its parameters; MBG/NBD, without one, if none is named. */
export function familyOf(argument: unknown): { readonly family?: ModelFamily } {
  const name = decodeSingle(argument, "model", wordOrBlank);
  if (name === null || name === 0) return {};
  const family = familyNamed(String(name));
  return family
    ? { family }
    : refuse({ code: "because", argument: "model", why: churnFaultText("unknown-family", callerLocale()) });
}

function histories(rows: readonly Decoded<ChurnRow>[]): PurchaseHistory[] {
  return rows.flatMap((row) => (row.ok ? [row.value.history] : []));
}

/** The customers that CHURN.FIT learns from: rows without orders are left out, a contradictory one ends the formula. */
export function historiesToFit(rows: readonly Decoded<ChurnRow>[]): PurchaseHistory[] {
  rows.forEach((row, index) => {
    if (!row.ok && row.error.code !== CustomFunctions.ErrorCode.notAvailable) raise(errorInRow(row.error, index + 1));
  });
  return histories(rows);
}

/** One horizon for all rows, in days. */
export function horizonOf(argument: unknown, otherwise: number): number {
  const horizon = decodeSingle(argument, "horizon", moneyOrBlank) ?? 0;
  if (horizon < 0) refuse({ code: "notPositive", argument: "horizon", found: horizon });
  if (horizon === 0) return otherwise;
  const unfit = faultOfHorizon(horizon);
  return unfit ? refuse({ code: "because", argument: "horizon", why: churnFaultText(unfit, callerLocale()) }) : horizon;
}

function noOrders(): CellError {
  return notAvailable(noAnswerMessage({ code: "noOrders" }, callerLocale()));
}

function summaryError(code: OrderSummaryFault): CellError {
  if (code === "no-orders") return noOrders();
  return valueError({ code: "because", argument: argumentOf[code], why: churnFaultText(code, callerLocale()) });
}

/** A usual gap in days, or the limits of a trade by its name; blank is neither. */
export const gapOrTrade: CellDecoder<{ readonly cycleDays?: number; readonly silence?: SilenceLimits }> = (
  cell,
  argument,
) => {
  const trade = typeof cell === "string" ? tradeNamed(cell) : undefined;
  const silence = trade && tradeOf(trade).silence;
  if (silence) return { ok: true, value: { silence } };
  const gap = moneyOrBlank(cell, argument);
  if (!gap.ok) return gap;
  return { ok: true, value: gap.value === null || gap.value === 0 ? {} : { cycleDays: gap.value } };
};

/** A row of CLV.VALUE: the orders, and all that was paid for them. */
export function paidOrders(
  row: Decoded<{ readonly churn: Decoded<ChurnRow>; readonly amount: number | null }>,
): Decoded<PaidOrders> {
  if (!row.ok) return row;
  const { churn, amount } = row.value;
  if (!churn.ok) return churn;
  if (amount === null) return { ok: false, error: valueError({ code: "missing", argument: "amount" }) };
  return { ok: true, value: { ...churn.value.summary, amount } };
}

/** The value of one customer as a cell; #N/A where amounts differ so much that none can be expected. */
export function valueCell(answer: ValueAnswer | undefined): number | CellError {
  if (!answer) return noOrders();
  if (answer.ok) return answer.value;
  const why = churnFaultText(answer.code, callerLocale());
  if (answer.code === "heavy-tail") return notAvailable(why);
  const argument = answer.code === "discount-not-a-rate" ? "discount" : "amount";
  return valueError({ code: "because", argument, why });
}

const argumentOf: Readonly<Record<Exclude<OrderSummaryFault, "no-orders">, string>> = {
  "orders-not-a-count": "orders",
  "first-after-last": "first",
  "last-after-as-of": "last",
  "one-order-on-two-days": "orders",
};
