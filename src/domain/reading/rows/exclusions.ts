import { isBlank } from "../../sheet/cells";
import type { Field } from "../../customer";
import { doNotContactWords } from "../values/doNotContact";
import { parseFlag } from "../values/flags";
import { parseConsent } from "../values/consent";
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

/**
 * Whether the customers agree to be contacted. One no is enough, also from a further column of the kind beside the mapped
 * one (隐私同意 beside 接受回访), unless the person has put that column aside.
 */
export function readConsents(
  reader: Reader,
  columns: readonly FieldColumn[],
  chosen: Readonly<Record<string, Field | null>>,
): void {
  for (const column of columns) {
    const isMapped = column.field === "consent";
    if (!isMapped && !(isOpenToConsent(column) && chosen[column.header] === undefined)) continue;
    const consentOf = remembering(parseConsent);
    for (let index = 0; index < column.cells.length; index++) {
      const cell = column.cells[index] ?? "";
      const draft = reader.drafts[index];
      if (isBlank(cell) || !draft) continue;
      const consent = consentOf(cell);
      if (consent.kind === "value" && !consent.value) draft.consent = false;
      else if (consent.kind === "value" && isMapped) draft.consent ??= true;
      else if (consent.kind === "problem" && isMapped)
        reader.problems.push(problemAt(draft.row, column, cell, consent.code));
    }
  }
}

/** A column that could not become the field because another one is: its values must be of the kind too. */
function isOpenToConsent({ field, ours, match, values }: FieldColumn): boolean {
  const names = match.candidates.some((candidate) => candidate.field === "consent");
  return names && field === null && ours === null && values.share("consents") >= 0.6;
}
