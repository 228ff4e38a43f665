import type { CellValue } from "../../../../src/domain/sheet/cells";
import type { Field } from "../../../../src/domain/customer";
import { locales, type Locale } from "../../../../src/domain/locale";
import { drawsOf, type Draws } from "./draws";
import { headersOf } from "./headers";
import { asOfSerial, handOf, personName } from "./values";

/** A sheet of orders as somebody may keep it, and what each buyer bought by it. */
export type GeneratedOrders = {
  readonly seed: number;
  readonly locale: Locale;
  readonly values: readonly (readonly CellValue[])[];
  readonly buyers: ReadonlyMap<string, Buyer>;
};

export type Buyer = {
  /** Row numbers of all lines, of orders that count and others. */
  readonly rows: readonly number[];
  readonly orders: number;
  /** Net of refunds; `null` where an amount that belongs in it cannot be known. */
  readonly amount: number | null;
  /** Excel's serial; `null` without an order. */
  readonly last: number | null;
};

/**
 * A sheet of orders from its number: orders of one line or of several, with one amount or one on each line, refunds in a
 * column or on lines of their own, orders that were never paid, and the buyer on every line, once above, or in merged cells.
 */
export function generatedOrders(seed: number): GeneratedOrders {
  const draws = drawsOf(seed + 1_000_000);
  const locale = draws.one(locales);
  const names = namesOf(locale, draws);
  const hasRefunds = draws.percent(30);
  const hasStates = draws.percent(50);
  const isPerLine = draws.percent(40);
  const isNamedOnce = draws.percent(25);
  const fields: Field[] = ["customerName", ...(draws.percent(40) && !isNamedOnce ? ["phone" as const] : [])];
  fields.push("orderId", "orderDate", "orderAmount");
  if (hasRefunds) fields.push("refundAmount");
  if (hasStates) fields.push("orderStatus");
  const amounts = handOf("orderAmount", locale, draws);
  const days = handOf("orderDate", locale, draws);
  const header = fields.map((field) => {
    const named = draws.one(headersOf[field]?.[locale] ?? []);
    return field === "orderAmount" && amounts.unit !== "" ? `${named}${amounts.unit}` : named;
  });
  const values: CellValue[][] = [...(draws.percent(30) ? [[titles[locale]]] : []), header];
  const buyers = new Map<string, Buyer>();
  const phoneOf = new Map(names.map((name, index) => [name, phones[locale](index)]));
  let number = 0;

  for (const name of inTurns(names, isNamedOnce, draws)) {
    number++;
    const before = buyers.get(name) ?? { rows: [], orders: 0, amount: 0, last: null };
    const state = draws.one(states[locale]);
    const counts = !hasStates || state.counts;
    const day = readable(days.write, number);
    const first = amounts.write(number);
    const lines = draws.percent(25) ? 2 : 1;
    const rows: number[] = [];
    let sum: number | null = 0;
    for (let line = 0; line < lines; line++) {
      const written = line === 0 || !isPerLine ? first : amounts.write(number);
      if (line === 0 || isPerLine) sum = plus(sum, written.means);
      const isSaid = !isNamedOnce || (before.rows.length === 0 && line === 0);
      values.push(
        fields.map((field): CellValue => {
          if (field === "customerName") return isSaid ? name : "";
          if (field === "phone") return phoneOf.get(name) ?? "";
          if (field === "orderId") return `D${String(1_000 + number)}`;
          if (field === "orderDate") return day.cell;
          if (field === "orderAmount") return written.cell;
          return field === "orderStatus" ? state.text : "";
        }),
      );
      rows.push(values.length);
    }
    const isRefunded = counts && sum !== null && draws.percent(12);
    const back = isRefunded ? Math.round((sum ?? 0) * 30) / 100 : 0;
    if (isRefunded && hasRefunds) {
      const at = fields.indexOf("refundAmount");
      for (const row of isPerLine ? rows.slice(0, 1) : rows) (values[row - 1] as CellValue[])[at] = back;
    }
    if (counts && (!isRefunded || hasRefunds)) sum = plus(sum, -back);
    buyers.set(name, {
      rows: [...before.rows, ...rows],
      orders: before.orders + (counts ? 1 : 0),
      amount: counts ? plus(before.amount, sum) : before.amount,
      last: counts ? Math.max(before.last ?? 0, day.means) : before.last,
    });
  }
  return { seed, locale, values, buyers };
}

/** Who orders, one order after the other; where a buyer is named once, all of theirs together. */
function inTurns(names: readonly string[], isNamedOnce: boolean, draws: Draws): string[] {
  const orders = names.flatMap((name) => Array.from({ length: draws.between(1, 5) }, () => name));
  return isNamedOnce ? orders : draws.some(orders, orders.length);
}

function namesOf(locale: Locale, draws: Draws): string[] {
  const names = new Set<string>();
  while (names.size < 5) names.add(personName(locale, draws));
  return [...names];
}

/** A day that can be read: a sheet of orders with other days is tried by hand. */
function readable(write: (row: number) => { readonly cell: CellValue; readonly means: unknown }, row: number) {
  for (;;) {
    const { cell, means } = write(row);
    if (typeof means === "number" && means <= asOfSerial) return { cell, means };
  }
}

function plus(sum: number | null, amount: unknown): number | null {
  return sum === null || typeof amount !== "number" ? null : Math.round((sum + amount) * 100) / 100;
}

const titles: Readonly<Record<Locale, string>> = {
  "zh-CN": "订单明细",
  "zh-TW": "訂單明細",
  "en-US": "Orders of the year",
};
const phones: Readonly<Record<Locale, (index: number) => string>> = {
  "zh-CN": (index) => `1390000${String(1_111 + index)}`,
  "zh-TW": (index) => `091234${String(5_001 + index)}`,
  "en-US": (index) => `212555${String(1_001 + index)}`,
};
const states: Readonly<Record<Locale, readonly { readonly text: string; readonly counts: boolean }[]>> = {
  "zh-CN": [
    { text: "交易成功", counts: true },
    { text: "已发货", counts: true },
    { text: "交易关闭", counts: false },
    { text: "等待买家付款", counts: false },
  ],
  "zh-TW": [
    { text: "已完成", counts: true },
    { text: "已出貨", counts: true },
    { text: "已取消", counts: false },
  ],
  "en-US": [
    { text: "Paid", counts: true },
    { text: "Shipped", counts: true },
    { text: "Cancelled", counts: false },
  ],
};
