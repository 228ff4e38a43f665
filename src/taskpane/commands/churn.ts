import { backtestSteps, type Backtest } from "../../domain/purchaseModels/backtest";
import { planChurnColumns, type ChurnColumn, type ChurnMarks, type ChurnPlan } from "../../domain/churn/churnPlan";
import { studyChurnSteps, type ChurnStudy } from "../../domain/churn/churnStudy";
import { gapOf } from "../../domain/rules/usualGap";
import type { ChurnFromOrders } from "../../domain/grading/gradingPlan";
import type { OrdersReading } from "../../domain/reading/orders/readOrders";
import { isUnderstood } from "../../domain/reading/reading";
import type { Rules } from "../../domain/rules/rules";
import { churnMarkFrom, type ChurnMark } from "../../domain/churn/churnMark";
import { asOutcome, type Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { changeSettings, type ChurnSettings, type Settings } from "../../workbook/door/settings";
import { gather, type Gathered } from "../../workbook/read/gather";
import { stampOf, type SheetStamp } from "../../workbook/read/sheetStamp";
import { findOrdersSheets } from "./churnOrdersSheet";
import { customersToWorkWithOn, rulesFor, type Found } from "./findCustomers";
import { ordersIn, ordersOn, type FoundOrders } from "./findOrders";
import { inSlices, type SliceOptions } from "./inSlices";
import { ourValues } from "./ourValues";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** How to look: absent is as the rules say, and for the orders sheet, to look for one. */
export type ChurnChoices = {
  readonly horizonDays?: number | undefined;
  /** `null`: without one. */
  readonly ordersSheet?: string | null | undefined;
};

export type ChurnJobOptions = JobOptions & SliceOptions;

/** Who is slipping away, with all that it was worked out from. */
export type ChurnFindings = {
  readonly found: Found;
  readonly study: ChurnStudy;
  readonly rules: Rules;
  /** The sheet that was read for orders; `null` where there is none, or none was wanted. */
  readonly ordersSheet: string | null;
  /** Reasons for leaving that stand in our column, by the customer's key. */
  readonly marks: ReadonlyMap<string, ChurnMark>;
};

/** Reads the customers and the orders wherever they are in the workbook, and works out who is slipping away. */
export function studyChurn(
  source: Source & ChurnChoices,
  options: ChurnJobOptions = {},
): Promise<Outcome<ChurnFindings>> {
  return gather(
    async (workbook) => findingsFrom(workbook, await customersToWorkWithOn(workbook, source), source, options),
    options,
  );
}

async function findingsFrom(
  workbook: Gathered,
  found: Found,
  source: Source & ChurnChoices,
  options: ChurnJobOptions,
): Promise<ChurnFindings> {
  const orders = (await ordersBeside(workbook, found, source))?.orders ?? null;
  const { study, rules } = await studyOf(found, orders, source, options);
  return { found, study, rules, ordersSheet: orders?.reading.sheet ?? null, marks: marksOf(found, study) };
}

/** Risk and state by row, as the churn screen has them with the same choices; `null` without another sheet of orders. */
export async function churnFromOrders(
  workbook: Gathered,
  found: Found,
  source: Source & ChurnChoices,
  already: FoundOrders | null = null,
): Promise<{ readonly churn: ChurnFromOrders; readonly stamp: SheetStamp } | null> {
  const orders = await ordersBeside(workbook, found, source, already);
  if (orders === null) return null;
  const { basis, customers } = (await studyOf(found, orders.orders, source, workbook.job)).study;
  if (basis.kind !== "orders" || basis.standsAlone) return null;
  const byRow = new Map(
    customers.map(({ row, risk, rhythm }) => [row, { risk, state: rhythm?.state ?? null }] as const),
  );
  return { churn: { sheet: basis.sheet, byRow }, stamp: orders.stamp };
}

async function studyOf(
  found: Found,
  orders: OrdersReading | null,
  source: Source & ChurnChoices,
  options: ChurnJobOptions,
): Promise<Pick<ChurnFindings, "study" | "rules">> {
  const rules = rulesWith(rulesFor(found), source);
  const { reading } = found;
  return { study: await inSlices(studyChurnSteps({ reading, orders, rules, asOf: source.asOf }), options), rules };
}

/** Hides the last days of the orders and compares what would have been foreseen with what happened. */
export function testChurn(
  { study, rules }: ChurnFindings,
  listSize: number,
  options: SliceOptions = {},
): Promise<Outcome<Backtest>> {
  const choice = { asOf: study.asOf, horizon: rules.churn.horizonDays, gapInDays: gapOf(rules), listSize };
  return asOutcome(() => inSlices(backtestSteps(study.orderDates, choice), options));
}

export type ChurnColumnChoices = { readonly columns: readonly ChurnColumn[]; readonly marks: ChurnMarks };

export type PreparedChurnColumns = Prepared & { readonly plan: ChurnPlan };

/** What to write of the findings. Where the sheet has changed since, they are worked out anew. */
export function prepareChurnColumns(
  findings: ChurnFindings,
  { columns, marks }: ChurnColumnChoices,
  source: Source & ChurnChoices,
  options: ChurnJobOptions = {},
): Promise<Outcome<PreparedChurnColumns>> {
  return gather(async (workbook) => {
    const found = await customersToWorkWithOn(workbook, source);
    const { study } = isStill(found, findings.found) ? findings : await findingsFrom(workbook, found, source, options);
    const { reading } = found;
    const plan = planChurnColumns({ reading, study, marks, columns, locale: source.locale });
    return { ...prepared(found, plan.edits), plan };
  }, options);
}

/** Keeps what the person chose on the churn screen. */
export function rememberChurnChoices(churn: ChurnSettings): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, churn }));
}

/**
 * The orders, wherever they are in the workbook. A sheet that was chosen and is no longer there is as if none had been
 * chosen; one that was read `already` is not read again.
 */
export async function ordersBeside(
  workbook: Gathered,
  found: Found,
  source: Source & Pick<ChurnChoices, "ordersSheet">,
  already: FoundOrders | null = null,
): Promise<FoundOrders | null> {
  const { asOf, locale, ordersSheet: wanted } = source;
  if (wanted === null) return null;
  const isThere = wanted !== undefined && (await workbook.has(wanted));
  const sheet = isThere ? wanted : (await findOrdersSheets(workbook, { asOf, locale }, found.cells.name))[0];
  if (sheet === undefined) return null;
  if (sheet === already?.orders.reading.sheet) return already;
  return sheet === found.cells.name ? ordersIn(found, source, workbook.job) : ordersOn(workbook, sheet, source);
}

function rulesWith(rules: Rules, { horizonDays }: ChurnChoices): Rules {
  const { churn } = rules;
  return { ...rules, churn: { ...churn, horizonDays: horizonDays ?? churn.horizonDays } };
}

function marksOf(found: Found, { customers }: ChurnStudy): ReadonlyMap<string, ChurnMark> {
  const standing = ourValues(found, "churnReason");
  return new Map(
    customers.flatMap(({ key, row }) => {
      const mark = churnMarkFrom(String(standing.get(row) ?? ""));
      return mark === null ? [] : [[key, mark] as const];
    }),
  );
}

/** Whether the sheet still says the same about the same customers in the same rows. */
function isStill(now: Found, before: Found): boolean {
  const columns = before.reading.columns.filter(isUnderstood).map(({ column }) => column);
  const [one, other] = [stampOf(now.cells, columns), stampOf(before.cells, columns)];
  return one.hash === other.hash && one.firstRow === other.firstRow && one.lastRow === other.lastRow;
}
