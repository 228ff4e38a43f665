import { markingColumns, markings, markReading, type Marking } from "../../domain/reading/rows/readingMarks";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { findCustomers } from "./findCustomers";
import { ourValues } from "./ourValues";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** Works out what is written into our columns beside the rows that have problems or stand there twice. */
export async function prepareMarkings(
  source: Source,
  wanted: readonly Marking[] = markings,
  options: JobOptions = {},
): Promise<Outcome<Prepared>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const standing = {
    problems: ourValues(found.value, markingColumns.problems),
    duplicates: ourValues(found.value, markingColumns.duplicates),
  };
  return { ok: true, value: prepared(found.value, markReading(found.value.reading, wanted, standing, source.locale)) };
}
