import fc from "fast-check";
import {
  churnAliveOf,
  churnExpectedOf,
  churnFit,
  churnRiskOf,
  churnState,
  clvValue,
} from "../../src/functions/functions";
import { mbgNbdCustomers } from "../domain/purchaseModels/simulatedShops";
import { column, errorCell, failureOf, isErrorIn, showExcelIn } from "./inExcel";

/**
 * Whatever stands in the cells, a function of churn answers with a number that means something or with an error that
 * says why: never NaN, never a number that only looks fitted, never a failure of our own, never a hang.
 */

beforeEach(() => showExcelIn("en-US"));

const asOf = 46346;

const oddCell = fc.constantFrom<unknown>(
  null,
  "",
  0,
  -1,
  0.5,
  1e-300,
  1e15,
  1e308,
  -1e308,
  NaN,
  Infinity,
  true,
  "无",
  "abc",
  "2026-02-30",
  "=1+1",
  errorCell("#REF!"),
  errorCell("#N/A"),
);
const dayCell = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: asOf - 900, max: asOf }) },
  { weight: 1, arbitrary: fc.integer({ min: asOf + 1, max: asOf + 400 }) },
  { weight: 1, arbitrary: fc.constantFrom("2026-06-30", "2026年6月30日", 46000.75) },
  { weight: 1, arbitrary: oddCell },
);
const countCell = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom("3次", 100_000, 1e12) },
  { weight: 1, arbitrary: oddCell },
);
const amountCell = fc.oneof(
  { weight: 10, arbitrary: fc.double({ min: 0.01, max: 100_000, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>("1.2万", -200, "(200)", 1e-200, 1e200) },
  { weight: 1, arbitrary: oddCell },
);
/** Days mostly in their order, so that most rows can be answered. */
const row = fc.record({ first: dayCell, last: dayCell, orders: countCell, amount: amountCell }).map((cells) => {
  const { first, last } = cells;
  return typeof first === "number" && typeof last === "number" && first > last && last > 40_000
    ? { ...cells, first: last, last: first }
    : cells;
});
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const single = (cell: fc.Arbitrary<unknown>) => cell.map((value) => [[value]]);
const horizon = single(fc.oneof(fc.integer({ min: 1, max: 800 }), oddCell));
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const model = fc.oneof(
  fc.constantFrom<unknown[][]>([[null]], [["salon"]], [["电商"]], [["bakery"]], [[45]]),
  fc.tuple(positive, positive, positive, positive).map((four) => [four]),
  fc.array(oddCell, { minLength: 1, maxLength: 7 }).map((cells) => [cells]),
);

/** Customers who live by MBG/NBD, in whole days. */
const usualCustomers = mbgNbdCustomers(400, 5).map(({ repeats, recency, age }) => {
  const days = Math.floor(recency);
  return { first: asOf - age, last: asOf - age + days, orders: days === 0 ? 1 : repeats + 1 };
});

type Rows = readonly {
  readonly first: unknown;
  readonly last: unknown;
  readonly orders: unknown;
  readonly amount: unknown;
}[];

function columnsOf(of: Rows) {
  return {
    first: column(...of.map(({ first }) => first)),
    last: column(...of.map(({ last }) => last)),
    orders: column(...of.map(({ orders }) => orders)),
    amount: column(...of.map(({ amount }) => amount)),
  };
}

/** Runs a formula: what spilled, or nothing where it failed as a whole with a code and a sentence. */
function spilledBy(formula: () => unknown[][]): unknown[] {
  let spilled: unknown[][] = [];
  try {
    spilled = formula();
  } catch {
    const { code, message } = failureOf(formula);
    expect(code).toMatch(/^#(VALUE!|N\/A)$/);
    expect(message).not.toBe("");
  }
  return spilled.map(([cell]) => cell).filter((cell) => !isErrorIn(cell));
}

function expectWithin(cells: readonly unknown[], least: number, most: number) {
  for (const cell of cells) {
    expect(typeof cell).toBe("number");
    expect(cell).toBeGreaterThanOrEqual(least);
    expect(cell).toBeLessThanOrEqual(most);
  }
}

describe("whatever stands in the cells", () => {
  it("CHURN.RISK and CHURN.ALIVE are probabilities or errors", () => {
    fc.assert(
      fc.property(rows, horizon, model, (of, ahead, given) => {
        const { first, last, orders } = columnsOf(of);
        expectWithin(
          spilledBy(() => churnRiskOf(first, last, orders, [[asOf]], ahead, given)),
          0,
          1,
        );
        expectWithin(
          spilledBy(() => churnAliveOf(first, last, orders, [[asOf]], given)),
          0,
          1,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("CHURN.EXPECTED is a number of orders that is not negative, or an error", () => {
    fc.assert(
      fc.property(rows, horizon, model, (of, ahead, given) => {
        const { first, last, orders } = columnsOf(of);
        expectWithin(
          spilledBy(() => churnExpectedOf(first, last, orders, [[asOf]], ahead, given)),
          0,
          Number.MAX_VALUE,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("CLV.VALUE is an amount that is not negative, or an error", () => {
    fc.assert(
      fc.property(
        rows,
        horizon,
        single(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), oddCell)),
        (of, ahead, rate) => {
          const { first, last, orders, amount } = columnsOf(of);
          expectWithin(
            spilledBy(() => clvValue(first, last, orders, amount, [[asOf]], ahead, rate)),
            0,
            Number.MAX_VALUE,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("CHURN.STATE is one of its words, a dash, or an error", () => {
    const words = ["Active", "Watch", "At risk", "Lost", "Too early to tell", "—"];
    fc.assert(
      fc.property(
        fc.array(dayCell, { minLength: 1 }),
        single(fc.oneof(countCell, fc.constant("salon"))),
        (last, gap) => {
          for (const cell of spilledBy(() => churnState(column(...last), gap, [[asOf]]))) expect(words).toContain(cell);
        },
      ),
    );
  });

  it("a long column of any customers is fitted with six sound numbers, or not at all", () => {
    // Few kinds of customers, many of each: as degenerate as sheets get; among none or many who live by the model.
    const sound = fc
      .record({
        age: fc.integer({ min: 0, max: 900 }),
        active: fc.double({ min: 0, max: 1, noNaN: true }),
        repeats: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })),
      })
      .map(({ age, active, repeats }) => {
        const recency = repeats === 0 ? 0 : Math.round(age * active);
        return { first: asOf - age, last: asOf - age + recency, orders: recency === 0 ? 1 : repeats + 1 };
      });
    let fitted = 0;
    fc.assert(
      fc.property(fc.array(sound, { minLength: 1, maxLength: 20 }), fc.nat(30), fc.nat(400), (of, times, usual) => {
        const many = [...Array.from({ length: times }, () => of).flat(), ...of, ...usualCustomers.slice(0, usual)];
        const columns = [
          column(...many.map(({ first }) => first)),
          column(...many.map(({ last }) => last)),
          column(...many.map(({ orders }) => orders)),
        ] as const;
        const fit = fitOrFailure(...columns);
        if (!Array.isArray(fit)) {
          expect(fit.code).toBe("#N/A");
          expect(fit.message).not.toBe("");
        } else {
          fitted += 1;
          expect(fit).toHaveLength(6);
          expectWithin(fit.slice(0, 4), Number.MIN_VALUE, 1e9);
          expectWithin(fit.slice(4, 5), -Number.MAX_VALUE, Number.MAX_VALUE);
          expect(fit[5]).toBe(many.length);
        }
        // Whether fitted or answered by the prior, everyone of them gets a probability.
        const risks = spilledBy(() => churnRiskOf(...columns, [[asOf]]));
        expect(risks).toHaveLength(many.length);
        expectWithin(risks, 0, 1);
      }),
      { numRuns: 120 },
    );
    expect(fitted).toBeGreaterThan(10);
  });

  it.each([
    ["all bought once", Array.from({ length: 300 }, (_, index) => [46000 + index, 46000 + index, 1])],
    [
      "two customers",
      [
        [46000, 46300, 4],
        [46100, 46200, 2],
      ],
    ],
    ["identical customers", Array.from({ length: 300 }, () => [46000, 46300, 6])],
    ["everybody came today", Array.from({ length: 300 }, () => [asOf, asOf, 1])],
    ["everybody ordered yesterday and today", Array.from({ length: 300 }, () => [asOf - 1, asOf, 2])],
  ])("%s: not estimable, and the prior answers", (_, of) => {
    const columns = [0, 1, 2].map((place) => column(...of.map((cells) => cells[place])));
    const [first = [], last = [], orders = []] = columns;
    expect(fitOrFailure(first, last, orders)).toMatchObject({ code: "#N/A" });
    expect(churnRiskOf(first, last, orders, [[asOf]])).toEqual(
      churnRiskOf(first, last, orders, [[asOf]], [[90]], [["general"]]),
    );
  });

  it("a day after as-of ends the fit and is the error of its own row alone", () => {
    const first = column(46000, 46000);
    const last = column(asOf + 1, 46300);
    expect(fitOrFailure(first, last, [[3]])).toMatchObject({ code: "#VALUE!" });
    const [future, known] = churnRiskOf(first, last, [[3]], [[asOf]]);
    expect(isErrorIn(future?.[0])).toBe(true);
    expect(known?.[0]).toBeGreaterThan(0);
  });

  it("money that all came back is no value, whoever else is on the sheet", () => {
    const [refunded, paid] = clvValue(column(46000, 46000), [[46300]], [[3]], column(-50, 900), [[asOf]]);
    expect(isErrorIn(refunded?.[0])).toBe(true);
    expect(paid?.[0]).toBeGreaterThan(0);
  });

  it("a horizon that is a date is refused before anything is counted", () => {
    expect(failureOf(() => clvValue([[46000]], [[46300]], [[3]], [[900]], [[asOf]], [[asOf]])).message).toMatch(
      /^horizon: .*number of days/,
    );
  });
});

/** The six numbers of CHURN.FIT, or why there are none. */
function fitOrFailure(first: unknown[][], last: unknown[][], orders: unknown[][]) {
  try {
    return churnFit(first, last, orders, [[asOf]])[0] ?? [];
  } catch {
    return failureOf(() => churnFit(first, last, orders, [[asOf]]));
  }
}
