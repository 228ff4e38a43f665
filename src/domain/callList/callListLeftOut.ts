/** Why a row is not on the list, in the order in which the reasons are tried. */
export const leftOutReasons = [
  "consentRefused",
  "doNotContact",
  "closed",
  "refused",
  "noPhone",
  "wechatOnly",
  "inContract",
  "calledThatDay",
  "listedBefore",
  "contactedLately",
  "notDue",
  "coldNotReached",
  "duplicatePhone",
] as const;

export type LeftOutReason = (typeof leftOutReasons)[number];

/** Rows that are not on the list, each under the first reason that holds, in sheet order. */
export type LeftOut = Readonly<Record<LeftOutReason, { readonly count: number; readonly rows: readonly number[] }>>;

/** Counts the rows of each reason. */
export function leftOutFrom(rowsOf: (reason: LeftOutReason) => readonly number[]): LeftOut {
  const entries = leftOutReasons.map((reason) => {
    const rows = rowsOf(reason);
    return [reason, { count: rows.length, rows }] as const;
  });
  return Object.fromEntries(entries) as LeftOut;
}
