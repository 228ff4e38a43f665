import fc from "fast-check";
import { bgNbdLogLikelihood, fitBgNbd } from "../../../src/domain/purchaseModels/bgNbd";
import { fitGammaGamma } from "../../../src/domain/purchaseModels/gammaGamma";
import {
  fitMbgNbd,
  fitMbgNbdSteps,
  mbgNbdAlive,
  mbgNbdExpected,
  mbgNbdLogLikelihood,
  mbgNbdRisk,
} from "../../../src/domain/purchaseModels/mbgNbd";
import {
  fitParetoNbd,
  paretoNbdAlive,
  paretoNbdExpected,
  paretoNbdLogLikelihood,
  paretoNbdRisk,
} from "../../../src/domain/purchaseModels/paretoNbd";
import type { Fit } from "../../../src/domain/purchaseModels/fit";
import type { PurchaseHistory } from "../../../src/domain/purchaseModels/purchaseHistory";
import { mbgNbdCustomers, randomNumbers, gammaNumber } from "./simulatedShops";

type AnyParameters = Readonly<Record<string, number>>;
type Model = {
  readonly name: string;
  readonly fit: (histories: readonly PurchaseHistory[], options?: { fewestRepeaters?: number }) => Fit<AnyParameters>;
  readonly logLikelihood: (parameters: never, histories: readonly PurchaseHistory[]) => number;
  readonly inTime: readonly string[];
};

const models: Model[] = [
  { name: "MBG/NBD", fit: fitMbgNbd, logLikelihood: mbgNbdLogLikelihood, inTime: ["alpha"] },
  { name: "BG/NBD", fit: fitBgNbd, logLikelihood: bgNbdLogLikelihood, inTime: ["alpha"] },
  { name: "Pareto/NBD", fit: fitParetoNbd, logLikelihood: paretoNbdLogLikelihood, inTime: ["alpha", "beta"] },
];

const customers = mbgNbdCustomers(600, 7);
const sumOfRepeats = customers.reduce((sum, { repeats }) => sum + repeats, 0);

function fitted(model: Model, histories: readonly PurchaseHistory[]) {
  const fit = model.fit(histories);
  if (fit.status !== "fitted") throw new Error(`${model.name} was not fitted: ${fit.status}`);
  return fit;
}

function expectSame(found: AnyParameters, expected: AnyParameters, relative = 1e-6) {
  for (const [name, value] of Object.entries(expected)) {
    expect(Math.abs((found[name] ?? NaN) / value - 1)).toBeLessThan(relative);
  }
}

describe.each(models)("a fit of $name", (model) => {
  const fit = fitted(model, customers);

  it("is a maximum: the likelihood is lower on every side", () => {
    for (const name of Object.keys(fit.parameters)) {
      for (const factor of [0.99, 1.01]) {
        const beside = { ...fit.parameters, [name]: (fit.parameters[name] ?? NaN) * factor };
        expect(model.logLikelihood(beside as never, customers)).toBeLessThan(fit.logLikelihood);
      }
    }
    expect(model.logLikelihood(fit.parameters as never, customers)).toBeCloseTo(fit.logLikelihood, 6);
  });

  it("has standard errors that the curvature of the likelihood confirms", () => {
    // Along the profile of one parameter, all others held, the curvature is at least 1 / error².
    for (const name of Object.keys(fit.parameters)) {
      const at = fit.parameters[name] ?? NaN;
      const step = at * 1e-3;
      const beside = (by: number) => model.logLikelihood({ ...fit.parameters, [name]: at + by } as never, customers);
      const curvature = (2 * fit.logLikelihood - beside(step) - beside(-step)) / step ** 2;
      expect((fit.standardErrors[name] ?? NaN) ** -2).toBeLessThan(curvature * 1.001);
      expect(fit.standardErrors[name]).toBeGreaterThan(0);
    }
  });

  it("does not depend on the order of the rows", () => {
    const random = randomNumbers(3);
    const shuffled = customers
      .map((customer) => ({ customer, key: random() }))
      .sort((one, other) => one.key - other.key)
      .map(({ customer }) => customer);
    expectSame(fitted(model, shuffled).parameters, fit.parameters);
  });

  it("is the same in days and in weeks: the log-likelihood moves by Σx·ln 7", () => {
    const inWeeks = customers.map(({ repeats, recency, age }) => ({ repeats, recency: recency / 7, age: age / 7 }));
    const weekly = fitted(model, inWeeks);
    const inDays = Object.fromEntries(
      Object.entries(weekly.parameters).map(([name, value]) => [name, model.inTime.includes(name) ? value * 7 : value]),
    );
    expectSame(inDays, fit.parameters);
    expect(weekly.logLikelihood - sumOfRepeats * Math.log(7)).toBeCloseTo(fit.logLikelihood, 5);
  });

  it("has twice the log-likelihood, the same parameters and smaller errors when every row is there twice", () => {
    const double = fitted(model, [...customers, ...customers]);
    expectSame(double.parameters, fit.parameters);
    expectSame(
      double.standardErrors,
      Object.fromEntries(Object.entries(fit.standardErrors).map(([name, error]) => [name, error / Math.SQRT2])),
      1e-4,
    );
    expect(double.logLikelihood).toBeCloseTo(2 * fit.logLikelihood, 5);
  });

  it.each<[string, PurchaseHistory[]]>([
    ["nobody", []],
    [
      "two customers",
      [
        { repeats: 3, recency: 80, age: 100 },
        { repeats: 1, recency: 20, age: 90 },
      ],
    ],
    ["all bought once", Array.from({ length: 300 }, (_, index) => ({ repeats: 0, recency: 0, age: index }))],
    ["everyone came today", Array.from({ length: 300 }, () => ({ repeats: 0, recency: 0, age: 0 }))],
    ["identical customers", Array.from({ length: 300 }, () => ({ repeats: 4, recency: 90, age: 100 }))],
    [
      "a clockwork",
      Array.from({ length: 300 }, (_, index) => ({
        repeats: 1 + (index % 9),
        recency: 30 * (1 + (index % 9)),
        age: 30 * (1 + (index % 9)),
      })),
    ],
    [
      "one who repeats enormously",
      [
        ...Array.from({ length: 300 }, () => ({ repeats: 1, recency: 1, age: 1 })),
        { repeats: 1e6, recency: 3, age: 4 },
      ],
    ],
  ])("ends in a status without numbers for %s", (_, histories) => {
    const found = model.fit(histories, { fewestRepeaters: 1 });
    expect(["too-few", "boundary", "not-converged"]).toContain(found.status);
    expect(found).not.toHaveProperty("parameters");
    expect(model.fit(histories).status).not.toBe("fitted");
  });

  it("asks for 50 customers with a repeat order", () => {
    const repeaters = customers.filter(({ repeats }) => repeats > 0);
    const others = customers.filter(({ repeats }) => repeats === 0).slice(0, 60);
    expect(model.fit([...others, ...repeaters.slice(0, 49)])).toEqual({
      status: "too-few",
      customers: others.length + 49,
      repeaters: 49,
    });
    expect(model.fit([...others, ...repeaters.slice(0, 50)]).status).not.toBe("too-few");
  });
});

describe("a fit of MBG/NBD", () => {
  it("finds the parameters that 20,000 customers were made with, within three standard errors", () => {
    const fit = fitMbgNbd(mbgNbdCustomers(20_000, 11));
    if (fit.status !== "fitted") throw new Error(fit.status);
    const made = { r: 0.5, alpha: 40, a: 0.9, b: 1.6 };
    for (const name of ["r", "alpha", "a", "b"] as const) {
      expect(Math.abs(fit.parameters[name] - made[name])).toBeLessThan(3 * fit.standardErrors[name]);
    }
  });

  it("can be paused after every evaluation and stopped", () => {
    const steps = fitMbgNbdSteps(customers);
    const seen: number[] = [];
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value).toEqual(fitMbgNbd(customers));
        break;
      }
      seen.push(step.value);
    }
    expect(seen).toEqual(seen.map((_, index) => index));
    expect(seen.length).toBeGreaterThan(3);
    const stopped = fitMbgNbdSteps(customers);
    stopped.next();
    expect(stopped.return({ status: "not-converged", customers: 0, repeaters: 0 }).done).toBe(true);
  });

  it("never answers with anything but a probability and a number", () => {
    const positive = (max: number) => fc.double({ min: 1e-3, max, noNaN: true });
    const history = fc
      .record({
        repeats: fc.integer({ min: 1, max: 3000 }),
        recency: positive(2000),
        silent: fc.double({ min: 0, max: 4000, noNaN: true }),
      })
      .map(({ repeats, recency, silent }) => ({ repeats, recency, age: recency + silent }));
    fc.assert(
      fc.property(
        positive(50),
        positive(2000),
        positive(50),
        positive(50),
        history,
        positive(3000),
        (r, alpha, a, b, customer, horizon) => {
          const mbg = { r, alpha, a, b };
          const pareto = { r, alpha, s: a, beta: b };
          for (const probability of [
            mbgNbdAlive(mbg, customer),
            mbgNbdRisk(mbg, customer, horizon),
            paretoNbdAlive(pareto, customer),
            paretoNbdRisk(pareto, customer, horizon),
          ]) {
            expect(probability).toBeGreaterThanOrEqual(0);
            expect(probability).toBeLessThanOrEqual(1);
          }
          expect(mbgNbdExpected(mbg, customer, horizon)).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(mbgNbdExpected(mbg, customer, horizon))).toBe(true);
          expect(Number.isFinite(paretoNbdExpected(pareto, customer, horizon))).toBe(true);
          // A longer horizon leaves less room for silence, and nobody orders less than she would if she is surely gone.
          expect(mbgNbdRisk(mbg, customer, horizon * 2)).toBeLessThanOrEqual(
            mbgNbdRisk(mbg, customer, horizon) + 1e-12,
          );
          expect(mbgNbdRisk(mbg, customer, horizon)).toBeGreaterThanOrEqual(1 - mbgNbdAlive(mbg, customer) - 1e-12);
        },
      ),
    );
  });
});

describe("a fit of Gamma-Gamma", () => {
  const spendings = (count: number, q: number) => {
    const random = randomNumbers(5);
    return Array.from({ length: count }, () => {
      const scale = gammaNumber(random, q) / 400;
      const orders = 1 + Math.floor(random() * 6);
      return { orders, meanAmount: gammaNumber(random, 4 * orders) / scale / orders };
    });
  };

  it("is the same in yuan and in cents, with the money in v alone", () => {
    const yuan = fitGammaGamma(spendings(800, 3));
    const cents = fitGammaGamma(spendings(800, 3).map((spent) => ({ ...spent, meanAmount: spent.meanAmount * 100 })));
    if (yuan.status !== "fitted" || cents.status !== "fitted") throw new Error("not fitted");
    expectSame(cents.parameters, { p: yuan.parameters.p, q: yuan.parameters.q, v: yuan.parameters.v * 100 });
  });

  it("refuses amounts that are not positive, too few customers, and a tail without a mean", () => {
    expect(fitGammaGamma([...spendings(800, 3), { orders: 2, meanAmount: 0 }]).status).toBe("amount-not-positive");
    expect(fitGammaGamma([...spendings(800, 3), { orders: 2, meanAmount: NaN }]).status).toBe("amount-not-positive");
    expect(fitGammaGamma(spendings(49, 3)).status).toBe("too-few");
    expect(fitGammaGamma(spendings(2000, 0.6)).status).toBe("heavy-tail");
    expect(fitGammaGamma(Array.from({ length: 100 }, () => ({ orders: 2, meanAmount: 50 }))).status).toBe("boundary");
  });
});
