import { rateOf, type Rate } from "../rates/rate";

/** What a dealer counts in a period; `null` where nobody keeps count. */
export type DealerCounts = {
  /** People who came into the shop. */
  readonly visitors: number | null;
  /** Customers who were invited, and those of them who came. */
  readonly invited: number | null;
  readonly invitedArrived: number | null;
  /** Customer cards opened, and those of them with a test drive or through a referral. */
  readonly newCards: number | null;
  readonly testDrives: number | null;
  readonly referrals: number | null;
  /** Customers of grade H, A, B or C from before the period. */
  readonly carriedOver: number | null;
  readonly orders: number | null;
  readonly lost: number | null;
  /** Orders that were delivered, and those that were cancelled. */
  readonly deliveries: number | null;
  readonly cancellations: number | null;
  /** Customers to be called back, and those who were. */
  readonly callsDue: number | null;
  readonly calledBack: number | null;
};

export type DealerKpiKind = (typeof dealerKpiKinds)[number];

/** In the order of the way to a deal; names and definitions are in `words/dealerKpis.ts`. */
export const dealerKpiKinds = [
  "leadCapture",
  "invitedArrival",
  "testDrive",
  "deal",
  "lost",
  "delivery",
  "cancellation",
  "referral",
  "calledBack",
] as const;

export type DealerKpi = {
  readonly kind: DealerKpiKind;
  /** `null` where a count that it is made of is not kept. */
  readonly rate: Rate | null;
};

/** The rates by which a car dealer is measured, each with numerator and denominator. */
export function dealerKpis(counts: DealerCounts): DealerKpi[] {
  return dealerKpiKinds.map((kind) => {
    const { numerator, denominator } = parts[kind];
    const above = counts[numerator];
    const below = denominator.map((count) => counts[count]).reduce(sum, 0);
    return { kind, rate: above === null || below === null ? null : rateOf(above, below) };
  });
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

type Parts = {
  readonly numerator: keyof DealerCounts;
  readonly denominator: readonly (keyof DealerCounts)[];
};

const parts: Readonly<Record<DealerKpiKind, Parts>> = {
  leadCapture: { numerator: "newCards", denominator: ["visitors"] },
  invitedArrival: { numerator: "invitedArrived", denominator: ["invited"] },
  testDrive: { numerator: "testDrives", denominator: ["newCards"] },
  deal: { numerator: "orders", denominator: ["newCards", "carriedOver"] },
  lost: { numerator: "lost", denominator: ["newCards", "carriedOver"] },
  delivery: { numerator: "deliveries", denominator: ["orders"] },
  cancellation: { numerator: "cancellations", denominator: ["orders"] },
  referral: { numerator: "referrals", denominator: ["newCards"] },
  calledBack: { numerator: "calledBack", denominator: ["callsDue"] },
};
