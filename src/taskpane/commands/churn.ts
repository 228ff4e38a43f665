import { backtestSteps, type Backtest } from "../../domain/purchaseModels/backtest";
import { planChurnColumns, type ChurnColumn, type ChurnMarks, type ChurnPlan } from "../../domain/churn/churnPlan";
import { studyChurnSteps, type ChurnStudy } from "../../domain/churn/churnStudy";
import { gapOf } from "../../domain/rules/usualGap";
import type { ChurnFromOrders } from "../../domain/grading/gradingPlan";
import type { OrdersReading } from "../../domain/reading/orders/readOrders";
import { isUnderstood } from "../../domain/reading/reading";
import type { Rules } from "../../domain/rules/rules";
import { churnMarkFrom, type ChurnMark } from "../../domain/churn/churnMark";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { changeSettings, type ChurnSettings, type Settings } from "../../workbook/door/settings";
import { stampOf, type SheetStamp } from "../../workbook/read/sheetStamp";
import { findOrdersSheets } from "./churnOrdersSheet";
import { findCustomers, type Found } from "./findCustomers";
import { findOrders, ordersIn, type FoundOrders } from "./findOrders";
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
export async function studyChurn(
  source: Source & ChurnChoices,
  options: ChurnJobOptions = {},
): Promise<Outcome<ChurnFindings>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const orders = await readOrdersOf(found.value, source, options);
  if (!orders.ok) return orders;
  const studied = await studyOf(found.value, orders.value?.orders ?? null, source, options);
  if (!studied.ok) return studied;
  const { study, rules } = studied.value;
  const ordersSheet = orders.value?.orders.reading.sheet ?? null;
  return { ok: true, value: { found: found.value, study, rules, ordersSheet, marks: marksOf(found.value, study) } };
}

/** Risk and state by row, as the churn screen has them with the same choices; `null` without another sheet of orders. */
export async function churnFromOrders(
  found: Found,
  source: Source & ChurnChoices,
  options: ChurnJobOptions = {},
  already: FoundOrders | null = null,
): Promise<Outcome<{ readonly churn: ChurnFromOrders; readonly stamp: SheetStamp } | null>> {
  const orders = await readOrdersOf(found, source, options, already);
  if (!orders.ok) return orders;
  if (orders.value === null) return { ok: true, value: null };
  const { orders: read, stamp } = orders.value;
  const studied = await studyOf(found, read, source, options);
  if (!studied.ok) return studied;
  const { basis, customers } = studied.value.study;
  if (basis.kind !== "orders" || basis.standsAlone) return { ok: true, value: null };
  const byRow = new Map(
    customers.map(({ row, risk, rhythm }) => [row, { risk, state: rhythm?.state ?? null }] as const),
  );
  return { ok: true, value: { churn: { sheet: basis.sheet, byRow }, stamp } };
}

async function studyOf(
  { reading, rules: standing }: Found,
  orders: OrdersReading | null,
  source: Source & ChurnChoices,
  options: ChurnJobOptions,
): Promise<Outcome<Pick<ChurnFindings, "study" | "rules">>> {
  if (!standing.ok) return standing;
  const rules = rulesWith(standing.value, source);
  const study = await inSlices(studyChurnSteps({ reading, orders, rules, asOf: source.asOf }), options);
  return study.ok ? { ok: true, value: { study: study.value, rules } } : study;
}

/** Hides the last days of the orders and compares what would have been foreseen with what happened. */
export function testChurn(
  { study, rules }: ChurnFindings,
  listSize: number,
  options: SliceOptions = {},
): Promise<Outcome<Backtest>> {
  const choice = { asOf: study.asOf, horizon: rules.churn.horizonDays, gapInDays: gapOf(rules), listSize };
  return inSlices(backtestSteps(study.orderDates, choice), options);
}

export type ChurnColumnChoices = { readonly columns: readonly ChurnColumn[]; readonly marks: ChurnMarks };

export type PreparedChurnColumns = Prepared & { readonly plan: ChurnPlan };

/** What to write of the findings. Where the sheet has changed since, they are worked out anew. */
export async function prepareChurnColumns(
  findings: ChurnFindings,
  { columns, marks }: ChurnColumnChoices,
  source: Source & ChurnChoices,
  options: ChurnJobOptions = {},
): Promise<Outcome<PreparedChurnColumns>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const renewed = isStill(found.value, findings.found) ? null : await studyChurn(source, options);
  if (renewed && !renewed.ok) return renewed;
  const current = renewed ? renewed.value : { ...findings, found: found.value };
  const { reading } = current.found;
  const plan = planChurnColumns({ reading, study: current.study, marks, columns, locale: source.locale });
  return { ok: true, value: { ...prepared(current.found, plan.edits), plan } };
}

/** Keeps what the person chose on the churn screen. */
export function rememberChurnChoices(churn: ChurnSettings): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, churn }));
}

/**
 * The sheet of orders. One that was chosen and is no longer there is as if none had been chosen; one that was
 * read `already` is not read again.
 */
export async function readOrdersOf(
  found: Found,
  source: Source & Pick<ChurnChoices, "ordersSheet">,
  options: JobOptions,
  already: FoundOrders | null = null,
): Promise<Outcome<FoundOrders | null>> {
  const { asOf, locale, ordersSheet: wanted } = source;
  const ordersOn = async (sheet: string): Promise<Outcome<FoundOrders>> => {
    if (sheet === already?.orders.reading.sheet) return { ok: true, value: already };
    return sheet === found.cells.name ? ordersIn(found, source, options) : findOrders(sheet, source, options);
  };
  if (wanted === null) return { ok: true, value: null };
  if (wanted !== undefined) {
    const orders = await ordersOn(wanted);
    if (orders.ok || orders.failure.kind !== "sheetMissing") return orders;
  }
  const sheets = await findOrdersSheets({ asOf, locale }, found.cells.name);
  if (!sheets.ok) return sheets;
  const [sheet] = sheets.value;
  return sheet === undefined ? { ok: true, value: null } : ordersOn(sheet);
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
