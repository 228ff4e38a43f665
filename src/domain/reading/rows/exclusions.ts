import { isBlank } from "../../sheet/cells";
import type { Field } from "../../customer";
import { doNotContactWords } from "../values/doNotContact";
import { parseFlag } from "../values/flags";
import type { Reader } from "./readField";
import { problemAt } from "./readField";
import { remembering } from "../values/remembering";
import { rowKey } from "./rowKey";
import type { FieldColumn } from "../columns/sheetColumns";
import { visibleText } from "../../text/text";

/**
 * Flags and words that exclude a customer from every contact: from the flag columns, from every remark column whether it
 * is the one that was mapped or not, and from the column in which we keep the exclusions that calls have brought.
 */
export function readExclusions(reader: Reader, columns: readonly FieldColumn[], lifted: readonly string[]): void {
  const wordsOf = remembering(doNotContactWords);
  for (const column of columns) {
    const means = (field: Field) =>
      column.field === field || (column.field === null && column.match.candidates.some((one) => one.field === field));
    const isFlag = column.ours === "doNotContact" || (column.ours === null && means("doNotContact"));
    if (!isFlag && (column.ours !== null || !means("remark"))) continue;
    const flagOf = remembering(parseFlag);
    for (let index = 0; index < column.cells.length; index++) {
      const cell = column.cells[index] ?? "";
      const draft = reader.drafts[index];
      if (isBlank(cell) || !draft) continue;
      let words = wordsOf(cell);
      if (isFlag && words.length === 0) {
        const flag = flagOf(cell);
        if (flag.kind === "value" && flag.value) words = [visibleText(String(cell))];
        else if (flag.kind === "problem") reader.problems.push(problemAt(draft.row, column, cell, flag.code));
      }
      if (words.length > 0) draft.doNotContactWords = [...draft.doNotContactWords, ...words];
    }
  }
  const liftedKeys = new Set(lifted);
  for (const draft of reader.drafts) {
    if (draft.doNotContactWords.length === 0) continue;
    draft.doNotContact = liftedKeys.size === 0 || !liftedKeys.has(rowKey(draft) ?? "");
  }
}
