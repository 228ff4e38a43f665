import { isBlank, type CellValue } from "../../sheet/cells";
import type { CellEdit, ColumnEdit } from "../../sheet/edits";
import type { Locale } from "../../locale";
import { ourHeader, type OurColumn } from "../../sheet/ourColumns";
import type { Reading } from "../reading";
import { problemSentence } from "../readingWords";

/** What can be marked in the sheet: what was not understood, and rows that are the same customer. */
export const markings = ["problems", "duplicates"] as const;

export type Marking = (typeof markings)[number];

/** The column of ours that each is written into. */
export const markingColumns = {
  problems: "readingProblem",
  duplicates: "duplicateGroup",
} as const satisfies Readonly<Record<Marking, OurColumn>>;

/**
 * Writes into columns of ours what the reading found: beside each row the sentences about its cells, and one number for
 * all rows of the same customer (with a question mark where only the name is the same). Cells of an earlier marking that
 * no longer holds are cleared. `standing` is what those columns hold now, by row number.
 */
export function markReading(
  reading: Reading,
  wanted: readonly Marking[],
  standing: Readonly<Record<Marking, ReadonlyMap<number, CellValue>>>,
  locale: Locale,
): readonly ColumnEdit[] {
  const { headerRow } = reading;
  if (headerRow === null) return [];
  return wanted.flatMap((marking): ColumnEdit[] => {
    const marks = marking === "problems" ? problemTexts(reading, locale) : groupNumbers(reading);
    const cells = reading.customers.flatMap(({ row }): CellEdit[] => {
      const value = marks.get(row) ?? "";
      return isBlank(value) && isBlank(standing[marking].get(row)) ? [] : [{ row, value }];
    });
    const column = markingColumns[marking];
    const target = { kind: "ours", column, header: ourHeader(column, locale) } as const;
    const format = marking === "problems" ? "text" : "general";
    return cells.length === 0 ? [] : [{ kind: "column", sheet: reading.sheet, headerRow, target, cells, format }];
  });
}

function problemTexts({ problems }: Reading, locale: Locale): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const problem of problems) {
    const before = texts.get(problem.row);
    const sentence = problemSentence(problem, locale);
    texts.set(problem.row, before === undefined ? sentence : `${before} ${sentence}`);
  }
  return texts;
}

/** Certain groups are numbered first; a row that is in one keeps its number where its name proposes another. */
function groupNumbers({ duplicates, possibleDuplicates }: Reading): ReadonlyMap<number, CellValue> {
  const numbers = new Map<number, CellValue>();
  duplicates.forEach((rows, index) => rows.forEach((row) => numbers.set(row, index + 1)));
  possibleDuplicates.forEach((rows, index) => {
    for (const row of rows) if (!numbers.has(row)) numbers.set(row, `${duplicates.length + index + 1}?`);
  });
  return numbers;
}
