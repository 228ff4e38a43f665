import { ourColumnOf } from "../ourColumns";
import { findLayout } from "./layout";
import type { ReadingChoices, SheetCells } from "./reading";

/**
 * The headers of the person's own columns, as they stand where the header is found or was chosen, and the row of them
 * (of the last one where there are two); `null` where there is none. Quick: nothing below the header is read.
 */
export function headersAt(
  cells: SheetCells,
  choices: ReadingChoices,
): { readonly headerRow: number; readonly headers: readonly string[] } | null {
  const layout = findLayout(cells, choices);
  if (!layout) return null;
  const headers = layout.columns
    .filter(({ header }) => ourColumnOf(header) === null)
    .map(({ group, header }) => `${group} ${header}`.trim());
  return { headerRow: cells.firstRow + layout.headerRow, headers };
}
