import fc from "fast-check";
import { addDays, addMonths, type Day } from "../../../../src/domain/calendar/day";
import { customersFromOrders, purchasesAt } from "../../../../src/domain/grading/rfmOrders";
import { day } from "./day";

const asOf = day("2026-11-20");
const aYearAgo = addMonths(asOf, -12);

type Line = readonly [customer: string, on: string, amount: number];

describe("customers from order lines", () => {
  it("have the last order, the orders and the net amount of the period, its first day included", () => {
    expect(
      customers(
        ["甲", "2025-11-20", 100],
        ["乙", "2026-01-01", 20],
        ["甲", "2026-10-01", 50.5],
        ["甲", "2025-11-19", 999],
      ),
    ).toEqual({
      甲: { lastOn: day("2026-10-01"), orders: 2, amount: 150.5 },
      乙: { lastOn: day("2026-01-01"), orders: 1, amount: 20 },
    });
  });

  it("keep the day of a last order before the period, without orders in it", () => {
    expect(customers(["甲", "2024-01-01", 10])).toEqual({ 甲: { lastOn: day("2024-01-01"), orders: 0, amount: 0 } });
  });

  it("leave out lines dated after today, and count them", () => {
    const { ids, linesAfterAsOf } = summary([
      ["甲", "2026-11-20", 1],
      ["乙", "2026-11-21", 1],
    ]);
    expect([ids, linesAfterAsOf]).toEqual([["甲"], 1]);
  });

  it("take a negative line as a refund, which is no order", () => {
    expect(customers(["甲", "2026-10-01", 300], ["甲", "2026-10-09", -300], ["乙", "2026-10-09", -5])).toEqual({
      甲: { lastOn: day("2026-10-01"), orders: 1, amount: 0 },
      乙: { lastOn: null, orders: 0, amount: -5 },
    });
  });

  it("add up hundredths exactly: 0.1 + 0.2 is 0.3", () => {
    expect(customers(["甲", "2026-10-01", 0.1], ["甲", "2026-10-02", 0.2])).toMatchObject({ 甲: { amount: 0.3 } });
  });

  it("are the same however the lines are sorted", () => {
    const line = fc
      .tuple(
        fc.constantFrom("甲", "乙", "丙"),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: -100, max: 100_000 }),
      )
      .map(([id, days, hundredths]) => ({ id, on: addDays(asOf, -days), amount: hundredths / 100 }));
    fc.assert(
      fc.property(fc.array(line), fc.func(fc.integer()), (lines, sortKey) => {
        const sorted = [...lines].sort((one, other) => sortKey(one) - sortKey(other));
        expect(byId(sorted)).toEqual(byId(lines));
      }),
    );
  });
});

function customers(...lines: Line[]) {
  const found = summary(lines);
  const purchases = found.ids.map((_, place) => purchasesAt(found, place));
  return Object.fromEntries(found.ids.map((id, place) => [id, purchases[place]]));
}

function summary(lines: readonly Line[]) {
  return customersFromOrders(
    {
      customers: lines.map(([id]) => id),
      days: lines.map(([, on]) => day(on)),
      amounts: lines.map(([, , amount]) => amount),
    },
    asOf,
    aYearAgo,
  );
}

function byId(lines: readonly { readonly id: string; readonly on: Day; readonly amount: number }[]) {
  const found = customersFromOrders(
    {
      customers: lines.map(({ id }) => id),
      days: lines.map(({ on }) => on),
      amounts: lines.map(({ amount }) => amount),
    },
    asOf,
    aYearAgo,
  );
  const purchases = found.ids.map((_, place) => purchasesAt(found, place));
  return new Map(found.ids.map((id, place) => [id, purchases[place]]));
}
