import { ourColumnOf } from "../../sheet/ourColumns";
import { findHeader } from "./layout";
import type { ReadingChoices } from "../reading";
import type { SheetCells } from "../../sheet/sheetCells";

/**
 * The headers of the person's own columns, as they stand where the header is found or was chosen, and the row of them
 * (of the last one where there are two); `null` where there is none. The rows below are not sorted.
 */
export function headersAt(
  cells: SheetCells,
  choices: ReadingChoices,
): { readonly headerRow: number; readonly headers: readonly string[] } | null {
  const found = findHeader(cells, choices);
  if (!found) return null;
  const headers = found.columns
    .filter(({ header }) => ourColumnOf(header) === null)
    .map(({ group, header }) => `${group} ${header}`.trim());
  return { headerRow: cells.firstRow + found.headerRow, headers };
}
