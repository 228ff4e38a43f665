import {
  churnAliveOf,
  churnExpectedOf,
  churnFit,
  churnRiskOf,
  churnState,
  clvValue,
} from "../../src/functions/functions";
import { cellsOf, column, errorCell, failureOf, messageIn, showExcelIn } from "./inExcel";

beforeEach(() => showExcelIn("en-US"));

const asOf = [[46346]];
/** MBG/NBD with r = 1, α = 60, a = 1, b = 2.5, x = 0, t = 0, T = 90: P(alive) = 1 / (1 + 1/2.5 · 150/60) = 1/2. */
const once = [[[46256]], [[46256]], [[1]]] as [unknown[][], unknown[][], unknown[][]];

describe("CHURN.RISK", () => {
  it("is the probability of no order in 90 days by the prior, for a single customer", () => {
    // 1 − 1/2 · (1 − 150/240)
    expect(churnRiskOf(...once, asOf)[0]?.[0]).toBeCloseTo(0.8125, 12);
    // 1 − 1/2 · (1 − 150/180)
    expect(churnRiskOf(...once, asOf, [[30]])[0]?.[0]).toBeCloseTo(1 - 1 / 12, 12);
  });

  it("takes a usual gap, a trade or four parameters as its model", () => {
    const byGap = churnRiskOf(...once, asOf, [[null]], [[45]]);
    expect(churnRiskOf(...once, asOf, [[null]], [["电商"]])).toEqual(byGap);
    expect(churnRiskOf(...once, asOf, [[null]], [[1, 45, 1, 2.5]])).toEqual(byGap);
    expect(churnRiskOf(...once, asOf, [[null]], column(1, 45, 1, 2.5))).toEqual(byGap);
    expect(failureOf(() => churnRiskOf(...once, asOf, [[90]], [["bakery"]])).message).toMatch(/^model: /);
    expect(failureOf(() => churnRiskOf(...once, asOf, [[-5]])).message).toBe("horizon: -5 must be greater than 0");
  });

  it("is #N/A without orders and #VALUE! for a row that contradicts itself", () => {
    const spilled = churnRiskOf(
      column(46000, null, 46000, 46100, 46000, 46000, null, errorCell("#REF!")),
      column(46100, null, 46000, 46000, 46100, 46347, 46100, 46100),
      column(3, 0, 0, 2, 1, 2, 2, 2),
      asOf,
    );
    expect(cellsOf(spilled).slice(1)).toEqual(["#N/A", "#N/A", "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"]);
    expect(messageIn(spilled, 1)).toBe("there are no orders");
    expect([3, 4, 5, 6, 7].map((row) => messageIn(spilled, row)?.split(":")[0])).toEqual([
      "first",
      "orders",
      "last",
      "first",
      "first",
    ]);
    expect(spilled[0]?.[0]).toBeGreaterThan(0);
  });

  it("takes two orders on one day as one order day", () => {
    expect(churnRiskOf([[46256]], [[46256]], [[2]], asOf)).toEqual(churnRiskOf(...once, asOf));
  });
});

describe("a column of many customers", () => {
  const customers = regulars(400);

  it("is fitted to itself: CHURN.RISK equals CHURN.RISK with the model of CHURN.FIT", () => {
    const fit = churnFit(customers.first, customers.last, customers.orders, asOf);
    expect(fit).toHaveLength(1);
    expect(fit[0]).toHaveLength(6);
    expect(fit[0]?.[5]).toBe(400);
    const own = churnRiskOf(customers.first, customers.last, customers.orders, asOf);
    const given = churnRiskOf(customers.first, customers.last, customers.orders, asOf, [[90]], fit);
    expect(own).toEqual(given);
    for (const risk of cellsOf(own)) {
      expect(risk).toBeGreaterThan(0);
      expect(risk).toBeLessThan(1);
    }
  });

  it.each(["BG/NBD", "Pareto/NBD", "MBG/NBD"])(
    "is fitted by %s where the formula names it, and frozen in cells",
    (name) => {
      const [fit = []] = churnFit(customers.first, customers.last, customers.orders, asOf, [[name]]);
      expect(fit).toHaveLength(7);
      expect(fit[0]).toBe(name);
      const rest = [customers.first, customers.last, customers.orders, asOf] as const;
      const fitted = churnRiskOf(...rest, [[90]], [[name]]);
      expect(churnRiskOf(...rest, [[90]], [fit])).toEqual(fitted);
      expect(churnRiskOf(...rest, [[90]], column(...fit))).toEqual(fitted);
      // Frozen, the model answers for one customer as it did among all.
      const alone = (of: unknown[][]) => of.slice(7, 8);
      const [first, last, orders] = [alone(customers.first), alone(customers.last), alone(customers.orders)];
      expect(churnRiskOf(first, last, orders, asOf, [[90]], [fit])).toEqual(fitted.slice(7, 8));
      if (name === "MBG/NBD") expect(fitted).toEqual(churnRiskOf(...rest));
      else expect(fitted).not.toEqual(churnRiskOf(...rest));
    },
  );

  it("refuses a model that there is not", () => {
    const failure = failureOf(() => churnFit(customers.first, customers.last, customers.orders, asOf, [["Weibull"]]));
    expect([failure.code, failure.message]).toEqual([
      "#VALUE!",
      "model: No such model: use MBG/NBD, BG/NBD or Pareto/NBD",
    ]);
  });

  it.each(["constructor", "__proto__", "toString"])("refuses the word %s, which every object answers to", (word) => {
    const { first, last, orders } = customers;
    for (const asked of [
      () => churnFit(first, last, orders, asOf, [[word]]),
      () => churnRiskOf(first, last, orders, asOf, [[90]], [[word]]),
      () => churnRiskOf(...once, asOf, [[90]], [[word]]),
    ]) {
      expect(failureOf(asked).message).toMatch(/^model: /);
    }
  });

  it("takes a blank cell, a 0 for one and an argument left out for the same", () => {
    const rest = [customers.first, customers.last, customers.orders] as const;
    const own = churnRiskOf(...rest, asOf);
    for (const blank of [null, 0, ""]) expect(churnRiskOf(...rest, asOf, [[blank]], [[blank]])).toEqual(own);
    // Excel on the desktop sends 0 for the blank cells of a row without orders, on the web null.
    for (const blank of [null, 0, ""]) {
      const risks = churnRiskOf(column(46000, blank), column(46100, blank), column(3, blank), asOf);
      expect(cellsOf(risks)).toEqual([expect.any(Number), "#N/A"]);
    }
  });

  it("says which model answers where none can be fitted", () => {
    const days = column(...Array.from({ length: 60 }, (_, index) => 46000 + index));
    expect(failureOf(() => churnFit(days, days, [[1]], asOf)).message).toBe(
      "Not estimable: only 0 customers with a repeat order, 50 are needed. A rule of thumb for a usual gap of 60 days is used instead.",
    );
  });

  it("has no fit where nobody came back", () => {
    const days = column(...Array.from({ length: 60 }, (_, index) => 46000 + index));
    const failure = failureOf(() => churnFit(days, days, [[1]], asOf));
    expect(failure.code).toBe("#N/A");
    expect(failure.message).not.toBe("");
  });

  it("ends CHURN.FIT where a row contradicts itself", () => {
    expect(failureOf(() => churnFit(column(46001, 46000), column(46000, 46000), [[2]], asOf)).code).toBe("#VALUE!");
  });
});

describe("CHURN.ALIVE and CHURN.EXPECTED", () => {
  it("answer by the prior for a single customer", () => {
    expect(churnAliveOf(...once, asOf)[0]?.[0]).toBeCloseTo(0.5, 12);
    const [few, more] = [30, 90].map((days) => churnExpectedOf(...once, asOf, [[days]])[0]?.[0] as number);
    expect(few).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(few as number);
  });
});

describe("CHURN.STATE", () => {
  it("counts the silence in gaps: 1, 1.5 and 2 are where the state changes", () => {
    const last = column(46317, 46316, 46302, 46301, 46287, 46286, null);
    expect(cellsOf(churnState(last, [[30]], asOf))).toEqual([
      "Active",
      "Watch",
      "Watch",
      "At risk",
      "At risk",
      "Lost",
      "—",
    ]);
  });

  it("takes the limits of a trade, and cannot tell without gap or trade", () => {
    expect(cellsOf(churnState([[46316]], [["美容"]], asOf))).toEqual(["Active"]);
    expect(cellsOf(churnState([[46315]], [["salon"]], asOf))).toEqual(["Watch"]);
    showExcelIn("zh-CN");
    expect(cellsOf(churnState([[46286]], [[30]], asOf))).toEqual(["流失"]);
    expect(cellsOf(churnState([[46286]], [[0]], asOf))).toEqual(cellsOf(churnState([[46286]], [[null]], asOf)));
  });

  it("is #VALUE! for a gap below zero, a word that is no trade, and a day after as-of", () => {
    expect(messageIn(churnState([[46286]], [[-1]], asOf))).toMatch(/^gap: /);
    expect(messageIn(churnState([[46286]], [["bakery"]], asOf))).toBe("gap: “bakery” is not a number");
    expect(messageIn(churnState([[46347]], [[30]], asOf))).toMatch(/^last: /);
  });
});

describe("CLV.VALUE", () => {
  it("is worth more for a longer horizon and less for a higher interest, row by row", () => {
    const value = (horizon: unknown, discount: unknown) =>
      clvValue([[45900]], [[46300]], [[9]], [[1800]], asOf, [[horizon]], [[discount]])[0]?.[0] as number;
    expect(value(365, 0.01)).toBe(value(null, null));
    expect(value(730, null)).toBeGreaterThan(value(365, null));
    expect(value(365, 0.05)).toBeLessThan(value(365, 0.01));
  });

  it("keeps to its rows: no orders are #N/A, an amount that is not positive #VALUE!", () => {
    const spilled = clvValue(column(45900, null, 45900), [[46300]], column(9, 0, 9), column(1800, 0, -5), asOf);
    expect(cellsOf(spilled).slice(1)).toEqual(["#N/A", "#VALUE!"]);
    expect(messageIn(spilled, 2)).toMatch(/^amount: /);
    expect(spilled[0]?.[0]).toBeGreaterThan(0);
  });

  it("names the discount where the discount is at fault, not the amount", () => {
    expect(messageIn(clvValue([[45900]], [[46300]], [[9]], [[1800]], asOf, [[365]], [[-1]]))).toMatch(/^discount: /);
  });
});

/** Customers who order at a pace of their own and stop after some order, as MBG/NBD sees them; the same ones every time. */
function regulars(count: number): { first: unknown[][]; last: unknown[][]; orders: unknown[][] } {
  const chance = chances(20261120);
  const rows = Array.from({ length: count }, () => {
    const first = 46346 - 200 - Math.floor(chance() * 200);
    const gap = 10 - 40 * Math.log(chance());
    const stops = chance() * 0.6;
    const days = [first];
    for (let on = first; chance() > stops; days.push(Math.round(on))) {
      on -= gap * Math.log(chance());
      if (on > 46346) break;
    }
    const distinct = [...new Set(days)];
    return { first, last: distinct.at(-1), orders: distinct.length };
  });
  return {
    first: column(...rows.map(({ first }) => first)),
    last: column(...rows.map(({ last }) => last)),
    orders: column(...rows.map(({ orders }) => orders)),
  };
}

/** Numbers between 0 and 1 from a linear congruential generator (Numerical Recipes). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return (state + 0.5) / 4294967296;
  };
}
