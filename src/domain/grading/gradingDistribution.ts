import type { GradedReading } from "./gradingPlan";
import type { Tier } from "../tier";

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
  const total = noSum();
  const tiers = { P: noSum(), G: noSum(), S: noSum(), B: noSum() };
  const cells = scoresDown.map((r) => scoresUp.map((f) => ({ r, f, sum: noSum() })));
  rows.forEach(({ tier, r, f }, index) => {
    if (tier === null || r === null || f === null) return;
    const amount = reading.customers[index]?.totalAmount ?? 0;
    const cell = cells[5 - r]?.[f - 1];
    for (const sum of [total, tiers[tier], cell?.sum]) {
      if (!sum) continue;
      sum.customers += 1;
      sum.amount += amount;
    }
  });
  const share = ({ customers, amount }: Sum): Share => ({
    customers,
    ofCustomers: total.customers === 0 ? 0 : customers / total.customers,
    amount,
    ofAmount: total.amount > 0 ? amount / total.amount : null,
  });
  return {
    graded: total.customers,
    amount: total.amount,
    tiers: { P: share(tiers.P), G: share(tiers.G), S: share(tiers.S), B: share(tiers.B) },
    cells: cells.flat().map(({ r, f, sum }) => ({ r, f, ...share(sum) })),
  };
}

type Sum = { customers: number; amount: number };

function noSum(): Sum {
  return { customers: 0, amount: 0 };
}

const scoresUp = [1, 2, 3, 4, 5] as const;
const scoresDown = [5, 4, 3, 2, 1] as const;
