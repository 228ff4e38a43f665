import type { CellValue } from "../../domain/sheet/cells";
import type { Edit } from "../../domain/sheet/edits";
import { gradingColumns, type GradingColumn } from "../../domain/grading/gradingColumns";
import { compareGrades, type GradingComparison } from "../../domain/grading/gradingComparison";
import { gradingDistribution, type GradingDistribution } from "../../domain/grading/gradingDistribution";
import {
  gradeReading,
  gradingPlanOf,
  type GradedReading,
  type GradingPlan,
  type GradingRequest,
} from "../../domain/grading/gradingPlan";
import { buyersAsCustomers, customersWithOrders, type OrderGradingFacts } from "../../domain/grading/orderGrading";
import { planBuyerSheet } from "../../domain/grading/orderGradingSheet";
import type { Rules } from "../../domain/rules/rules";
import { rulesInFormulas } from "../../domain/rulesSheet/rulesInFormulas";
import { planRulerSheet, rulesOfKept, scaleOfKept, type KeptRuler } from "../../domain/grading/rulerSheet";
import type { Outcome } from "../../workbook/door/failure";
import { breathe, type JobOptions } from "../../workbook/door/progress";
import type { PurchasesChoice } from "../../workbook/door/settings";
import { gather, type Gathered } from "../../workbook/read/gather";
import type { RulesSheet } from "../../workbook/read/standingRules";
import { churnFromOrders } from "./churn";
import { customersToWorkWithOn, rulesFor, type Found } from "./findCustomers";
import { ordersIn, ordersOn, type FoundOrders } from "./findOrders";
import { findRulerSheets, type RulerSheet } from "./gradingRulers";
import { withChosenMethod, type ChosenMethod } from "./gradingRules";
import { ourValues } from "./ourValues";
import { alsoUnchanged, prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/**
 * How to grade. What is absent is as this workbook remembers it, else as the rules say; where the workbook has a rules
 * sheet, method and map are as that says.
 */
export type GradingChoices = ChosenMethod & {
  /** Which of our columns to write; all of them unless said otherwise. */
  readonly columns?: readonly GradingColumn[] | undefined;
  /** Where last order, orders and amount come from; the sheet's own columns unless said otherwise. */
  readonly purchases?: PurchasesChoice | undefined;
  /** The sheet with the ruler to grade by; `null` for none. */
  readonly rulerSheet?: string | null | undefined;
  /** Whether the cut points are written to a sheet of ours, to grade by them again. */
  readonly keepsRuler?: boolean | undefined;
  /** Whether the tier column is coloured, beside its letters. */
  readonly colours?: boolean | undefined;
  /** Whether formulas are written that follow the customers' own cells; values unless said otherwise. */
  readonly asFormulas?: boolean | undefined;
};

export type PreparedGrading = Prepared & {
  readonly plan: GradingPlan;
  readonly graded: GradedReading;
  readonly distribution: GradingDistribution;
  /** The grades beside those that stand in the sheet; `null` where none do. */
  readonly comparison: ComparedGrades | null;
  /** `null` where the purchases are the sheet's own columns. */
  readonly orders: OrderGradingFacts | null;
};

export type ComparedGrades = GradingComparison & {
  /** The header of the column with the earlier grades. */
  readonly header: string;
  /** The sheet with the ruler of the earlier grading, by which each change says whose it is. */
  readonly rulerSheet: string | null;
};

/** Works out scores, tiers, segments and churn for every customer of the sheet, and what has changed. */
export function prepareGrading(
  source: Source & GradingChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedGrading>> {
  return gather((workbook) => gradingOf(workbook, source), options);
}

/** The same, as a part of a command. */
export async function gradingOf(workbook: Gathered, source: Source & GradingChoices): Promise<PreparedGrading> {
  const { asOf, locale, purchases = { from: "columns" } } = source;
  const found = await customersToWorkWithOn(
    workbook,
    purchases.from === "buyers" ? { sheet: purchases.sheet, asOf, locale } : source,
  );
  const settings = await workbook.settings();
  const remembered = settings.grading ?? {};
  const rules = (await workbook.rulesSheet()) ? rulesFor(found) : withChosenMethod(rulesFor(found), source);
  const rulers = await findRulerSheets(workbook);
  const ruler = chosenRuler(rulers, source.rulerSheet === undefined ? remembered.rulerSheet : source.rulerSheet);
  const { reading, facts, ordersFound } = await customersToGrade(workbook, found, purchases, source, rules);
  await breathe();

  const wantsChurn = (source.columns ?? gradingColumns).some(
    (column) => column === "churnRisk" || column === "churnState",
  );
  const churn =
    wantsChurn && purchases.from !== "buyers"
      ? await churnFromOrders(workbook, found, { ...source, ...settings.churn }, ordersFound)
      : null;
  const chosen = requestFor(
    {
      ...source,
      reading,
      rules,
      purchasesFrom: facts ? "orders" : "columns",
      ...(churn && { churn: churn.churn }),
      ...(facts && { missingInOrders: facts.missing }),
    },
    ruler?.kept,
  );
  const request = source.asFormulas ? withFormulas(chosen, found, ruler, await workbook.rulesSheet()) : chosen;
  const graded = gradeReading(request);
  await breathe();
  const plan = withSheets(gradingPlanOf(request, graded), graded, facts, source, rules);
  const stamps = ordersFound ? [ordersFound.stamp] : churn ? [churn.stamp] : [];
  return {
    ...alsoUnchanged(prepared(found, plan.edits), stamps),
    plan,
    graded,
    distribution: gradingDistribution(graded),
    comparison: facts && purchases.from === "buyers" ? null : comparison(found, graded, rulers, rules),
    orders: facts,
  };
}

type CustomersToGrade = Pick<GradedReading, "reading"> & {
  readonly facts: OrderGradingFacts | null;
  /** The sheet of orders where it is another one than that of the customers. */
  readonly ordersFound: FoundOrders | null;
};

async function customersToGrade(
  workbook: Gathered,
  found: Found,
  purchases: PurchasesChoice,
  source: Source,
  { rfm }: Rules,
): Promise<CustomersToGrade> {
  switch (purchases.from) {
    case "columns":
      return { reading: found.reading, facts: null, ordersFound: null };
    case "buyers": {
      const own = await ordersIn(found, source, workbook.job);
      return { ...buyersAsCustomers(own.orders, rfm), ordersFound: null };
    }
    case "orders": {
      const ordersFound = await ordersOn(workbook, purchases.sheet, source);
      await breathe();
      return { ...customersWithOrders(found.reading, ordersFound.orders, rfm), ordersFound };
    }
  }
}

type UsableRuler = Extract<RulerSheet["reading"], { kind: "ruler" }>;

/** A ruler that was chosen and is gone, or has become faulty, is as if none had been chosen: the screen says so. */
function chosenRuler(rulers: readonly RulerSheet[], sheet: string | null | undefined): UsableRuler | null {
  const reading = rulers.find((candidate) => candidate.sheet === sheet)?.reading;
  return reading?.kind === "ruler" ? reading : null;
}

/** The request with all that formulas may refer to. */
function withFormulas(
  request: GradingRequest,
  { cells }: Found,
  ruler: UsableRuler | null,
  rulesSheet: RulesSheet | null,
): GradingRequest {
  const rules = rulesSheet && rulesInFormulas(rulesSheet.name, rulesSheet.values);
  const kept = ruler && (ruler.kept.method === "fixed" ? fixedRuler : { kind: "cuts" as const, cells: ruler.cuts });
  return { ...request, formulas: { cells, rules, ruler: kept } };
}

const fixedRuler = { kind: "fixed" } as const;

function requestFor(
  request: Omit<GradingRequest, "columns" | "ruler" | "colours"> & Pick<GradingChoices, "columns" | "colours">,
  kept: KeptRuler | undefined,
): GradingRequest {
  const {
    reading,
    asOf,
    locale,
    rules,
    columns,
    purchasesFrom = "columns",
    missingInOrders = [],
    colours,
    churn,
  } = request;
  return {
    reading,
    asOf,
    locale,
    purchasesFrom,
    missingInOrders,
    rules:
      kept?.method === "fixed" ? { ...rules, rfm: { ...rulesOfKept(kept.ruler, rules.rfm), method: "fixed" } } : rules,
    ...(columns ? { columns } : {}),
    ...(churn ? { churn } : {}),
    ...(colours ? { colours } : {}),
    ...(kept && kept.method !== "fixed" ? { ruler: kept.ruler } : {}),
  };
}

/** Beside our columns, or in their place: the sheet of buyers, and the sheet that keeps the ruler. */
function withSheets(
  plan: GradingPlan,
  graded: GradedReading,
  facts: OrderGradingFacts | null,
  { asOf, locale, purchases, keepsRuler = false }: Source & GradingChoices,
  { rfm }: Rules,
): GradingPlan {
  // Without a column that it takes, and without formulas that were asked for, nothing is written in their place.
  if (plan.reason !== undefined || plan.formulas?.ok === false) return plan;
  const edits: Edit[] =
    facts && purchases?.from === "buyers" ? [planBuyerSheet(graded, facts, asOf, locale)] : [...plan.edits];
  // A ruler that was laid on once more is already kept.
  if (keepsRuler && graded.scale && graded.scale.method !== "frozen") {
    edits.push(planRulerSheet({ ruler: graded.scale.ruler, method: rfm.method, asOf }, locale));
  }
  return { ...plan, edits };
}

/** Our own tier column is what an earlier grading wrote; without one, the sheet's member level is what they had. */
function comparison(
  found: Found,
  graded: GradedReading,
  rulers: readonly RulerSheet[],
  rules: Rules,
): ComparedGrades | null {
  if (graded.scale === null) return null;
  const { columns, customers, asOf } = found.reading;
  const ours = columns.find((column) => column.ours === "rfmTier");
  const theirs = columns.find(({ field }) => field === "memberLevel");
  const header = (ours ?? theirs)?.header;
  if (header === undefined) return null;
  const earlier: ReadonlyMap<number, CellValue> = ours
    ? ourValues(found, "rfmTier")
    : new Map(customers.map(({ row, memberLevel }) => [row, memberLevel]));
  const ruler = ours ? rulers.find(({ reading }) => reading.kind === "ruler") : undefined;
  const scale = ruler?.reading.kind === "ruler" ? scaleOfKept(ruler.reading.kept, rules.rfm, asOf) : null;
  return { ...compareGrades(graded, earlier, scale), header, rulerSheet: ruler?.sheet ?? null };
}
