import { readRulerSheet, type RulerReading } from "../../domain/grading/rulerSheet";
import type { Gathered } from "../../workbook/read/gather";

export type RulerSheet = { readonly sheet: string; readonly reading: RulerReading };

/** The sheets of this workbook that keep a ruler, the latest first; faulty ones last. */
export async function findRulerSheets(workbook: Gathered): Promise<readonly RulerSheet[]> {
  const found = (await workbook.heads()).flatMap(({ cells, isVisible }) => {
    const reading = isVisible ? readRulerSheet(cells) : null;
    return reading === null ? [] : [{ sheet: cells.name, reading }];
  });
  return found.sort((one, other) => dayOf(other.reading) - dayOf(one.reading));
}

function dayOf(reading: RulerReading): number {
  return reading.kind === "ruler" ? reading.kept.asOf : 0;
}
