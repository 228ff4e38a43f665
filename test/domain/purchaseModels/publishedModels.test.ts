import {
  bgNbdAlive,
  bgNbdExpected,
  bgNbdLogLikelihood,
  bgNbdRisk,
  fitBgNbd,
} from "../../../src/domain/purchaseModels/bgNbd";
import { customerLifetimeValue } from "../../../src/domain/purchaseModels/clv";
import type { Fit } from "../../../src/domain/purchaseModels/fit";
import { expectedAmount, fitGammaGamma } from "../../../src/domain/purchaseModels/gammaGamma";
import { fitMbgNbd, mbgNbdAlive, mbgNbdLogLikelihood, mbgNbdRisk } from "../../../src/domain/purchaseModels/mbgNbd";
import {
  fitParetoNbd,
  paretoNbdAlive,
  paretoNbdExpected,
  paretoNbdLogLikelihood,
  paretoNbdRisk,
} from "../../../src/domain/purchaseModels/paretoNbd";
import { cdnowCustomers, readCsv, readJson } from "./cdnow";
import { describeWithCdnow } from "./describeWithCdnow";

const weeks = 7;

function expectClose(found: number, expected: number, relative: number) {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

function expectFitted<Parameters extends Record<string, number>>(fit: Fit<Parameters>) {
  if (fit.status !== "fitted") throw new Error(`not fitted: ${fit.status}`);
  return fit;
}

function expectParameters(found: Record<string, number>, expected: Record<string, number>, relative: number) {
  for (const name of Object.keys(found)) expectClose(found[name] ?? NaN, expected[name] ?? NaN, relative);
}

const betaGeometric = ([r = NaN, alpha = NaN, a = NaN, b = NaN]: number[]) => ({ r, alpha, a, b });
const pareto = ([r = NaN, alpha = NaN, s = NaN, beta = NaN]: number[]) => ({ r, alpha, s, beta });
const newCustomer = { repeats: 0, recency: 0, age: 0 };

describeWithCdnow("BG/NBD on CDNOW (Fader, Hardie and Lee 2005)", () => {
  const expected = readJson("cdnow/expected_bgnbd.json");
  const fit = expectFitted(fitBgNbd(cdnowCustomers(weeks)));

  it("has the published maximum and standard errors", () => {
    expectParameters(fit.parameters, expected.independent_mle, 1e-4);
    expectParameters(fit.standardErrors, expected.independent_mle.se, 1e-4);
    expect(Math.abs(fit.logLikelihood - expected.independent_mle.log_likelihood)).toBeLessThan(1e-4);
    for (const name of ["r", "alpha", "a", "b"] as const) {
      expect(fit.parameters[name].toFixed(3)).toBe(expected.published[name].toFixed(3));
    }
    expect(fit.logLikelihood).toBeCloseTo(expected.published.log_likelihood, 1);
    expect([fit.customers, fit.repeaters]).toEqual([2357, 946]);
  });

  it("has the log-likelihood and E[X(t)] of 50-digit arithmetic at the published parameters", () => {
    const at = expected.at_rounded_params;
    const parameters = betaGeometric(at.params);
    expectClose(bgNbdLogLikelihood(parameters, cdnowCustomers(weeks)), at.log_likelihood, 1e-9);
    at.EX_t.t.forEach((t: number, index: number) => {
      expectClose(bgNbdExpected(parameters, newCustomer, t), at.EX_t.value[index], 1e-9);
    });
  });

  it("has E[X(t)] at its own maximum, and the sum of what it expects of everybody in the next 39 weeks", () => {
    const at = expected.at_mle;
    at.EX_t.t.forEach((t: number, index: number) => {
      expectClose(bgNbdExpected(fit.parameters, newCustomer, t), at.EX_t.value[index], 1e-6);
    });
    const sum = cdnowCustomers(weeks).reduce((all, customer) => all + bgNbdExpected(fit.parameters, customer, 39), 0);
    expectClose(sum, at.sum_CET39, 1e-5);
    expect(bgNbdExpected(fit.parameters, { repeats: 2, recency: 30.43, age: 38.86 }, 39)).toBeCloseTo(
      expected.published.CET39_customer1.value,
      3,
    );
  });

  it("agrees with R's BTYD: customer 1516, and expectations that fall with frequency", () => {
    const btyd = expected.r_btyd_run_here;
    const parameters = betaGeometric(btyd.params);
    const customer = { repeats: 26, recency: 216 / 7, age: 217 / 7 };
    expectClose(bgNbdExpected(parameters, customer, 52), btyd.customer1516.CET52, 1e-9);
    expectClose(bgNbdAlive(parameters, customer), btyd.customer1516.P_alive, 1e-9);
    expectClose(bgNbdExpected(parameters, newCustomer, 52), btyd.EX52, 1e-9);
    const paradox = btyd.increasing_frequency_paradox;
    paradox.x.forEach((repeats: number, index: number) => {
      const history = { repeats, recency: paradox.t_x, age: paradox.T };
      expectClose(bgNbdExpected(parameters, history, paradox.t), paradox.CET[index], 1e-9);
    });
  });
});

describeWithCdnow("MBG/NBD on CDNOW (BTYDplus)", () => {
  it("has the published maximum", () => {
    const { published, independent_mle } = readJson("cdnow/expected_other_models.json").mbg_nbd;
    const fit = expectFitted(fitMbgNbd(cdnowCustomers(weeks)));
    expectParameters(fit.parameters, independent_mle, 1e-4);
    expect(Math.abs(fit.logLikelihood - independent_mle.ll)).toBeLessThan(1e-4);
    for (const name of ["r", "alpha", "a", "b"] as const) {
      expect(fit.parameters[name].toFixed(3)).toBe(published[name].toFixed(3));
    }
    expect(fit.logLikelihood).toBeCloseTo(published.log_likelihood, 3);
  });
});

describeWithCdnow("Pareto/NBD on CDNOW (Fader and Hardie, notes 8 and 9)", () => {
  const expected = readJson("cdnow/expected_other_models.json").pareto_nbd;

  it("has the published maximum", () => {
    const fit = expectFitted(fitParetoNbd(cdnowCustomers(weeks)));
    expectParameters(fit.parameters, expected.independent_mle, 1e-4);
    expect(Math.abs(fit.logLikelihood - expected.independent_mle.ll)).toBeLessThan(1e-4);
  });

  it("has the published P(alive) and expectations, also where the textbook form underflows", () => {
    const [walkthrough, guard] = expected.published_functions;
    const customer = { repeats: walkthrough.x, recency: walkthrough.t_x, age: walkthrough.T };
    const parameters = pareto(walkthrough.params);
    expect(paretoNbdAlive(parameters, customer)).toBeCloseTo(walkthrough.P_alive, 4);
    // The walkthrough prints t_x with two decimals.
    expect(Math.abs(paretoNbdExpected(parameters, customer, 52) - walkthrough.CET52)).toBeLessThan(0.01);
    guard.x.forEach((repeats: number, index: number) => {
      const history = { repeats, recency: guard.t_x, age: guard.T };
      expectClose(paretoNbdExpected(pareto(guard.params), history, guard.t), guard.CET[index], 1e-9);
    });
    const { t, independent } = expected.published_EX_t;
    t.forEach((horizon: number, index: number) => {
      const found = paretoNbdExpected(pareto([0.5534, 10.5802, 0.6061, 11.6562]), newCustomer, horizon);
      expect(Math.abs(found - independent[index])).toBeLessThan(1e-3);
    });
  });
});

describeWithCdnow("40 customers at the published parameters", () => {
  const parameters = readJson("cdnow/expected_customers_params.json");
  const bg = betaGeometric(parameters.bgnbd);
  const mbg = betaGeometric(parameters.mbg);
  const paretoParameters = pareto(parameters.pareto);
  const [p = NaN, q = NaN, v = NaN] = parameters.gamma_gamma as number[];
  const rows = readCsv("cdnow/expected_customers.csv").map((row) => ({
    history: { repeats: Number(row["x"]), recency: Number(row["t_x_days"]) / 7, age: Number(row["T_days"]) / 7 },
    spending: { orders: Number(row["x"]), meanAmount: Number(row["m_x"]) },
    number: (name: string) => Number(row[name]),
  }));

  it("have the likelihood, P(alive) and expectations of 50-digit arithmetic to 1e-9", () => {
    for (const { history, number } of rows) {
      expectClose(bgNbdLogLikelihood(bg, [history]), number("bg_ll"), 1e-9);
      expectClose(bgNbdAlive(bg, history), number("bg_palive"), 1e-9);
      expectClose(bgNbdExpected(bg, history, 39), number("bg_cet39"), 1e-9);
      expectClose(mbgNbdAlive(mbg, history), number("mbg_palive"), 1e-9);
      expectClose(paretoNbdAlive(paretoParameters, history), number("pn_palive"), 1e-9);
      expectClose(paretoNbdExpected(paretoParameters, history, 39), number("pn_cet39"), 1e-9);
    }
  });

  it("have the amount to expect and the undiscounted value of 52 weeks", () => {
    for (const { history, spending, number } of rows) {
      const expected = expectedAmount({ p, q, v }, spending);
      if (!expected.ok) throw new Error(expected.code);
      expectClose(expected.amount, number("gg_expected_spend"), 1e-9);
      const value = customerLifetimeValue({
        expectedOrders: (horizon) => bgNbdExpected(bg, history, horizon),
        amount: expected.amount,
        horizon: 52,
        discount: 0,
        period: 4,
      });
      expectClose(value, number("clv_52w_undiscounted"), 1e-9);
    }
  });

  it("run the risk of the likelihood ratio: no order in h is the same history seen h later", () => {
    for (const { history } of rows) {
      const later = { ...history, age: history.age + 13 };
      const ratio = (likelihood: (of: (typeof history)[]) => number) =>
        Math.exp(likelihood([later]) - likelihood([history]));
      expectClose(
        mbgNbdRisk(mbg, history, 13),
        ratio((of) => mbgNbdLogLikelihood(mbg, of)),
        1e-9,
      );
      expectClose(
        bgNbdRisk(bg, history, 13),
        ratio((of) => bgNbdLogLikelihood(bg, of)),
        1e-9,
      );
      expectClose(
        paretoNbdRisk(paretoParameters, history, 13),
        ratio((of) => paretoNbdLogLikelihood(paretoParameters, of)),
        1e-9,
      );
    }
  });
});

describeWithCdnow("Gamma-Gamma on CDNOW (Fader and Hardie 2013, note 25)", () => {
  const expected = readJson("cdnow/expected_other_models.json").gamma_gamma;
  const spendings = cdnowCustomers(weeks).map(({ repeats, meanRepeatAmount }) => ({
    orders: repeats,
    meanAmount: meanRepeatAmount,
  }));

  it("has the published maximum and likelihood over the 946 customers with a repeat order", () => {
    const fit = fitGammaGamma(spendings);
    if (fit.status !== "fitted") throw new Error(fit.status);
    expectParameters(fit.parameters, expected.independent_mle, 1e-4);
    expect(Math.abs(fit.logLikelihood - expected.published.log_likelihood)).toBeLessThan(1e-4);
    expect(fit.customers).toBe(946);
  });

  it("has the amounts of the first ten customers at the published parameters", () => {
    const [p = NaN, q = NaN, v = NaN] = expected.published_conditional.at_params as number[];
    expected.published_conditional.independent.forEach((amount: number, index: number) => {
      const found = expectedAmount({ p, q, v }, spendings[index] ?? { orders: 0, meanAmount: 0 });
      if (!found.ok) throw new Error(found.code);
      expectClose(found.amount, amount, 1e-9);
    });
  });
});

const twoDecimals = (value: number) => Math.round(value * 100 + 1e-9) / 100;

describeWithCdnow("customer lifetime value on CDNOW (lifetimes, Quickstart)", () => {
  const expected = readJson("cdnow/expected_clv.json");
  const bg = betaGeometric(expected.params.bgnbd);
  const [p = NaN, q = NaN, v = NaN] = expected.params.gamma_gamma as number[];
  const valueOf = (index: number, period: number) => {
    const exact = cdnowCustomers(weeks)[index];
    if (!exact) throw new Error("no such customer");
    // The Quickstart's table was computed from weeks and amounts of two decimals.
    const customer = {
      repeats: exact.repeats,
      recency: twoDecimals(exact.recency),
      age: twoDecimals(exact.age),
      meanRepeatAmount: twoDecimals(exact.meanRepeatAmount),
    };
    const amount = expectedAmount({ p, q, v }, { orders: customer.repeats, meanAmount: customer.meanRepeatAmount });
    if (!amount.ok) throw new Error(amount.code);
    return customerLifetimeValue({
      expectedOrders: (horizon) => bgNbdExpected(bg, customer, horizon),
      amount: amount.amount,
      horizon: 12 * period,
      discount: 0.01,
      period,
    });
  };

  it("has the value of the first ten customers over 12 periods of 4.345 weeks", () => {
    expected.independent.freq_W.forEach((value: number, index: number) =>
      expectClose(valueOf(index, 4.345), value, 1e-9),
    );
  });

  it("has the published table, which took 30 weeks for a month", () => {
    expected.independent.freq_D.forEach((value: number, index: number) => {
      expectClose(valueOf(index, 30), value, 1e-9);
      expect(Math.abs(valueOf(index, 30) - expected.published.clv[index])).toBeLessThan(1e-4);
    });
  });
});
