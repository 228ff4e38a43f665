import type { Customer } from "./customer";
import { groupBy } from "./groupBy";
import type { GradedReading } from "./gradingPlan";
import type { Tier } from "./rfm";

/** How many customers, and how much of their money. Shares are 0 to 1. */
export type Share = {
  readonly customers: number;
  readonly ofCustomers: number;
  readonly amount: number;
  /** `null` where all of it together is not positive. */
  readonly ofAmount: number | null;
};

export type HeatCell = Share & { readonly r: number; readonly f: number };

export type GradingDistribution = {
  readonly graded: number;
  readonly amount: number;
  readonly tiers: Readonly<Record<Tier, Share>>;
  /** All 25 cells of R by F, R5 first, within it F1 first. */
  readonly cells: readonly HeatCell[];
};

/** How the graded customers and their net amounts spread over the tiers and over R by F. */
export function gradingDistribution({ reading, rows }: Pick<GradedReading, "reading" | "rows">): GradingDistribution {
  const customersByRow = new Map(reading.customers.map((customer) => [customer.row, customer]));
  const graded = rows.filter(({ tier }) => tier !== null);
  const amountOf = ({ row }: { readonly row: number }) => netAmount(customersByRow.get(row));
  const total = { customers: graded.length, amount: graded.reduce((sum, row) => sum + amountOf(row), 0) };
  const share = (some: readonly { readonly row: number }[]): Share => {
    const amount = some.reduce((sum, row) => sum + amountOf(row), 0);
    return {
      customers: some.length,
      ofCustomers: total.customers === 0 ? 0 : some.length / total.customers,
      amount,
      ofAmount: total.amount > 0 ? amount / total.amount : null,
    };
  };
  const groups = groupBy(graded, ({ r, f }) => `${r} ${f}`);
  const ofTier = (wanted: Tier) => share(graded.filter(({ tier }) => tier === wanted));
  return {
    graded: graded.length,
    amount: total.amount,
    tiers: { P: ofTier("P"), G: ofTier("G"), S: ofTier("S"), B: ofTier("B") },
    cells: scoresDown.flatMap((r) =>
      [...scoresDown].reverse().map((f) => ({ r, f, ...share(groups.get(`${r} ${f}`) ?? []) })),
    ),
  };
}

function netAmount(customer: Customer | undefined): number {
  return customer?.totalAmount ?? 0;
}

const scoresDown = [5, 4, 3, 2, 1] as const;
