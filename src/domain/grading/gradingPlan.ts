import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import type { CellFormat, ColumnEdit, Edit } from "../sheet/edits";
import {
  gradedCustomer,
  purchaseFields,
  purchasesOf,
  ungraded,
  type MissingOrderColumn,
  type GradedCustomer,
  type PurchaseField,
  type PurchasesFrom,
} from "./gradedCustomer";
import { gradingColumns, type GradingColumn } from "./gradingColumns";
import { gradingFormulas, type FormulaFacts, type FormulaSources, type NoFormulas } from "./gradingFormulas";
import { gradingNotes, type GradingNote } from "./gradingNotes";
import type { Locale } from "../locale";
import { visitsAsOrders } from "../reading/orders/visitsAsOrders";
import { tradeIn } from "../rules/rulesOfTrade";
import { ourHeader } from "../sheet/ourColumns";
import type { Reading } from "../reading/reading";
import { fixedScale, frozenScale, relativeScale, type RfmScale, type Ruler } from "./rfmScales";
import type { Rules } from "../rules/rules";
import { rhythmStateName } from "../rhythm/rhythmWords";
import { tierColours } from "../sheet/tierColours";
import { noTier, segmentName } from "./rfmWords";
import type { Tier } from "../tier";

export type GradingRequest = {
  readonly reading: Reading;
  readonly rules: Rules;
  readonly asOf: Day;
  readonly locale: Locale;
  /** Which of our columns to write; all of `gradingColumns` unless said otherwise. */
  readonly columns?: readonly GradingColumn[];
  /** Cut points kept from an earlier grading; they take the place of the method of the rules. */
  readonly ruler?: Ruler;
  /** Where the reading has last order, orders and amount from: the sheet's own columns, unless said otherwise. */
  readonly purchasesFrom?: PurchasesFrom;
  /** What the sheet of orders lacks, where the purchases are from one: then nobody is graded. */
  readonly missingInOrders?: readonly MissingOrderColumn[];
  /** What a sheet of orders tells of risk and state; without it they come from the customers' own columns. */
  readonly churn?: ChurnFromOrders;
  /** Whether the tier column is coloured. */
  readonly colours?: boolean;
  /** What formulas can refer to, where the person wants formulas; values are written unless said otherwise. */
  readonly formulas?: FormulaSources;
};

/** Risk and state of customers by their row, as the churn screen has them, and the sheet of orders that they come from. */
export type ChurnFromOrders = {
  readonly sheet: string;
  readonly byRow: ReadonlyMap<number, Pick<GradedCustomer, "risk" | "state">>;
};

/** Every customer with a grade, and the scale that it was given by. */
export type GradedReading = Omit<GradingPlan, "edits" | "ruler" | "formulas"> & {
  /** With the last order, orders and amount that were graded. */
  readonly reading: Reading;
  /** `null` where nothing was graded. */
  readonly scale: RfmScale | null;
};

type NotAsFormulas = { readonly ok: false; readonly reason: NoFormulas };

export type GradingPlan = {
  readonly edits: readonly Edit[];
  /** One for each customer of the reading, in the same order. */
  readonly rows: readonly GradedCustomer[];
  readonly tiers: Readonly<Record<Tier | "none", number>>;
  readonly purchasesFrom: PurchasesFrom;
  readonly notes: readonly GradingNote[];
  /** The cut points used, to be kept; `null` where nothing was graded. */
  readonly ruler: Ruler | null;
  /** Where formulas were asked for: what to know of them, or why they cannot be had, and then nothing is written. */
  readonly formulas: { readonly ok: true; readonly facts: FormulaFacts } | NotAsFormulas | null;
  /** Why nothing is graded, and the fields that would be needed. */
  readonly reason?: "columnsMissing";
  readonly missing?: readonly (PurchaseField | MissingOrderColumn)[];
};

/**
 * Plans our columns beside a sheet whose customers were graded with `gradeReading`. Cells of rows without a score are
 * emptied, so that nothing old stays; where nothing could be graded nothing is written.
 */
export function gradingPlanOf(request: GradingRequest, graded: GradedReading): GradingPlan {
  const { reading, scale, ...grading } = graded;
  const ruler = scale?.ruler ?? null;
  if (graded.reason !== undefined) return { ...grading, edits: [], ruler, formulas: null };
  const values = edits(request, graded.rows);
  if (!request.formulas || !scale) return { ...grading, edits: values, ruler, formulas: null };
  const { rules, asOf, columns = gradingColumns, churn } = request;
  const { purchasesFrom } = graded;
  // No formula says what was learned from all orders: those columns stay values.
  const following = churn ? columns.filter((column) => column !== "churnRisk" && column !== "churnState") : columns;
  const asked = { reading, rules, asOf, purchasesFrom, columns: following, scale, rows: graded.rows };
  const formulas = gradingFormulas(asked, request.formulas);
  if (!formulas.ok) return { ...grading, edits: [], ruler, formulas };
  const withFormulas = values.map((edit, index) => {
    const cells = formulas.byColumn.get(columns[index] as GradingColumn);
    return cells ? { ...edit, formulas: cells } : edit;
  });
  return { ...grading, edits: withFormulas, ruler, formulas: { ok: true, facts: formulas.facts } };
}

/**
 * Grades every customer of a sheet that gives last order, number of orders and amount, by the rules' method. Contacts and
 * single deals never stand in for orders, visits only in a trade where they are the purchases: without one of the three
 * columns nothing is graded, and the answer says which are missing. A cell that could not be read, and an amount that is
 * blank, is no score, never 0; without the amount alone recency and frequency still have theirs.
 */
export function gradeReading(request: GradingRequest): GradedReading {
  const { rules, asOf, purchasesFrom: asked = "columns", missingInOrders = [], churn } = request;
  const byVisits = asked === "columns" ? visitsAsOrders(request.reading, tradeIn(rules)) : null;
  const reading = byVisits ?? request.reading;
  const purchasesFrom: PurchasesFrom = byVisits ? "visits" : asked;
  const missing =
    purchasesFrom === "orders"
      ? missingInOrders
      : purchaseFields.filter((field) => !reading.columns.some((column) => column.field === field));
  if (missing.length > 0) {
    const rows = reading.customers.map(({ row }) => ungraded(row, "columnsMissing"));
    const tiers = tierCounts(rows);
    return { reading, scale: null, rows, tiers, purchasesFrom, notes: [], reason: "columnsMissing", missing };
  }
  const unreadable = unreadableRows(reading);
  const { customers } = reading;
  const readable = unreadable.size === 0 ? customers : customers.filter(({ row }) => !unreadable.has(row));
  const scale = scaleFor(request, readable);
  const rows = customers.map((customer) => {
    const { row } = customer;
    const graded = unreadable.has(row)
      ? unreadableCustomer(customer, unreadable.get(row), scale, rules, asOf)
      : gradedCustomer(customer, scale, rules, asOf);
    return churn ? { ...graded, risk: null, state: null, ...churn.byRow.get(row) } : graded;
  });
  return {
    reading,
    scale: scale ?? null,
    rows,
    tiers: tierCounts(rows),
    purchasesFrom,
    notes: gradingNotes({
      reading,
      rules,
      asOf,
      scale,
      readable,
      unreadable,
      rows,
      purchasesFrom,
      churnSheet: churn?.sheet ?? null,
    }),
  };
}

/** Where only the amount could not be read, the rest is as good as with a blank one. */
function unreadableCustomer(
  customer: Customer,
  field: PurchaseField | undefined,
  scale: RfmScale | undefined,
  rules: Rules,
  asOf: Day,
): GradedCustomer {
  if (field !== "totalAmount") return ungraded(customer.row, "unreadable");
  const graded = gradedCustomer(customer, scale, rules, asOf);
  return graded.noScore === "amountUnknown" ? { ...graded, noScore: "unreadable" } : graded;
}

function scaleFor({ rules, asOf, ruler }: GradingRequest, customers: readonly Customer[]): RfmScale | undefined {
  if (ruler) return frozenScale(ruler, rules.rfm, asOf);
  const { method } = rules.rfm;
  return method === "fixed"
    ? fixedScale(rules.rfm, asOf)
    : relativeScale(method, customers.map(purchasesOf), rules.rfm, asOf);
}

/** Rows with a cell in one of the three columns that says something which could not be understood. */
function unreadableRows(reading: Reading): ReadonlyMap<number, PurchaseField> {
  const problems = reading.problems.flatMap(({ row, field }) => {
    const purchaseField = purchaseFields.find((candidate) => candidate === field);
    return purchaseField ? [{ row, field: purchaseField }] : [];
  });
  const rows = new Map<number, PurchaseField>();
  if (problems.length === 0) return rows;
  const customersByRow = new Map(reading.customers.map((customer) => [customer.row, customer]));
  for (const { row, field } of problems) {
    // An amount leaves the other two scores as they are, so it is told only where it is all that is wrong.
    if (customersByRow.get(row)?.[field] === null && (field !== "totalAmount" || !rows.has(row))) rows.set(row, field);
  }
  return rows;
}

function tierCounts(rows: readonly GradedCustomer[]): GradingPlan["tiers"] {
  const counts = { P: 0, G: 0, S: 0, B: 0, none: 0 };
  for (const { tier } of rows) counts[tier ?? "none"] += 1;
  return counts;
}

function edits(
  { reading, columns = gradingColumns, locale, colours = false }: GradingRequest,
  rows: readonly GradedCustomer[],
): ColumnEdit[] {
  const { headerRow } = reading;
  if (headerRow === null) return [];
  return columns.map((column) => ({
    kind: "column",
    sheet: reading.sheet,
    headerRow,
    target: { kind: "ours", column, header: ourHeader(column, locale) },
    cells: rows.map((row) => ({ row: row.row, value: cellOf(row, column, locale) })),
    format: formats[column],
    ...(colours && column === "rfmTier" ? { colours: tierColours } : {}),
  }));
}

function cellOf(customer: GradedCustomer, column: GradingColumn, locale: Locale): string | number {
  const { noScore, tier, segment, risk, state } = customer;
  const hasNone = noScore === "noOrders" || noScore === "outsidePeriod" ? noTier : "";
  // A dash where the rest of the row is scored says that this is not known, and not forgotten.
  const unknown = customer.r !== null && customer.m === null ? noTier : "";
  switch (column) {
    case "rfmR":
      return customer.r ?? "";
    case "rfmF":
      return customer.f ?? "";
    case "rfmM":
      return customer.m ?? unknown;
    case "rfmScore":
      return customer.score ?? unknown;
    case "rfmTier":
      return tier ?? (hasNone || unknown);
    case "rfmSegment":
      return segment ? segmentName(segment, locale) : hasNone || unknown;
    case "churnRisk":
      return risk ?? "";
    case "churnState":
      return state ? rhythmStateName(state, locale) : "";
  }
}

const formats: Readonly<Record<GradingColumn, CellFormat>> = {
  rfmR: "integer",
  rfmF: "integer",
  rfmM: "integer",
  rfmScore: "general",
  rfmTier: "text",
  rfmSegment: "text",
  churnRisk: "percent",
  churnState: "text",
};
