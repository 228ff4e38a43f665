import { existsSync } from "node:fs";
import { backtest } from "../src/domain/purchaseModels/backtest";
import { fitMbgNbd, mbgNbdExpected, mbgNbdRisk } from "../src/domain/purchaseModels/mbgNbd";
import type { PurchaseHistory } from "../src/domain/purchaseModels/purchaseHistory";
import { churnFromOrders } from "../src/domain/purchaseModels/risk";
import { addDays } from "../src/domain/calendar/day";
import { aucOfReference } from "../test/domain/purchaseModels/aucOfReference";
import { cdnowCustomers, cdnowFolder, cdnowOrders, endOfCalibration } from "../test/domain/purchaseModels/cdnow";
import {
  carService,
  grocery,
  mbgNbdCustomers,
  openingDay,
  ordersOf,
  salon,
  seasonal,
  webshop,
} from "../test/domain/purchaseModels/simulatedShops";
import { medianMilliseconds, report, rounded } from "./measure";

/** Speed of the churn models on one thread, and their ranking on CDNOW where the sample is there. */
export function churnBench(): void {
  if (existsSync(cdnowFolder)) {
    const cdnow = cdnowCustomers(1);
    warmUp(cdnow);
    reportTime("fit of MBG/NBD on CDNOW (2,357 customers)", 15, () => fitMbgNbd(cdnow));
    reportRanking();
  }
  const perCustomer = [10_000, 100_000, 1_000_000].map((count) => {
    const customers = customersByDay(count);
    if (count === 10_000) warmUp(customers);
    const limits = count === 100_000 ? { fit: 300, predict: 60 } : {};
    const milliseconds = reportTime(`fit of MBG/NBD on ${count} customers`, limits.fit, () => fitMbgNbd(customers));
    const fit = fitMbgNbd(customers);
    if (fit.status !== "fitted") throw new Error(`the bench's customers are not fitted: ${fit.status}`);
    const { parameters } = fit;
    reportTime(`risk of ${count} customers`, limits.predict, () =>
      customers.reduce((sum, customer) => sum + mbgNbdRisk(parameters, customer, 90), 0),
    );
    reportTime(`orders to expect of ${count} customers`, limits.predict, () =>
      customers.reduce((sum, customer) => sum + mbgNbdExpected(parameters, customer, 90), 0),
    );
    return milliseconds / count;
  });
  report({
    bench: "churn",
    figure: "fit: time per customer at 1,000,000 over that at 10,000",
    value: rounded((perCustomer[2] ?? NaN) / (perCustomer[0] ?? NaN)),
    unit: "times",
    limit: 1.5,
  });
  reportOtherShops();
  const log = ordersOf({ ...grocery, customers: 20_000 }, 1);
  reportTime("risks learned from the order dates of 20,000 customers", undefined, () =>
    churnFromOrders(log, { asOf: addDays(openingDay, 600) }),
  );
}

/** As in a pane that has been open for a while: the engine has seen the fit often enough to have compiled it. */
function warmUp(customers: readonly PurchaseHistory[]): void {
  for (let run = 0; run < 40; run += 1) fitMbgNbd(customers);
}

function reportTime(figure: string, limit: number | undefined, work: () => unknown): number {
  const value = medianMilliseconds(work);
  report({ bench: "churn", figure, value, unit: "ms", ...(limit !== undefined && { limit }) });
  return value;
}

function reportRanking(): void {
  const orders = cdnowOrders();
  const learnedOn39Weeks = { asOf: addDays(endOfCalibration, 273), horizon: 273 };
  for (const [name, estimator] of [
    ["order dates", "best"],
    ["MBG/NBD", "purchase-model"],
  ] as const) {
    const tested = backtest(orders, { ...learnedOn39Weeks, estimator });
    if (tested.status !== "tested") throw new Error(tested.status);
    const limit = estimator === "best" ? 0.781 : 0.76;
    report({ bench: "churn", figure: `CDNOW, 39 weeks: ${name}`, value: fourDecimals(tested.auc), unit: "AUC", limit });
    if (estimator === "best") {
      const value = fourDecimals(tested.aucOfDaysSince);
      report({ bench: "churn", figure: "CDNOW, 39 weeks: days since the last order", value, unit: "AUC" });
      const reference = fourDecimals(aucOfReference(orders, learnedOn39Weeks.asOf, learnedOn39Weeks.horizon));
      const figure = "CDNOW, 39 weeks: log(x+1) − log(days since + 7)";
      report({ bench: "churn", figure, value: reference, unit: "AUC" });
    }
  }
  const quarter = backtest(orders, { asOf: addDays(endOfCalibration, 91), horizon: 91 });
  if (quarter.status !== "tested") throw new Error(quarter.status);
  const figure = "CDNOW, 13 weeks: mean calibration error by tenths";
  report({ bench: "churn", figure, value: fourDecimals(quarter.calibration.error), unit: "share", limit: 0.05 });
}

/** What the forecast of a quarter is worth in shops of other kinds, all of them invented. */
function reportOtherShops(): void {
  for (const [name, shop] of Object.entries({ grocery, salon, seasonal, webshop, carService })) {
    const orders = ordersOf(shop, 1);
    const asOf = addDays(openingDay, shop.days);
    const tested = backtest(orders, { asOf, horizon: 90 });
    if (tested.status !== "tested") throw new Error(tested.status);
    report({
      bench: "churn",
      figure: `${name}, 90 days`,
      value: fourDecimals(tested.auc),
      unit: "AUC",
      daysSinceTheLastOrder: fourDecimals(tested.aucOfDaysSince),
      logOfRepeatsAndDays: fourDecimals(aucOfReference(orders, asOf, 90)),
      calibrationError: fourDecimals(tested.calibration.error),
      byChance: fourDecimals(tested.calibration.errorByChance),
    });
  }
}

function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Orders on whole days, as a sheet has them. */
function customersByDay(count: number): PurchaseHistory[] {
  return mbgNbdCustomers(count, 1).map((customer) => ({ ...customer, recency: Math.floor(customer.recency) }));
}

churnBench();
