import { defaultRhythmLimits } from "../rhythm/rhythm";
import { tradeIn } from "../rules/rulesOfTrade";
import { isBlank, type CellValue } from "../sheet/cells";
import type { Customer, Field } from "../customer";
import type { Day } from "../calendar/day";
import type { FormulaCell } from "../sheet/edits";
import {
  call,
  cellInRow,
  compared,
  dayConstant,
  fixedCells,
  formulaOf,
  numberInFormula,
  textInFormula,
  type CellsInFormula,
  type Expression,
} from "../sheet/formula";
import { purchasesOf, type GradedCustomer, type PurchasesFrom } from "./gradedCustomer";
import { gapOf } from "../rules/usualGap";
import type { GradingColumn } from "./gradingColumns";
import { amountInFormula, countInFormula, dayInFormula } from "../reading/values/cellsInFormulas";
import { daysOfUnit } from "../reading/values/counts";
import { factorOfUnit } from "../reading/values/money";
import type { Reading } from "../reading/reading";
import type { SheetCells } from "../sheet/sheetCells";
import {
  countablePurchases,
  type AmountUnknown,
  type CountablePurchases,
  type NotCountable,
  type Purchases,
} from "./rfmPurchases";
import { noTier } from "./rfmWords";
import type { RfmScale } from "./rfmScales";
import { defaultRules, type Rules } from "../rules/rules";
import type { RulesInFormulas } from "../rulesSheet/rulesInFormulas";

/** What formulas can refer to, beside the customers' own columns. */
export type FormulaSources = {
  readonly cells: SheetCells;
  /** `null` where the workbook has no rules sheet. */
  readonly rules: RulesInFormulas | null;
  /** The ruler that was kept and is graded by; `fixed` is one of whole bands, which no function takes. */
  readonly ruler: { readonly kind: "cuts"; readonly cells: CellsInFormula } | { readonly kind: "fixed" } | null;
};

export type GradingToPutIntoFormulas = {
  readonly reading: Reading;
  readonly rules: Rules;
  readonly asOf: Day;
  readonly columns: readonly GradingColumn[];
  readonly purchasesFrom: PurchasesFrom;
  readonly scale: RfmScale;
  readonly rows: readonly GradedCustomer[];
};

export type GradingFormulas =
  | {
      readonly ok: true;
      readonly byColumn: ReadonlyMap<GradingColumn, readonly FormulaCell[]>;
      readonly facts: FormulaFacts;
    }
  | { readonly ok: false; readonly reason: NoFormulas };

/** What a person should know before the formulas are written. */
export type FormulaFacts = {
  readonly asOf: Day;
  /** One formula a row, or one a column that fills the rows below it. */
  readonly shape: "everyRow" | "filled";
  readonly inTable: boolean;
  /** Rows whose cells say to a formula something else than to the reading: the formula answers otherwise, or with an error. */
  readonly readOtherwise: readonly number[];
};

/** Why this grading cannot be put into formulas. */
export type NoFormulas =
  | { readonly code: "ordersAreElsewhere" }
  | { readonly code: "dateSystem1904" }
  /** A rank needs the whole column, and a formula that fills cells cannot stand in a table. */
  | { readonly code: "relativeInTable" }
  /** All customers are ranked together, so that one cell which is read otherwise changes the scores of others. */
  | { readonly code: "relativeReadOtherwise"; readonly rows: readonly number[] }
  /** Rows that are no customers, such as a subtotal, and that formulas in the whole column would grade. */
  | { readonly code: "rowsOfNobody"; readonly rows: readonly number[] }
  | { readonly code: "rulerBesideRules" }
  | { readonly code: "fixedRuler" }
  | { readonly code: "ownStateLimits" }
  /** The milder of a treatment's cycle and the trade decides, and CHURN.STATE takes one of the two. */
  | { readonly code: "treatmentCycles" }
  | { readonly code: "tooManyInTable"; readonly formulas: number; readonly most: number };

/**
 * The same grades as formulas of ours over the customers' own columns, with the as-of day as a constant. Up to
 * `mostFormulas` there is one in every row, which bears sorting and stands in tables; beyond that, and where customers are
 * ranked, one a column fills all rows. Each row is worked out as the formula will, and rows that come out otherwise are told.
 */
export function gradingFormulas(grading: GradingToPutIntoFormulas, sources: FormulaSources): GradingFormulas {
  const { reading, columns, purchasesFrom, scale, asOf } = grading;
  const { cells } = sources;
  const refuse = (reason: NoFormulas): GradingFormulas => ({ ok: false, reason });
  if (purchasesFrom === "orders") return refuse({ code: "ordersAreElsewhere" });
  if (cells.dateSystem === 1904) return refuse({ code: "dateSystem1904" });
  if (columns.includes("churnState") && hasOwnLimits(grading.rules)) return refuse({ code: "ownStateLimits" });
  if (columns.includes("churnState") && hasTreatmentCycles(grading)) return refuse({ code: "treatmentCycles" });
  const rules = rulesArgument(grading, sources);
  if ("code" in rules) return refuse(rules);

  const table = cells.tables?.find(({ headerRow }) => headerRow === reading.headerRow);
  const isRelative = scale.method === "rank" || scale.method === "quantile";
  const rows = table
    ? rowsFrom(table.headerRow + 1, table.lastRow - (table.hasTotals ? 1 : 0))
    : reading.customers.map(({ row }) => row);
  const count = rows.length * columns.length;
  if (table && isRelative) return refuse({ code: "relativeInTable" });
  if (table && count > mostFormulas) return refuse({ code: "tooManyInTable", formulas: count, most: mostFormulas });
  const shape = isRelative || count > mostFormulas ? "filled" : "everyRow";
  const [first = 0, last = first] = [rows[0], rows.at(-1)];
  const others = rowsOfNobody(grading, sources, table || shape === "filled" ? rowsFrom(first, last) : rows);
  if (others.length > 0) return refuse({ code: "rowsOfNobody", rows: others });

  const readOtherwise = rowsReadOtherwise(grading, sources);
  if (isRelative && readOtherwise.length > 0) return refuse({ code: "relativeReadOtherwise", rows: readOtherwise });
  const cellsOf = (column: GradingColumn): FormulaCell[] =>
    shape === "filled"
      ? [
          {
            row: first,
            rows: last - first + 1,
            formula: formulaOf(answer(column, grading, rules.given, sources, first, last)),
          },
        ]
      : rows.map((row) => ({
          row,
          rows: 1,
          formula: formulaOf(answer(column, grading, rules.given, sources, row, row)),
        }));
  return {
    ok: true,
    byColumn: new Map(columns.map((column) => [column, cellsOf(column)])),
    facts: { asOf, shape, inTable: table !== undefined, readOtherwise },
  };
}

type Given = readonly Expression[];

/** What the functions are given for `rules`: nothing where the defaults hold. */
function rulesArgument(
  { rules: { rfm }, scale }: GradingToPutIntoFormulas,
  { rules, ruler }: FormulaSources,
): { readonly given: Given } | NoFormulas {
  if (ruler?.kind === "fixed") return { code: "fixedRuler" };
  if (ruler?.kind === "cuts") {
    // One argument takes one area: the ruler, or a table with weights, tiers and map.
    return restIsByDefault(rfm) ? { given: [fixedCells(ruler.cells)] } : { code: "rulerBesideRules" };
  }
  if (rules?.rfm) return { given: [fixedCells(rules.rfm)] };
  const words = [
    ...(scale.method === "fixed" ? [] : [scale.method]),
    ...(rfm.segmentMap === defaultRules.rfm.segmentMap ? [] : [rfm.segmentMap]),
  ];
  return { given: words.length === 0 ? [] : [textInFormula(words.join(" "))] };
}

/** Whether what a ruler does not say is as the functions have it by themselves. */
function restIsByDefault(rfm: Rules["rfm"]): boolean {
  const rest = ({ weights, tierFrom, segmentMap, highFrom }: Rules["rfm"]) =>
    JSON.stringify([weights.r, weights.f, weights.m, tierFrom.P, tierFrom.G, tierFrom.S, segmentMap, highFrom]);
  return rest(rfm) === rest(defaultRules.rfm);
}

function answer(
  column: GradingColumn,
  { reading, rules, asOf }: GradingToPutIntoFormulas,
  given: Given,
  sources: FormulaSources,
  firstRow: number,
  lastRow: number,
): Expression {
  const placeOf = (field: "lastPurchaseDate" | "orderCount" | "totalAmount" | "cycleDays"): Expression | null => {
    const at = reading.columns.find((candidate) => candidate.field === field)?.column;
    if (at === undefined) return null;
    return firstRow === lastRow
      ? cellInRow(at, firstRow)
      : fixedCells({ firstRow, lastRow, firstColumn: at, lastColumn: at });
  };
  const last = placeOf("lastPurchaseDate") ?? nothing;
  const orders = placeOf("orderCount") ?? nothing;
  const amount = blankKept(placeOf("totalAmount") ?? nothing, factorsOf(reading).amount);
  const day = dayConstant(asOf);
  const purchases = [last, orders, amount, day, ...given];
  const isKnown = compared(last, "<>", nothing);
  switch (column) {
    case "rfmM":
    case "rfmScore": {
      // As among the values: a dash where the rest of the row is scored, nothing where there is nothing to score.
      const isScoredElse = call("ISNUMBER", call(functionOf.rfmR, ...purchases));
      return call("IFNA", call(functionOf[column], ...purchases), call("IF", isScoredElse, unknown, nothing));
    }
    case "rfmR":
    case "rfmF":
    case "rfmTier":
    case "rfmSegment":
      return call("IFNA", call(functionOf[column], ...purchases), nothing);
    case "churnRisk": {
      // The first order is known of those alone who ordered once: it is their last.
      const once = compared(isKnown, "*", compared(orders, "=", numberInFormula(1)));
      return call("IF", once, call("CHURN.RISK", last, last, orders, day, ...churnArguments(rules, sources)), nothing);
    }
    case "churnState": {
      // "5次" counts, too.
      const isCounted = compared(compared(orders, "<>", nothing), "*", compared(orders, "<>", numberInFormula(0)));
      const hasOrdered = compared(isKnown, "*", isCounted);
      const cycle = placeOf("cycleDays");
      const gap = usualGap(cycle && times(cycle, factorsOf(reading).cycle), orders, rules, sources);
      return call("IF", hasOrdered, call("CHURN.STATE", last, gap, day), nothing);
    }
  }
}

/** Horizon and usual gap: cells of the rules sheet where there are such, so that a change there changes the risk. */
function churnArguments(rules: Rules, sources: FormulaSources): Expression[] {
  const { churnHorizon } = sources.rules ?? {};
  const horizon = churnHorizon ? fixedCells(churnHorizon) : numberInFormula(rules.churn.horizonDays);
  return [horizon, gapOfRules(rules, sources)];
}

function gapOfRules(rules: Rules, { rules: places }: FormulaSources): Expression {
  return tradeIn(rules).silence === null && places?.churnGap
    ? fixedCells(places.churnGap)
    : numberInFormula(gapOf(rules));
}

/** The customer's own cycle, else the trade, whose limits apply directly, else for a single order what is usual. */
function usualGap(cycle: Expression | null, orders: Expression, rules: Rules, sources: FormulaSources): Expression {
  const { key, silence } = tradeIn(rules);
  const once = compared(orders, "=", numberInFormula(1));
  const preset = silence ? textInFormula(key) : call("IF", once, gapOfRules(rules, sources), nothing);
  if (cycle === null) return preset;
  const counted = call("IF", call("ISNUMBER", cycle), cycle, numberInFormula(0));
  return call("IF", compared(counted, ">", numberInFormula(0)), cycle, preset);
}

/** Excel on the desktop hands a blank cell over as 0, and an amount that nobody knows is not 0. */
function blankKept(cell: Expression, factor: number): Expression {
  return call("IF", compared(cell, "=", nothing), nothing, times(cell, factor));
}

/** A unit in the header ("万元") multiplies numbers, as the reading does it, and leaves blank cells and texts alone. */
function times(cell: Expression, factor: number): Expression {
  if (factor === 1) return cell;
  const product = call("ROUND", compared(cell, "*", numberInFormula(factor)), numberInFormula(decimals));
  return call("IF", call("ISNUMBER", cell), product, cell);
}

/** Rows among these that hold something to grade and are no customers. */
function rowsOfNobody(
  { reading }: GradingToPutIntoFormulas,
  { cells }: FormulaSources,
  rows: readonly number[],
): number[] {
  const customers = new Set(reading.customers.map(({ row }) => row));
  const read = rowReader(reading, cells);
  return rows.filter((row) => {
    if (customers.has(row)) return false;
    const { last, orders, amount } = read(row);
    return [last, orders, amount].some((cell) => !isBlank(cell));
  });
}

/** The rows whose cells a formula takes for something else than the grading did, or does not understand. */
function rowsReadOtherwise(
  { reading, asOf, rows, columns }: GradingToPutIntoFormulas,
  { cells }: FormulaSources,
): number[] {
  const read = rowReader(reading, cells);
  const withChurn = columns.includes("churnRisk") || columns.includes("churnState");
  return reading.customers.flatMap((customer, index) => {
    const graded = rows[index];
    if (!graded) return [];
    const own = read(customer.row);
    const ofGrading = graded.noScore === "unreadable" ? undefined : purchasesOf(customer);
    const isSame =
      isSameForScores(ofGrading, purchasesInFormula(own), asOf) &&
      (!withChurn || isSameForSilence(customer, graded, own));
    return isSame ? [] : [customer.row];
  });
}

/** The cells of one row that formulas refer to, a header's unit applied as the formula does it. */
type CellsOfRow = {
  readonly last: CellValue;
  readonly orders: CellValue;
  readonly amount: CellValue;
  readonly cycle: CellValue;
};

function rowReader(reading: Reading, { values, firstRow, firstColumn }: SheetCells): (row: number) => CellsOfRow {
  const indexOf = (field: Field) => reading.columns.find((column) => column.field === field)?.column;
  const at = (row: number, column: number | undefined, factor = 1): CellValue => {
    const cell = column === undefined ? null : (values[row - firstRow]?.[column - firstColumn] ?? null);
    return typeof cell === "number" && factor !== 1 ? rounded(cell * factor) : cell;
  };
  const [last, orders, amount, cycle] = (["lastPurchaseDate", "orderCount", "totalAmount", "cycleDays"] as const).map(
    indexOf,
  );
  const factors = factorsOf(reading);
  return (row) => ({
    last: at(row, last),
    orders: at(row, orders),
    amount: at(row, amount, factors.amount),
    cycle: at(row, cycle, factors.cycle),
  });
}

/** `undefined` where one of the three cells is nothing that a formula understands. */
function purchasesInFormula(row: CellsOfRow): Purchases | undefined {
  const [lastOn, orders, amount] = [dayInFormula(row.last), countInFormula(row.orders), amountInFormula(row.amount)];
  return lastOn === undefined || orders === undefined || amount === undefined ? undefined : { lastOn, orders, amount };
}

/** An error stands in every row that has no grade because something in it is wrong. */
function isSameForScores(ofGrading: Purchases | undefined, ofFormula: Purchases | undefined, asOf: Day): boolean {
  const [one, other] = [ofGrading, ofFormula].map((given) => given && countablePurchases(given, asOf, null));
  if (isScored(one) && isScored(other)) {
    return one.daysSince === other.daysSince && one.orders === other.orders && amountOf(one) === amountOf(other);
  }
  return kindOf(one) === kindOf(other) && !isScored(one) && !isScored(other);
}

/** Whether at least recency and frequency have their scores. */
function isScored(
  purchases: CountablePurchases | AmountUnknown | NotCountable | undefined,
): purchases is CountablePurchases | AmountUnknown {
  return purchases !== undefined && "daysSince" in purchases;
}

function amountOf(purchases: CountablePurchases | AmountUnknown): number | null {
  return purchases.kind === "countable" ? purchases.amount : null;
}

function kindOf(
  purchases: CountablePurchases | AmountUnknown | NotCountable | undefined,
): "countable" | "none" | "fault" {
  return purchases?.kind ?? "fault";
}

/** The formulas of risk and state look at the cell with the orders itself, and take a cycle for days. */
function isSameForSilence(customer: Customer, { risk, state, noScore }: GradedCustomer, row: CellsOfRow): boolean {
  const hasOrdered = !isBlank(row.last) && !isBlank(row.orders) && row.orders !== 0;
  const isError = dayInFormula(row.last) === undefined || noScore === "futureDate";
  if (hasOrdered && isError) return state === null;
  const gap = amountInFormula(row.cycle);
  const isSameGap = gap !== undefined && positive(gap) === positive(customer.cycleDays);
  return (
    (risk !== null) === (hasOrdered && row.orders === 1) &&
    (state !== null) === hasOrdered &&
    (isSameGap || !hasOrdered)
  );
}

function rounded(number: number): number {
  return Math.round(number * 10 ** decimals) / 10 ** decimals;
}

function positive(number: number | null): number {
  return Math.max(0, number ?? 0);
}

function factorsOf(reading: Reading): { readonly amount: number; readonly cycle: number } {
  const unitOf = (field: Field) => reading.columns.find((column) => column.field === field)?.unit ?? null;
  return { amount: factorOfUnit(unitOf("totalAmount")), cycle: daysOfUnit(unitOf("cycleDays")) };
}

function hasTreatmentCycles({ reading, rules }: GradingToPutIntoFormulas): boolean {
  return tradeIn(rules).visits === "purchases" && reading.columns.some(({ field }) => field === "cycleDays");
}

function hasOwnLimits({ churn: { statesFromGaps } }: Rules): boolean {
  return (["watch", "atRisk", "lost"] as const).some((state) => statesFromGaps[state] !== defaultRhythmLimits[state]);
}

function rowsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const functionOf = {
  rfmR: "RFM.R",
  rfmF: "RFM.F",
  rfmM: "RFM.M",
  rfmScore: "RFM.SCORE",
  rfmTier: "RFM.TIER",
  rfmSegment: "RFM.SEGMENT",
} as const;

const nothing = textInFormula("");
const unknown = textInFormula(noTier);
/** Without the dust of binary fractions: 2.68 × 10,000 is 26,800. */
const decimals = 6;

/** Excel asks for each formula by itself; tens of thousands of such questions make it hang. */
const mostFormulas = 10_000;
