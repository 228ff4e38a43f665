import type { Customer } from "../customer";
import { purchasesOf } from "./gradedCustomer";
import { gradeCustomer, type Graded } from "./rfm";
import { rfmBands, type RfmBands } from "./rfmBands";
import { countablePurchases, type CountablePurchases, type NoScore, type PurchasesFault } from "./rfmPurchases";
import type { RfmScale } from "./rfmScales";
import { effortInOrders, nearestUpgrade, type Upgrade, type UpgradeAnswer } from "./upgrade";
import { type Tier, tiers } from "../tier";

/** Why a customer has the grade that she has, or none. */
export type GradeExplanation =
  | {
      readonly kind: "graded";
      readonly purchases: CountablePurchases;
      readonly grade: Graded;
      readonly bands: RfmBands;
      readonly upgrade: UpgradeAnswer;
    }
  | { readonly kind: "none"; readonly reason: NoScore }
  | { readonly kind: "fault"; readonly fault: PurchasesFault };

/** The values behind the three scores, the bands they fell in, and the nearest upgrade of one customer. */
export function explainGrade(customer: Customer, scale: RfmScale): GradeExplanation {
  const purchases = countablePurchases(purchasesOf(customer), scale.asOf, scale.periodFrom);
  const grade = gradeCustomer(purchasesOf(customer), scale);
  if (purchases.kind === "fault") return { kind: "fault", fault: purchases.fault };
  if (purchases.kind === "none" && purchases.reason === "amountUnknown")
    return { kind: "none", reason: "amountUnknown" };
  if (purchases.kind === "none" || grade.kind !== "graded") return { kind: "none", reason: noScoreOf(customer, scale) };
  return {
    kind: "graded",
    purchases,
    grade,
    bands: rfmBands(purchases, grade, scale),
    upgrade: nearestUpgrade(purchasesOf(customer), scale),
  };
}

/** A customer whom one change of one thing lifts to the tier. */
export type OneStep = { readonly customer: Customer; readonly tier: Tier; readonly upgrade: Upgrade };

/** The customers whose nearest upgrade lifts them to the tier: the least effort first, in orders of their own size. */
export function oneStepFrom(target: Tier, customers: readonly Customer[], scale: RfmScale): OneStep[] {
  const steps = customers.flatMap((customer) => {
    const purchases = purchasesOf(customer);
    const grade = gradeCustomer(purchases, scale);
    if (grade.kind !== "graded" || tiers.indexOf(grade.tier) <= tiers.indexOf(target)) return [];
    const answer = nearestUpgrade(purchases, scale);
    if (answer.kind !== "upgrade" || answer.upgrade.tier !== target) return [];
    const { upgrade } = answer;
    const countable = countablePurchases(purchases, scale.asOf, scale.periodFrom);
    if (countable.kind !== "countable") return [];
    return [{ step: { customer, tier: grade.tier, upgrade }, effort: effortInOrders(upgrade, countable) }];
  });
  return steps.sort((one, other) => one.effort - other.effort).map(({ step }) => step);
}

/** Orders summed up from a sheet of orders count only in the period: then the last one tells why there are none. */
function noScoreOf({ lastPurchaseDate }: Customer, { periodFrom }: RfmScale): NoScore {
  return lastPurchaseDate !== null && periodFrom !== null && lastPurchaseDate < periodFrom
    ? "outsidePeriod"
    : "noOrders";
}
