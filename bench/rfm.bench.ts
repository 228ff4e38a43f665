import { addMonths, dayFromYmd, type Day } from "../src/domain/day";
import { gradeCustomer } from "../src/domain/rfm";
import { customersFromOrders, purchasesOf, type OrderLines } from "../src/domain/rfmOrders";
import { fixedScale, relativeScale } from "../src/domain/rfmScales";
import { defaultRules } from "../src/domain/rules";
import { rfmScore } from "../src/functions/functions";
import { medianMilliseconds, report, rounded } from "./measure";

const asOf = dayFromYmd(2026, 11, 20) as Day;
const rules = defaultRules.rfm;

/**
 * RFM at the size of a large shop: a million order lines to graded customers, beside the same question in SQL where
 * DuckDB is installed, and 100,000 customers graded by each method and by one formula.
 */
export async function rfmBench(): Promise<void> {
  const lines = orderLines(1_000_000, 130_000);
  const scale = fixedScale(rules, asOf);
  const gradeOrders = () =>
    purchasesOf(customersFromOrders(lines, asOf, addMonths(asOf, -12))).map((one) => gradeCustomer(one, scale));
  const graded = gradeOrders();
  const milliseconds = medianMilliseconds(gradeOrders);
  report({
    bench: "rfm",
    figure: "orders to grades",
    value: milliseconds,
    unit: "ms",
    limit: 250,
    lines: lines.customers.length,
    customers: graded.length,
  });
  await besideDuckDb(
    lines,
    graded.reduce((sum, grade) => sum + (grade.kind === "graded" ? grade.score : 0), 0),
  );

  const customers = purchasesOf(customersFromOrders(orderLines(800_000, 101_000), asOf, addMonths(asOf, -12))).slice(
    0,
    100_000,
  );
  const size = { unit: "ms", customers: customers.length } as const;
  const fixed = medianMilliseconds(() => customers.map((one) => gradeCustomer(one, scale)));
  report({ bench: "rfm", figure: "fixed scale", value: fixed, limit: 60, ...size });
  for (const method of ["rank", "quantile"] as const) {
    const relative = medianMilliseconds(() => {
      const own = relativeScale(method, customers, rules, asOf);
      return own && customers.map((one) => gradeCustomer(one, own));
    });
    report({ bench: "rfm", figure: `scale by ${method}`, value: relative, ...size });
  }

  Object.assign(globalThis, { CustomFunctions: { Error: class {}, ErrorCode: {} } });
  const last = customers.map(({ lastOn }) => [lastOn]);
  const orders = customers.map((one) => [one.orders]);
  const amount = customers.map((one) => [one.amount]);
  const formula = medianMilliseconds(() => rfmScore(last, orders, amount, [[asOf]]));
  report({ bench: "rfm", figure: "=RFM.SCORE over columns", value: formula, ...size });
}

/** The same grades in SQL, over the same lines in a table; what differs is told, not hidden. */
async function besideDuckDb(lines: OrderLines<string>, expectedSum: number): Promise<void> {
  const duckDb = (await import("@duckdb/node-api").catch(() => undefined)) as DuckDb | undefined;
  if (!duckDb) {
    report({ bench: "rfm", figure: "orders to grades in DuckDB", value: Number.NaN, unit: "ms", duckdb: "absent" });
    return;
  }
  const connection = await (await duckDb.DuckDBInstance.create(":memory:")).connect();
  await connection.run("CREATE TABLE orders (customer VARCHAR, day INTEGER, amount DOUBLE)");
  const appender = await connection.createAppender("orders");
  for (let line = 0; line < lines.customers.length; line += 1) {
    appender.appendVarchar(lines.customers[line] as string);
    appender.appendInteger(lines.days[line] as number);
    appender.appendDouble(lines.amounts[line] as number);
    appender.endRow();
  }
  appender.closeSync();
  const times: number[] = [];
  let sum = Number.NaN;
  for (let run = 0; run < 5; run += 1) {
    const begun = performance.now();
    const rows = (await connection.runAndReadAll(gradesInSql())).getRows();
    times.push(performance.now() - begun);
    sum = rows.reduce((total, row) => total + Number(row[1] ?? 0), 0);
  }
  times.sort((one, other) => one - other);
  report({
    bench: "rfm",
    figure: "orders to grades in DuckDB",
    value: rounded(times[2] ?? Number.NaN),
    unit: "ms",
    sameScores: sum === expectedSum,
  });
}

/** What the bench uses of @duckdb/node-api. */
type DuckDb = {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckDbConnection> }> };
};
type DuckDbConnection = {
  run(sql: string): Promise<unknown>;
  createAppender(table: string): Promise<{
    appendVarchar(text: string): void;
    appendInteger(number: number): void;
    appendDouble(number: number): void;
    endRow(): void;
    closeSync(): void;
  }>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
};

function gradesInSql(): string {
  const { ruler, periodFrom } = fixedScale(rules, asOf);
  const score = (value: string, cuts: readonly number[]) =>
    `1 + ${cuts.map((cut) => `(${value} >= ${cut})::INT`).join(" + ")}`;
  return `
    WITH customers AS (
      SELECT customer,
        max(day) FILTER (amount >= 0) AS last_on,
        count(*) FILTER (amount >= 0 AND day >= ${periodFrom}) AS orders,
        round(coalesce(sum(amount) FILTER (day >= ${periodFrom}), 0), 6) AS amount
      FROM orders WHERE day <= ${asOf} GROUP BY customer)
    SELECT customer, CASE WHEN orders > 0 THEN
      (6 - (${score(`${asOf} - last_on`, ruler.recencyDays)})) + 3 * (${score("orders", ruler.orders)})
      + 4 * (${score("amount", ruler.amount)}) END AS score
    FROM customers`;
}

/** Lines of two years in which few customers order much and most order little. The same ones every time. */
function orderLines(count: number, customerCount: number): OrderLines<string> {
  let state = 20261120;
  const chance = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return (state + 0.5) / 4294967296;
  };
  const ids = Array.from({ length: customerCount }, (_, index) => `C${String(index).padStart(6, "0")}`);
  const customers: string[] = [];
  const days = new Int32Array(count);
  const amounts = new Float64Array(count);
  for (let line = 0; line < count; line += 1) {
    customers.push(ids[Math.floor(chance() ** 1.3 * customerCount)] ?? "");
    days[line] = asOf - Math.floor(chance() * 730);
    amounts[line] = Math.round(chance() * 60_000) / 100;
  }
  return { customers, days, amounts };
}

void rfmBench();
