import { priorModel } from "./churn/churnModel";
import { rhythmOf, type RhythmState } from "./churn/rhythm";
import { churnRisk } from "./churn/risk";
import { tradePreset, usualGapInDays } from "./churn/tradePresets";
import type { Customer } from "./customer";
import type { Day } from "./day";
import { gradeCustomer, type RfmGrade, type Tier } from "./rfm";
import type { NoScore, Purchases, PurchasesFault } from "./rfmPurchases";
import type { RfmScale } from "./rfmScales";
import type { Rules } from "./rules";
import { segmentOf, type Segment } from "./segments";

/** The fields without which nobody is graded. */
export const purchaseFields = ["lastPurchaseDate", "orderCount", "totalAmount"] as const;

export type PurchaseField = (typeof purchaseFields)[number];

/** Whether these fields are columns of the customer sheet, or were summed up from a sheet of orders. */
export type PurchasesFrom = "columns" | "orders";

export type GradedCustomer = {
  readonly row: number;
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  readonly score: number | null;
  readonly tier: Tier | null;
  readonly segment: Segment | null;
  /** The probability of no order in the horizon of the rules; `null` where the first order day is unknown. */
  readonly risk: number | null;
  readonly state: RhythmState | null;
  /** Why there is no score; `null` where there is one. */
  readonly noScore: NoScore | PurchasesFault | "unreadable" | "tooFewToRank" | "columnsMissing" | null;
};

/** The customer's grade on the scale, and what her silence means; without a scale there were too few customers for one. */
export function gradedCustomer(
  customer: Customer,
  scale: RfmScale | undefined,
  rules: Rules,
  asOf: Day,
): GradedCustomer {
  const silence = silenceOf(customer, rules, asOf);
  if (!scale) return { ...ungraded(customer.row, "tooFewToRank"), ...silence };
  return { ...scored(customer.row, gradeCustomer(purchasesOf(customer), scale), rules), ...silence };
}

export function ungraded(row: number, noScore: GradedCustomer["noScore"]): GradedCustomer {
  const nothing = { r: null, f: null, m: null, score: null, tier: null, segment: null };
  return { row, ...nothing, risk: null, state: null, noScore };
}

export function purchasesOf({ lastPurchaseDate, orderCount, totalAmount }: Customer): Purchases {
  return { lastOn: lastPurchaseDate, orders: orderCount, amount: totalAmount };
}

/** A named trade brings its own usual gap; without one the rules say what is usual. */
export function gapOf({ churn }: Rules): number {
  return churn.trade === "general" ? churn.usualGapDays : usualGapInDays(churn.trade);
}

function scored(row: number, grade: RfmGrade, rules: Rules): GradedCustomer {
  switch (grade.kind) {
    case "none":
      return ungraded(row, grade.reason);
    case "fault":
      return ungraded(row, grade.fault);
    case "graded": {
      const { r, f, m, score, tier } = grade;
      return { ...ungraded(row, null), r, f, m, score, tier, segment: segmentOf(grade, rules.rfm) };
    }
  }
}

/**
 * What the customer's silence means. A sheet of customers does not say when the first order was, so only who ordered
 * once has a risk: her first order is her last. The state needs a cycle or a trade.
 */
function silenceOf(customer: Customer, rules: Rules, asOf: Day): Pick<GradedCustomer, "risk" | "state"> {
  const { lastPurchaseDate: lastOn, orderCount: orders, cycleDays } = customer;
  if (lastOn === null || orders === null || orders < 1) return { risk: null, state: null };
  const horizon = rules.churn.horizonDays;
  const model = priorModel(gapOf(rules));
  const answer = orders === 1 ? churnRisk({ firstOn: lastOn, lastOn, orders, asOf, horizon, model }) : undefined;
  const rhythm = rhythmOf({
    lastOn,
    asOf,
    cycleDays: cycleDays !== null && cycleDays > 0 ? cycleDays : undefined,
    preset: tradePreset(rules.churn.trade),
    limits: rules.churn.statesFromGaps,
  });
  return { risk: answer?.ok ? answer.risk : null, state: rhythm.ok ? rhythm.rhythm.state : null };
}
