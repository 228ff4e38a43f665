import { readRulerSheet, type RulerReading } from "../../domain/grading/rulerSheet";
import type { Outcome } from "../../workbook/door/failure";
import { readSheetHeads } from "../../workbook/read/readSheetHeads";

export type RulerSheet = { readonly sheet: string; readonly reading: RulerReading };

/** The sheets of this workbook that keep a ruler, the latest first; faulty ones last. */
export async function findRulerSheets(): Promise<Outcome<readonly RulerSheet[]>> {
  const heads = await readSheetHeads();
  if (!heads.ok) return heads;
  const found = heads.value.flatMap(({ cells }) => {
    const reading = readRulerSheet(cells);
    return reading === null ? [] : [{ sheet: cells.name, reading }];
  });
  return { ok: true, value: found.sort((one, other) => dayOf(other.reading) - dayOf(one.reading)) };
}

function dayOf(reading: RulerReading): number {
  return reading.kind === "ruler" ? reading.kept.asOf : 0;
}
