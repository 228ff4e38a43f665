import { churnModelFrom, priorModel } from "../../../src/domain/purchaseModels/churnModel";
import { customerValues } from "../../../src/domain/purchaseModels/customerValue";
import { churnFromOrders, churnFromSummaries, churnRisk } from "../../../src/domain/purchaseModels/risk";
import { expectedOrders } from "../../../src/domain/purchaseModels/purchaseModel";
import { addDays, dayFromIso, type Day } from "../../../src/domain/calendar/day";
import { mbgNbdCustomers } from "./simulatedShops";
import { gapOfTradeNamed } from "../../../src/domain/trades/trades";

const asOf = dayFromIso("2026-11-20") as Day;
const daysAgo = (count: number) => addDays(asOf, -count);
const summary = (first: number, last: number, orders: number) => ({
  firstOn: daysAgo(first),
  lastOn: daysAgo(last),
  orders,
});

function riskOf(first: number, last: number, orders: number, horizon = 90, gap = 60) {
  const answer = churnRisk({ ...summary(first, last, orders), asOf, horizon, model: priorModel(gap) });
  if (!answer.ok) throw new Error(answer.code);
  return answer.risk;
}

describe("churn risk of one customer", () => {
  it("follows the formula with the prior r=1, α=60, a=1, b=2.5, worked by hand", () => {
    // x=3, t_x=300, T=360: P = 1/(1 + 1/5.5 · (420/360)^4) = 0.7480123…; risk = 1 − P·(1 − (420/510)^4)
    const alive = 1 / (1 + (1 / 5.5) * (420 / 360) ** 4);
    expect(riskOf(360, 60, 4)).toBeCloseTo(1 - alive * (1 - (420 / 510) ** 4), 12);
    expect(churnRisk({ ...summary(360, 60, 4), asOf })).toEqual({ ok: true, risk: riskOf(360, 60, 4), model: "prior" });
  });

  it("tells apart those who ordered once, which P(alive) of BG/NBD cannot", () => {
    expect(riskOf(300, 300, 1)).toBeGreaterThan(riskOf(10, 10, 1));
  });

  it("counts several orders on one day as no repeat", () => {
    expect(riskOf(40, 40, 5)).toBe(riskOf(40, 40, 1));
  });

  it("rises with silence and falls with the horizon", () => {
    expect(riskOf(400, 200, 5)).toBeGreaterThan(riskOf(400, 20, 5));
    expect(riskOf(400, 20, 5, 365)).toBeLessThan(riskOf(400, 20, 5, 30));
  });

  it.each([
    ["orders-not-a-count", summary(10, 10, -1)],
    ["orders-not-a-count", summary(10, 10, 1.5)],
    ["orders-not-a-count", summary(10, 10, NaN)],
    ["orders-not-a-count", summary(20, 10, 1e308)],
    ["no-orders", summary(10, 10, 0)],
    ["first-after-last", summary(10, 20, 3)],
    ["last-after-as-of", summary(10, -1, 3)],
    ["one-order-on-two-days", summary(20, 10, 1)],
  ])("names the fault %s", (code, faulty) => {
    expect(churnRisk({ ...faulty, asOf })).toEqual({ ok: false, code });
  });

  it.each([
    [0, "horizon-not-positive"],
    [-5, "horizon-not-positive"],
    [NaN, "horizon-not-positive"],
    [36_526, "horizon-too-long"],
    [Infinity, "horizon-too-long"],
  ])("refuses a horizon of %p", (horizon, code) => {
    expect(churnRisk({ ...summary(20, 10, 2), asOf, horizon })).toEqual({ ok: false, code });
  });

  it("answers on the very day of the first order", () => {
    const answer = churnRisk({ ...summary(0, 0, 1), asOf });
    expect(answer.ok && answer.risk).toBeCloseTo(1 - (2.5 / 3.5) * (1 - 60 / 150), 12);
  });
});

describe("the model argument", () => {
  it.each([
    [[45], 45],
    [["salon"], 30],
    [["美容"], 30],
    [["電商"], 45],
    [["E-commerce"], 45],
    [["car service"], 152],
    [["汽车保养"], 152],
    [["general"], 60],
  ])("%j is the prior of a usual gap of %p days", (cells, gap) => {
    expect(churnModelFrom(cells, gapOfTradeNamed)).toEqual({ ok: true, model: priorModel(gap) });
  });

  it("four numbers are r, α, a, b in days", () => {
    const given = churnModelFrom([0.5, 40, 0.9, 1.6], gapOfTradeNamed);
    expect(given).toEqual({
      ok: true,
      model: { origin: "given", family: "mbg-nbd", parameters: { r: 0.5, alpha: 40, a: 0.9, b: 1.6 } },
    });
    if (!("model" in given)) throw new Error("no model");
    expect(churnRisk({ ...summary(20, 10, 2), asOf, model: given.model })).toMatchObject({ ok: true, model: "given" });
  });

  it.each([
    [["BG/NBD"], { family: "bg-nbd" }],
    [["pareto nbd"], { family: "pareto-nbd" }],
    [["MBG-NBD"], { family: "mbg-nbd" }],
    [
      ["BG/NBD", 0.24, 31, 0.79, 2.4, -9582, 2357],
      { model: { origin: "given", family: "bg-nbd", parameters: { r: 0.24, alpha: 31, a: 0.79, b: 2.4 } } },
    ],
    [
      ["Pareto/NBD", 0.55, 74, 0.6, 82],
      { model: { origin: "given", family: "pareto-nbd", parameters: { r: 0.55, alpha: 74, s: 0.6, beta: 82 } } },
    ],
  ])("%j names a family, to be fitted or with its parameters", (cells, named) => {
    expect(churnModelFrom(cells, gapOfTradeNamed)).toEqual({ ok: true, ...named });
  });

  it.each([
    [[0], "gap-not-positive"],
    [[-3], "gap-not-positive"],
    [[Infinity], "gap-not-positive"],
    [["bakery"], "unknown-trade"],
    [[1, 2, 3], "parameters-not-four-positive-numbers"],
    [[1, 2, 3, 0], "parameters-not-four-positive-numbers"],
    [[1, 2, "3", 4], "parameters-not-four-positive-numbers"],
    [[1, 2, 3, 4, 5], "parameters-not-four-positive-numbers"],
    [["salon", 1, 2, 3, 4], "parameters-not-four-positive-numbers"],
    [["BG/NBD", 1, 2, 3], "parameters-not-four-positive-numbers"],
    [[], "parameters-not-four-positive-numbers"],
  ])("%j is %s", (cells, code) => {
    expect(churnModelFrom(cells, gapOfTradeNamed)).toEqual({ ok: false, code });
  });
});

describe("a sheet of summaries", () => {
  const rows = mbgNbdCustomers(400, 21).map(({ repeats, recency, age }) => {
    const days = Math.floor(recency);
    return { firstOn: daysAgo(age), lastOn: daysAgo(age - days), orders: days === 0 ? 1 : repeats + 1 };
  });

  it("is fitted on itself, and every answer says so", () => {
    const report = churnFromSummaries(rows, { asOf });
    expect(report.estimator).toMatchObject({
      kind: "purchase-model",
      chosen: { fit: { status: "fitted", customers: 400 } },
    });
    expect(
      report.answers.every((answer) => answer.ok && answer.model === "fitted" && answer.risk >= 0 && answer.risk <= 1),
    ).toBe(true);
  });

  it("keeps a faulty row out of the fit and gives it its fault", () => {
    const report = churnFromSummaries([...rows, summary(10, 20, 3)], { asOf });
    expect(report.answers.at(-1)).toEqual({ ok: false, code: "first-after-last" });
    expect(report.answers.slice(0, -1)).toEqual(churnFromSummaries(rows, { asOf }).answers);
  });

  it("falls back to the prior of the trade, and says so, where fewer than 50 have a repeat order", () => {
    const once = rows.map((row) => ({ ...row, lastOn: row.firstOn, orders: 1 }));
    const report = churnFromSummaries(once, { asOf, gapInDays: 30 });
    expect(report.estimator).toMatchObject({
      kind: "purchase-model",
      chosen: {
        fit: { status: "too-few", repeaters: 0 },
        model: { origin: "prior", parameters: { r: 1, alpha: 30, a: 1, b: 2.5 } },
      },
    });
    expect(report.answers.every((answer) => answer.ok && answer.model === "prior")).toBe(true);
  });

  it.each(["bg-nbd", "pareto-nbd"] as const)("is answered by %s where the person names it", (family) => {
    const report = churnFromSummaries(rows, { asOf, family });
    expect(report.estimator).toMatchObject({ chosen: { model: { family, origin: "fitted" } } });
    expect(report.answers.every((answer) => answer.ok && answer.risk >= 0 && answer.risk <= 1)).toBe(true);
  });
});

describe("a log of orders", () => {
  it("gives everyone without an order until the as-of day the fault no-orders, and ends for an empty log", () => {
    const report = churnFromOrders([[], [{ on: addDays(asOf, 3) }], [{ on: daysAgo(5) }]], { asOf });
    expect(report.answers.map((answer) => (answer.ok ? answer.model : answer.code))).toEqual([
      "no-orders",
      "no-orders",
      "prior",
    ]);
    expect(churnFromOrders([], { asOf }).answers).toEqual([]);
  });

  it("does not count a day on which the order was returned, nor two orders on one day twice", () => {
    const [plain, refunded, double] = churnFromOrders(
      [
        [{ on: daysAgo(50), amount: 100 }],
        [
          { on: daysAgo(50), amount: 100 },
          { on: daysAgo(9), amount: 80 },
          { on: daysAgo(9), amount: -80 },
        ],
        [
          { on: daysAgo(50), amount: 60 },
          { on: daysAgo(50), amount: 40 },
        ],
      ],
      { asOf },
    ).answers;
    expect(refunded).toEqual(plain);
    expect(double).toEqual(plain);
  });

  it("refuses a horizon that is none", () => {
    expect(churnFromOrders([[{ on: daysAgo(5) }]], { asOf, horizon: 0 }).answers).toEqual([
      { ok: false, code: "horizon-not-positive" },
    ]);
  });
});

describe("the value of customers", () => {
  const rows = mbgNbdCustomers(400, 21).map(({ repeats, recency, age }, index) => {
    const days = Math.floor(recency);
    const orders = days === 0 ? 1 : repeats + 1;
    return {
      firstOn: daysAgo(age),
      lastOn: daysAgo(age - days),
      orders,
      amount: orders * (40 + ((index * 37) % 160) + ((index * 13) % 7) * orders),
    };
  });

  it("is more for a longer horizon and less for a higher discount", () => {
    const total = (choice: { horizon?: number; discount?: number }) =>
      customerValues(rows, { asOf, ...choice }).answers.reduce(
        (sum, answer) => sum + (answer.ok ? answer.value : NaN),
        0,
      );
    expect(total({ horizon: 365 })).toBeGreaterThan(total({ horizon: 90 }));
    expect(total({ discount: 0.05 })).toBeLessThan(total({ discount: 0 }));
  });

  it("is the orders to expect times the own mean, without discount, where too few customers tell the spread of amounts", () => {
    const alone = { ...summary(360, 60, 4), amount: 1000 };
    // x=3, t_x=300, T=360, as above.
    const expected = expectedOrders(priorModel(), { repeats: 3, recency: 300, age: 360 }, 365);
    const [answer] = customerValues([alone], { asOf, discount: 0 }).answers;
    if (!answer?.ok) throw new Error("refused");
    expect(answer).toMatchObject({ model: "prior", amountFrom: "own-mean" });
    expect(answer.value).toBeCloseTo(expected * 250, 8);
  });

  it("refuses the rows whose amount is not positive, and only those", () => {
    const report = customerValues(
      [...rows, { ...summary(30, 10, 2), amount: 0 }, { ...summary(30, 10, 2), amount: -50 }],
      { asOf },
    );
    expect(report.answers.slice(-2)).toEqual([
      { ok: false, code: "amount-not-positive" },
      { ok: false, code: "amount-not-positive" },
    ]);
    expect(report.answers.slice(0, -2).every((answer) => answer.ok)).toBe(true);
  });

  it("refuses a discount of −100 % and a horizon that is none", () => {
    const alone = { ...summary(360, 60, 4), amount: 1000 };
    expect(customerValues([alone], { asOf, discount: -1 }).answers).toEqual([
      { ok: false, code: "discount-not-a-rate" },
    ]);
    expect(customerValues([alone], { asOf, horizon: -1 }).answers).toEqual([
      { ok: false, code: "horizon-not-positive" },
    ]);
  });
});
