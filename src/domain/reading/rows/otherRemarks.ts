import { isBlank } from "../../sheet/cells";
import type { Field } from "../../customer";
import type { FieldColumn } from "../columns/sheetColumns";
import { visibleText } from "../../text/text";
import type { Reader } from "./readField";

/**
 * What stands in the further columns of remarks (沟通记录 beside 备注): only one column is the remark that is shown, but
 * what was agreed may stand in any. Columns that the person has put aside are passed over.
 */
export function readOtherRemarks(
  reader: Reader,
  columns: readonly FieldColumn[],
  chosen: Readonly<Record<string, Field | null>>,
): void {
  for (const { field, ours, match, header, cells } of columns) {
    const isFurther = field === null && ours === null && chosen[header] === undefined;
    if (!isFurther || !match.candidates.some((candidate) => candidate.field === "remark")) continue;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      const draft = reader.drafts[index];
      if (typeof cell !== "string" || isBlank(cell) || !draft) continue;
      draft.otherRemarks = [...(draft.otherRemarks ?? []), visibleText(cell)];
    }
  }
}
