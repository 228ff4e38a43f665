import type { Reading } from "../reading/reading";
import type { ColumnEdit } from "../sheet/edits";
import type { CallList } from "./callList";

/** Of the customers without an owner, to whom each was dealt: by row, the first day that has them decides. */
export function dealtOwners(lists: readonly Pick<CallList, "rows">[]): ReadonlyMap<number, string> {
  const dealt = new Map<number, string>();
  for (const { rows } of lists) {
    for (const { row, owner, dealt: isDealt } of rows)
      if (isDealt && owner !== null && !dealt.has(row)) dealt.set(row, owner);
  }
  return dealt;
}

/**
 * Writes those owners into the owner cells of the customer sheet, which are blank; nothing where the sheet has no column of
 * owners, for then nobody was dealt.
 */
export function planDealtOwners(
  { columns, headerRow, sheet }: Reading,
  lists: readonly CallList[],
): readonly ColumnEdit[] {
  const column = columns.find(({ field, ours }) => field === "owner" && ours === null);
  const cells = [...dealtOwners(lists)].map(([row, value]) => ({ row, value }));
  if (headerRow === null || column === undefined || cells.length === 0) return [];
  const target = { kind: "theirs", index: column.column, header: column.header } as const;
  return [{ kind: "column", sheet, headerRow, target, cells, format: "text" }];
}
