/** Why a row is not on the list, in the order in which the reasons are tried. */
export const leftOutReasons = [
  "doNotContact",
  "noPhone",
  "gradeClosed",
  "inContract",
  "calledThatDay",
  "notDue",
  "closedByOutcome",
  "duplicatePhone",
] as const;

export type LeftOutReason = (typeof leftOutReasons)[number];

/** Rows that are not on the list, each under the first reason that holds, in sheet order. */
export type LeftOut = Readonly<Record<LeftOutReason, { readonly count: number; readonly rows: readonly number[] }>>;
