import { addMonths, dayFromYmd, type Day } from "../src/domain/calendar/day";
import { gradeCustomer } from "../src/domain/grading/rfm";
import { customersFromOrders, purchasesAt, type OrderLines } from "../src/domain/grading/rfmOrders";
import { fixedScale, relativeScale } from "../src/domain/grading/rfmScales";
import { defaultRules } from "../src/domain/rules/rules";
import { rfmScore } from "../src/functions/functions";
import { medianMilliseconds, report, rounded } from "./measure";

const asOf = dayFromYmd(2026, 11, 20) as Day;
const rules = defaultRules.rfm;

/**
 * RFM at the size of a large shop: a million order lines to scored customers, beside the same question in SQL, and
 * 100,000 customers graded by each method and by one formula.
 */
export async function rfmBench(): Promise<void> {
  const lines = orderLines(1_000_000, 130_000);
  const scale = fixedScale(rules, asOf);
  const scoreOrders = (): Scored => {
    const columns = customersFromOrders(lines, asOf, addMonths(asOf, -12));
    const scores = columns.ids.map((_, place) => {
      const grade = gradeCustomer(purchasesAt(columns, place), scale);
      return grade.kind === "graded" ? grade.score : null;
    });
    return { ids: columns.ids, scores };
  };
  await ordersToScores(lines, scoreOrders);

  const buyers = customersFromOrders(orderLines(800_000, 101_000), asOf, addMonths(asOf, -12));
  const customers = buyers.ids.map((_, place) => purchasesAt(buyers, place)).slice(0, 100_000);
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

type Scored = { readonly ids: readonly string[]; readonly scores: readonly (number | null)[] };

/**
 * Ours: from columns of 1,000,000 ids (text), days and amounts in memory to one score for each customer. DuckDB with one
 * thread: from the same lines in a table in its memory, by one SQL statement, to rows of customer and score in JavaScript.
 * Filling that table is not timed. Both take turns, so that whatever else the machine does meets both; as it may do much,
 * the time of the processor is told beside that of the clock.
 */
async function ordersToScores(lines: OrderLines<string>, scoreOrders: () => Scored): Promise<void> {
  const connection = await duckDbWith(lines);
  const inSql = async () => (await connection?.runAndReadAll(scoresInSql()))?.getRows() ?? [];
  const ours: Taken[] = [];
  const theirs: Taken[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const [mine, other] = [await timed(scoreOrders), await timed(inSql)];
    // The first run warms the code.
    if (run === 0) continue;
    ours.push(mine);
    theirs.push(other);
  }
  const { ids, scores } = scoreOrders();
  const [own, sql] = [medians(ours), medians(theirs)];
  const figure = { bench: "rfm", unit: "ms", lines: lines.customers.length, customers: scores.length } as const;
  report({ ...figure, figure: "orders to scores", value: own.clock, processor: own.processor });
  if (!connection) {
    report({ ...figure, figure: "orders to scores in DuckDB", value: Number.NaN, duckdb: "absent" });
    return;
  }
  const inTable = new Map((await inSql()).map(([customer, score]) => [customer, score] as const));
  report({
    ...figure,
    figure: "orders to scores in DuckDB, one thread",
    value: sql.clock,
    processor: sql.processor,
    sameScores: inTable.size === ids.length && ids.every((id, place) => inTable.get(id) === scores[place]),
  });
  const ratio = (one: number, other: number) => rounded(one / other);
  report({
    bench: "rfm",
    figure: "ours to DuckDB's",
    value: ratio(own.clock, sql.clock),
    unit: "times",
    limit: 1,
    processor: ratio(own.processor, sql.processor),
  });
}

type Taken = { readonly clock: number; readonly processor: number };

async function timed(work: () => unknown): Promise<Taken> {
  globalThis.gc?.();
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - begun, processor: (user + system) / 1000 };
}

function medians(taken: readonly Taken[]): Taken {
  const median = (of: keyof Taken) =>
    rounded(taken.map((one) => one[of]).sort((one, other) => one - other)[Math.floor(taken.length / 2)] ?? Number.NaN);
  return { clock: median("clock"), processor: median("processor") };
}

const runs = 9;

/** The lines in a table of DuckDB's; `undefined` where DuckDB is not installed. */
async function duckDbWith({ customers, days, amounts }: OrderLines<string>): Promise<DuckDbConnection | undefined> {
  const duckDb = (await import("@duckdb/node-api").catch(() => undefined)) as DuckDb | undefined;
  if (!duckDb) return undefined;
  const connection = await (await duckDb.DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run("CREATE TABLE orders (customer VARCHAR, day INTEGER, amount DOUBLE)");
  const appender = await connection.createAppender("orders");
  for (let line = 0; line < customers.length; line += 1) {
    appender.appendVarchar(customers[line] as string);
    appender.appendInteger(days[line] as number);
    appender.appendDouble(amounts[line] as number);
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

/** What the bench uses of @duckdb/node-api. */
type DuckDb = {
  readonly DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<DuckDbConnection> }>;
  };
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

function scoresInSql(): string {
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
