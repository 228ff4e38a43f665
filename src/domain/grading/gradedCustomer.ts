import { gapOf } from "../rules/usualGap";
import { priorModel } from "../purchaseModels/churnModel";
import type { RhythmState } from "../rhythm/rhythm";
import { rhythmByRules } from "../rules/rhythmByRules";
import { churnRisk, type ChurnAnswer } from "../purchaseModels/risk";
import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import { gradeCustomer } from "./rfm";
import type { NoScore, Purchases, PurchasesFault } from "./rfmPurchases";
import type { RfmScale } from "./rfmScales";
import type { Rules } from "../rules/rules";
import { segmentOf, type Segment } from "./segments";
import type { Tier } from "../tier";

/** The fields without which nobody is graded. */
export const purchaseFields = ["lastPurchaseDate", "orderCount", "totalAmount"] as const;

export type PurchaseField = (typeof purchaseFields)[number];

/** A column of a sheet of orders without which nobody can be graded from it. */
export type MissingOrderColumn = "customerName" | "orderDate" | "orderAmount";

/** Whether these fields are columns of the customer sheet, visits that stand for orders, or summed up from a sheet of orders. */
export type PurchasesFrom = "columns" | "visits" | "orders";

/** What sentences about a grade speak of. */
export type Counted = "orders" | "visits";

export function countedBy(purchasesFrom: PurchasesFrom): Counted {
  return purchasesFrom === "visits" ? "visits" : "orders";
}

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

type Silence = Pick<GradedCustomer, "risk" | "state">;

/** The customer's grade on the scale, and what her silence means; without a scale there were too few customers for one. */
export function gradedCustomer(
  customer: Customer,
  scale: RfmScale | undefined,
  rules: Rules,
  asOf: Day,
): GradedCustomer {
  const silence = silenceOf(customer, rules, asOf);
  if (!scale) return ungraded(customer.row, "tooFewToRank", silence);
  const grade = gradeCustomer(purchasesOf(customer), scale);
  switch (grade.kind) {
    case "none": {
      const none = ungraded(customer.row, grade.reason, silence);
      return grade.reason === "amountUnknown" ? { ...none, r: grade.r, f: grade.f } : none;
    }
    case "fault":
      return ungraded(customer.row, grade.fault, silence);
    case "graded": {
      const { r, f, m, score, tier } = grade;
      const segment = segmentOf(grade, rules.rfm);
      const { risk, state } = silence;
      return { row: customer.row, r, f, m, score, tier, segment, risk, state, noScore: null };
    }
  }
}

export function ungraded(
  row: number,
  noScore: GradedCustomer["noScore"],
  { risk, state }: Silence = nothingKnown,
): GradedCustomer {
  return { row, r: null, f: null, m: null, score: null, tier: null, segment: null, risk, state, noScore };
}

export function purchasesOf({ lastPurchaseDate, orderCount, totalAmount }: Customer): Purchases {
  return { lastOn: lastPurchaseDate, orders: orderCount, amount: totalAmount };
}

/**
 * What the customer's silence means. A sheet of customers does not say when the first order was, so only who ordered
 * once has a risk: her first order is her last. The state needs a cycle, a trade or, for one order, what is usual.
 */
function silenceOf(customer: Customer, rules: Rules, asOf: Day): Silence {
  const { lastPurchaseDate: lastOn, orderCount: orders, cycleDays } = customer;
  if (lastOn === null || orders === null || orders < 1) return nothingKnown;
  const answer = orders === 1 ? riskOfOnlyOrder(lastOn, rules, asOf) : undefined;
  const rhythm = rhythmByRules({ lastOn, asOf, cycleDays, orderedOnce: orders === 1 }, rules);
  return { risk: answer?.ok ? answer.risk : null, state: rhythm?.state ?? null };
}

function riskOfOnlyOrder(on: Day, rules: Rules, asOf: Day): ChurnAnswer {
  const model = priorModel(gapOf(rules));
  return churnRisk({ firstOn: on, lastOn: on, orders: 1, asOf, horizon: rules.churn.horizonDays, model });
}

const nothingKnown: Silence = { risk: null, state: null };
