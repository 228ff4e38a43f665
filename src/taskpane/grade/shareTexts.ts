import type { Share } from "../../domain/grading/gradingDistribution";

export function customersShare({ ofCustomers }: Share): string {
  return percent(ofCustomers);
}

/** "—" where all amounts together are nothing to share. */
export function amountShare({ ofAmount }: Share): string {
  return ofAmount === null ? "—" : percent(ofAmount);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
