import type { OurColumn } from "../sheet/ourColumns";

/** The columns that a grading may write. */
export const gradingColumns = [
  "rfmR",
  "rfmF",
  "rfmM",
  "rfmScore",
  "rfmTier",
  "rfmSegment",
  "churnRisk",
  "churnState",
] as const satisfies readonly OurColumn[];

export type GradingColumn = (typeof gradingColumns)[number];
