import { addDays } from "../../../src/domain/calendar/day";
import { customerValues, type PaidOrders, type ValueChoice } from "../../../src/domain/purchaseModels/customerValue";
import { expectedAmount } from "../../../src/domain/purchaseModels/gammaGamma";
import { aliveProbability, expectedOrders, riskOfNoOrder } from "../../../src/domain/purchaseModels/purchaseModel";
import { day } from "../grading/rfm/day";

const asOf = day("2026-11-20");
const regular: PaidOrders = { firstOn: addDays(asOf, -300), lastOn: addDays(asOf, -10), orders: 4, amount: 400 };

describe("what a customer is worth", () => {
  it("is her own mean times the orders to expect where too few tell what others spend", () => {
    const [answer] = values([regular], { discount: 0 });
    if (!answer?.ok) throw new Error("no value");
    expect(answer).toMatchObject({ model: "prior", amountFrom: "own-mean" });
    // Twice the money for the same orders is worth twice as much.
    const [twice] = values([{ ...regular, amount: 800 }], { discount: 0 });
    expect(twice?.ok && twice.value).toBeCloseTo(2 * answer.value, 9);
  });

  it("is less where money is worth less later, and no more for a shorter time", () => {
    const value = (choice: Partial<ValueChoice>) => {
      const [answer] = values([regular], choice);
      return answer?.ok ? answer.value : NaN;
    };
    expect(value({ discount: 0.01 })).toBeLessThan(value({ discount: 0 }));
    expect(value({ horizon: 90 })).toBeLessThan(value({ horizon: 365 }));
  });

  it.each<[string, Partial<PaidOrders>, Partial<ValueChoice>, string]>([
    ["an amount of nothing", { amount: 0 }, {}, "amount-not-positive"],
    ["an amount without end", { amount: Infinity }, {}, "amount-not-positive"],
    ["a discount of everything", {}, { discount: -1 }, "discount-not-a-rate"],
    ["no horizon", {}, { horizon: 0 }, "horizon-not-positive"],
    ["a horizon that is a date", {}, { horizon: 46_346 }, "horizon-too-long"],
    ["a first order after the last", { firstOn: asOf }, {}, "first-after-last"],
    ["more money than there is", { amount: 1e308 }, { discount: -0.9999 }, "too-large"],
  ])("is not told for %s", (_title, customer, choice, code) => {
    expect(values([{ ...regular, ...customer }], choice)).toEqual([{ ok: false, code }]);
  });

  it("is answered by the model that is given", () => {
    const model = {
      family: "bg-nbd",
      parameters: { r: 1, alpha: 60, a: 1, b: 2.5 },
      origin: "given",
    } as const;
    const report = customerValues([regular], { asOf, model });
    expect(report.fit).toBeUndefined();
    expect(report.answers).toMatchObject([{ ok: true, model: "given" }]);
  });

  function values(customers: readonly PaidOrders[], choice: Partial<ValueChoice> = {}) {
    return customerValues(customers, { asOf, ...choice }).answers;
  }
});

describe("the amount of the next order", () => {
  const parameters = { p: 6, q: 4, v: 15 };

  it("is everybody's mean without an order, and near her own after many", () => {
    // p·v / (q − 1) = 90 / 3.
    expect(expectedAmount(parameters, { orders: 0, meanAmount: 0 })).toEqual({ ok: true, amount: 30 });
    // 6 · (15 + 2 · 50) / (12 + 3).
    expect(expectedAmount(parameters, { orders: 2, meanAmount: 50 })).toEqual({ ok: true, amount: 46 });
  });

  it("is not told where the tail is too heavy for a mean, or an amount is none", () => {
    expect(expectedAmount({ ...parameters, q: 1 }, { orders: 2, meanAmount: 50 })).toEqual({
      ok: false,
      code: "heavy-tail",
    });
    for (const meanAmount of [0, -1, Infinity, NaN]) {
      expect(expectedAmount(parameters, { orders: 1, meanAmount })).toEqual({ ok: false, code: "amount-not-positive" });
    }
  });
});

describe("each family of models", () => {
  const known = { repeats: 3, recency: 290, age: 300 };
  const beta = { r: 1, alpha: 60, a: 1, b: 2.5 };
  const models = [
    { family: "mbg-nbd", parameters: beta },
    { family: "bg-nbd", parameters: beta },
    { family: "pareto-nbd", parameters: { r: 1, alpha: 60, s: 1, beta: 100 } },
  ] as const;

  it.each(models)("$family tells a probability to be there, a risk and orders that fit together", (model) => {
    const alive = aliveProbability(model, known);
    const risk = riskOfNoOrder(model, known, 90);
    const orders = expectedOrders(model, known, 90);
    for (const share of [alive, risk]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
    // Who has stopped for good orders nothing, and nobody orders with a greater probability than they order at all.
    expect(risk).toBeGreaterThanOrEqual(1 - alive);
    expect(orders).toBeGreaterThanOrEqual(1 - risk);
    expect(riskOfNoOrder(model, known, 180)).toBeLessThan(risk);
  });
});
