import fc from "fast-check";
import { areaUnderCurve } from "../../../src/domain/purchaseModels/areaUnderCurve";
import { backtest, type Backtest } from "../../../src/domain/purchaseModels/backtest";
import { calibrationByTenths, calibrationOf } from "../../../src/domain/purchaseModels/calibration";
import { churnFromOrders, churnFromOrdersSteps } from "../../../src/domain/purchaseModels/risk";
import { addDays } from "../../../src/domain/calendar/day";
import { cdnowOrders, endOfCalibration } from "./cdnow";
import { aucOfReference } from "./aucOfReference";
import { describeWithCdnow } from "./describeWithCdnow";
import { carService, grocery, openingDay, ordersOf, randomNumbers, salon, seasonal, webshop } from "./simulatedShops";

function tested(result: Backtest) {
  if (result.status !== "tested") throw new Error(result.status);
  return result;
}

describeWithCdnow("the backtest on CDNOW, everything learned on the first 39 weeks", () => {
  const orders = cdnowOrders();
  const in39Weeks = { asOf: addDays(endOfCalibration, 273), horizon: 273 };
  const in13Weeks = { asOf: addDays(endOfCalibration, 91), horizon: 91 };

  it("ranks who orders in the next 39 weeks by order dates with an AUC of at least .781, above every reference", () => {
    const result = tested(backtest(orders, in39Weeks));
    expect(result.estimator.kind).toBe("order-dates");
    expect(result.auc).toBeGreaterThanOrEqual(0.781);
    expect(result.aucOfDaysSince).toBeCloseTo(0.771, 3);
    expect(aucOfReference(orders, in39Weeks.asOf, 273)).toBeCloseTo(0.781, 3);
    expect(result.customers).toBe(2357);
  });

  it.each([
    ["mbg-nbd", 0.76],
    ["pareto-nbd", 0.771],
  ] as const)("ranks by %s with the reference AUC of %p", (family, auc) => {
    const result = tested(backtest(orders, { ...in39Weeks, estimator: "purchase-model", family }));
    expect(result.estimator).toMatchObject({ kind: "purchase-model", chosen: { model: { family, origin: "fitted" } } });
    expect(result.auc).toBeGreaterThanOrEqual(auc);
    expect(result.auc).toBeCloseTo(auc, 2);
  });

  it("foresees a quarter with a mean error by tenths of at most .05", () => {
    for (const estimator of ["best", "purchase-model"] as const) {
      const result = tested(backtest(orders, { ...in13Weeks, estimator }));
      expect(result.calibration.groups).toHaveLength(10);
      expect(result.calibration.error).toBeLessThanOrEqual(0.05);
      expect(result.auc).toBeGreaterThan(result.aucOfDaysSince);
    }
  });

  it("would have caught more of the lost with a list of 60 than chance", () => {
    const { list, lost, customers } = tested(backtest(orders, in39Weeks));
    expect(list.lostOnListByChance).toBeCloseTo((60 * lost) / customers, 9);
    expect(list.lostOnList).toBeGreaterThan(list.lostOnListByChance);
  });
});

describe.each([
  ["a grocer", grocery, 690, 90, 0.95],
  ["a grocer, a month ahead", grocery, 690, 30, 0.93],
  ["a salon", salon, 720, 90, 0.9],
  ["a salon, 45 days ahead", salon, 700, 45, 0.88],
] as const)("the backtest of %s", (_, shop, day, horizon, auc) => {
  it.each([1, 2])("ranks well, beats days since the last order, and foresees the right shares (shop %p)", (seed) => {
    const result = tested(backtest(ordersOf(shop, seed), { asOf: addDays(openingDay, day), horizon }));
    expect(result.estimator.kind).toBe("order-dates");
    expect(result.auc).toBeGreaterThan(auc);
    expect(result.auc).toBeGreaterThan(result.aucOfDaysSince);
    expect(result.calibration.error).toBeLessThan(0.06);
  });
});

describe.each([
  // Where customers come back after half a year, days since the last order say little.
  ["a garage", carService, 1400, 90, 0.75],
  ["a web shop that customers leave at any time", webshop, 720, 90, 0.84],
  ["a web shop, half a year ahead", webshop, 720, 180, 0.85],
  ["a growing salon, most customers new", { ...salon, isGrowing: true, firstOrdersUntil: 720 }, 720, 90, 0.86],
  ["a growing salon, half a year ahead", { ...salon, isGrowing: true, firstOrdersUntil: 720 }, 720, 180, 0.86],
  ["a salon of 350 customers", { ...salon, customers: 350, firstOrdersUntil: 720 }, 720, 90, 0.88],
] as const)("the backtest of %s", (_, shop, day, horizon, auc) => {
  it.each([1, 2])("ranks at least as well as the references and is calibrated as far as so few can be (%p)", (seed) => {
    const log = ordersOf(shop, seed);
    const asOf = addDays(openingDay, day);
    const result = tested(backtest(log, { asOf, horizon }));
    expect(result.auc).toBeGreaterThan(auc);
    expect(result.auc).toBeGreaterThan(Math.max(result.aucOfDaysSince, aucOfReference(log, asOf, horizon)) - 0.005);
    expect(result.calibration.error).toBeLessThan(0.06 + result.calibration.errorByChance);
  });
});

describe("the backtest of a shop with a season", () => {
  // From the quiet half of the year into the busy one, and back.
  it.each([
    [760, 1],
    [850, 1],
    [600, -1],
  ])("on day %p sees the season of a year ago coming and keeps the shares right", (day, direction) => {
    const result = tested(backtest(ordersOf(seasonal, 4), { asOf: addDays(openingDay, day), horizon: 90 }));
    if (result.estimator.kind !== "order-dates") throw new Error(result.estimator.kind);
    expect(Math.sign(result.estimator.learned.seasonShift)).toBe(direction);
    expect(result.calibration.error).toBeLessThan(0.08);
    expect(result.auc).toBeGreaterThan(result.aucOfDaysSince);
  });
});

describe("the backtest of a shop with a season, half a year ahead", () => {
  it.each([850, 930])("on day %p knows that the half year behind was the other season", (day) => {
    const result = tested(backtest(ordersOf(seasonal, 4), { asOf: addDays(openingDay, day), horizon: 180 }));
    expect(result.calibration.error).toBeLessThan(0.13);
  });
});

describe("a backtest", () => {
  const asOf = addDays(openingDay, 720);
  const orders = ordersOf(salon, 1);

  it("knows nothing of what came after: orders in the hidden days do not change the risks", () => {
    const cutOff = addDays(asOf, -90);
    const untilCutOff = orders.map((of) => of.filter(({ on }) => on <= cutOff));
    const risks = (log: typeof orders) => churnFromOrders(log, { asOf: cutOff, horizon: 90 }).answers;
    expect(risks(orders)).toEqual(risks(untilCutOff));
  });

  it("does not depend on the order of customers and of their orders", () => {
    const random = randomNumbers(9);
    const shuffled = orders
      .map((of) => ({ of: of.slice().reverse(), key: random() }))
      .sort((one, other) => one.key - other.key)
      .map(({ of }) => of);
    const [one, other] = [tested(backtest(orders, { asOf })), tested(backtest(shuffled, { asOf }))];
    expect(other.auc).toBeCloseTo(one.auc, 9);
    expect(other.calibration.error).toBeCloseTo(one.calibration.error, 9);
    expect(other.list).toEqual(one.list);
  });

  it("counts every customer in one tenth", () => {
    const result = tested(backtest(orders, { asOf }));
    expect(result.calibration.groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(result.customers);
  });

  it.each([
    ["too-few-customers", orders.slice(0, 40), 90],
    ["too-few-customers", [], 90],
    ["history-too-short", orders, 500],
    [
      "too-few-outcomes",
      orders.map((of) => of.slice(0, 1).map((order) => ({ ...order, on: addDays(openingDay, 5) }))),
      90,
    ],
    ["horizon-not-positive", orders, 0],
    ["horizon-not-positive", orders, NaN],
  ] as const)("refuses with %s", (status, log, horizon) => {
    const result = backtest(log, { asOf, horizon });
    expect(result.status).toBe(status);
    expect(result).not.toHaveProperty("auc");
  });
});

describe("learning from order dates", () => {
  const asOf = addDays(openingDay, 720);

  it("asks for 200 customers and 30 of each outcome, else the model answers and the report says why", () => {
    const few = churnFromOrders(ordersOf({ ...salon, customers: 150 }, 1), { asOf });
    expect(few.estimator).toMatchObject({
      kind: "purchase-model",
      notLearned: "too-few-customers",
    });
    const gone = ordersOf({ ...salon, firstOrdersUntil: 100, dropout: () => 0.9 }, 1);
    expect(churnFromOrders(gone, { asOf }).estimator).toMatchObject({ notLearned: "too-few-outcomes" });
  });

  it("takes the window from the horizon, 90 days, and half the history", () => {
    const window = (horizon: number, day: number) => {
      const { estimator } = churnFromOrders(ordersOf({ ...grocery, firstOrdersUntil: 20 }, 2), {
        asOf: addDays(openingDay, day),
        horizon,
      });
      return estimator.kind === "order-dates"
        ? [estimator.learned.window, estimator.learned.stretch]
        : estimator.notLearned;
    };
    expect(window(30, 400)).toEqual([30, "none"]);
    expect(window(180, 700)).toEqual([90, "by-past"]);
    expect(window(180, 200)).toEqual([90, "by-model"]);
    expect(window(90, 80)).toEqual([40, "by-model"]);
    expect(window(90, 20)).toBe("history-too-short");
  });

  it("gives a longer horizon less risk, in the same order of customers where a model carries it on", () => {
    const log = ordersOf({ ...grocery, firstOrdersUntil: 20 }, 2);
    const risks = (horizon: number) =>
      churnFromOrders(log, { asOf: addDays(openingDay, 200), horizon }).answers.map((answer) =>
        answer.ok ? answer.risk : NaN,
      );
    const [near, far] = [risks(90), risks(180)];
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(far)).toBeLessThan(mean(near));
    const ranked = (values: number[]) =>
      values.map((_, index) => index).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other);
    expect(ranked(far)).toEqual(ranked(near));
  });

  it("does without amounts, and a customer without one is not thrown out", () => {
    const log = ordersOf(salon, 3);
    const without = log.map((of) => of.map(({ on }) => ({ on })));
    const mixed = log.map((of, index) => (index % 2 === 0 ? of : of.map(({ on }) => ({ on }))));
    for (const orders of [without, mixed]) {
      const report = churnFromOrders(orders, { asOf });
      expect(report.estimator.kind).toBe("order-dates");
      expect(report.answers.every((answer) => !answer.ok || (answer.risk > 0 && answer.risk < 1))).toBe(true);
    }
  });

  it("can be paused many times on the way", () => {
    const steps = churnFromOrdersSteps(ordersOf(salon, 3), { asOf });
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(10);
  });

  it("ends for logs that teach nothing: one day, one customer often, everybody alike", () => {
    const alike = Array.from({ length: 300 }, () =>
      [0, 30, 60, 90, 120].map((day) => ({ on: addDays(openingDay, day), amount: 10 })),
    );
    const today = Array.from({ length: 300 }, () => [{ on: asOf, amount: 10 }]);
    const often = [Array.from({ length: 500 }, (_, day) => ({ on: addDays(openingDay, day), amount: 10 }))];
    for (const log of [alike, today, often]) {
      for (const answer of churnFromOrders(log, { asOf }).answers) {
        expect(answer).toMatchObject({ ok: true, model: "prior" });
        expect(answer.ok && answer.risk >= 0 && answer.risk <= 1).toBe(true);
      }
    }
  });
});

describe("any log of orders", () => {
  const asOf = addDays(openingDay, 400);
  const amount = fc.option(
    fc.oneof(fc.double({ min: -500, max: 5000, noNaN: true }), fc.constantFrom(0, 1e12, 1e-12, NaN, Infinity)),
    { nil: undefined },
  );
  const order = fc.record({ on: fc.integer({ min: 0, max: 450 }).map((day) => addDays(openingDay, day)), amount });

  it("ends in probabilities and named faults, never in anything else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(order, { maxLength: 12 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 400 }),
        (customers, times, horizon) => {
          // The same customers several times over, so that there are enough of them to learn from.
          const log = Array.from({ length: times }, () => customers).flat();
          for (const answer of churnFromOrders(log, { asOf, horizon }).answers) {
            if (answer.ok) {
              expect(answer.risk).toBeGreaterThanOrEqual(0);
              expect(answer.risk).toBeLessThanOrEqual(1);
            } else expect(answer.code).toBe("no-orders");
          }
          const proof = backtest(log, { asOf, horizon });
          if (proof.status === "tested") {
            expect(proof.auc).toBeGreaterThanOrEqual(0);
            expect(proof.auc).toBeLessThanOrEqual(1);
            expect(Number.isFinite(proof.calibration.error)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the area under the curve", () => {
  it("counts the pairs that are ranked right, ties half", () => {
    // Lost: 3, 2; kept: 2, 1. Pairs 3>2, 3>1, 2=2, 2>1: 3.5 of 4.
    expect(areaUnderCurve([3, 2, 2, 1], [true, true, false, false])).toBe(3.5 / 4);
    expect(areaUnderCurve([1, 1, 1], [true, false, true])).toBe(0.5);
  });

  it("is not defined where all or none have the event", () => {
    expect(areaUnderCurve([1, 2], [true, true])).toBeUndefined();
    expect(areaUnderCurve([], [])).toBeUndefined();
  });
});

describe("calibration by tenths", () => {
  it("puts equal risks together whatever their order", () => {
    const groups = calibrationByTenths(
      [...Array<number>(10).fill(0.2), ...Array<number>(10).fill(0.6)],
      Array.from({ length: 20 }, (_, index) => index % 5 === 0),
    );
    expect(groups).toHaveLength(10);
    for (const group of groups) expect(group.happened).toBeCloseTo(0.2, 12);
    expect(groups.map(({ foreseen }) => Math.round(foreseen * 10) / 10)).toEqual([
      0.2, 0.2, 0.2, 0.2, 0.2, 0.6, 0.6, 0.6, 0.6, 0.6,
    ]);
  });

  it.each([
    // Ten groups of 100 each, lost exactly as often as said, or so many points more often.
    ["as-said", 0, 0],
    ["as-said", 0.05, 0.05],
    ["roughly", 0.1, 0.1],
    ["ranking-only", 0.2, 0.2],
  ] as const)("is taken %s when %p more are lost than was said", (trust, more, error) => {
    const risks = Array.from({ length: 10 }, (_, tenth) => 0.1 + tenth * 0.06);
    const said = risks.flatMap((risk) => Array<number>(100).fill(risk));
    const lost = risks.flatMap((risk) => Array.from({ length: 100 }, (_, index) => index < 100 * (risk + more) - 1e-9));
    const calibration = calibrationOf(said, lost);
    expect(calibration.trust).toBe(trust);
    expect(calibration.error).toBeCloseTo(error, 9);
  });

  it("knows how uneven so few customers come out by chance alone", () => {
    const random = randomNumbers(8);
    const risks = Array.from({ length: 600 }, () => random());
    const errors = Array.from({ length: 300 }, () =>
      calibrationOf(
        risks,
        risks.map((risk) => random() < risk),
      ),
    );
    const meanError = errors.reduce((sum, { error }) => sum + error, 0) / errors.length;
    expect(meanError / (errors[0]?.errorByChance ?? NaN)).toBeCloseTo(1, 1);
  });
});
