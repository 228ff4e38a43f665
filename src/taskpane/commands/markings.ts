import { markingColumns, markings, markReading, type Marking } from "../../domain/reading/rows/readingMarks";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { gather } from "../../workbook/read/gather";
import { customersOn } from "./findCustomers";
import { ourValues } from "./ourValues";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** Works out what is written into our columns beside the rows that have problems or stand there twice. */
export function prepareMarkings(
  source: Source,
  wanted: readonly Marking[] = markings,
  options: JobOptions = {},
): Promise<Outcome<Prepared>> {
  return gather(async (workbook) => {
    const found = await customersOn(workbook, source);
    const standing = {
      problems: ourValues(found, markingColumns.problems),
      duplicates: ourValues(found, markingColumns.duplicates),
    };
    return prepared(found, markReading(found.reading, wanted, standing, source.locale));
  }, options);
}
