import { readCallList } from "../../domain/callList/callListReading";
import { readOurContactLog } from "../../domain/contactLog/contactLog";
import type { Day } from "../../domain/calendar/day";
import type { Outcome } from "../../workbook/door/failure";
import { gather } from "../../workbook/read/gather";
import type { SheetHead } from "../../workbook/read/sheetHeads";

/** A call list that stands in the workbook. */
export type MadeCallList = {
  readonly sheet: string;
  readonly day: Day;
  /** Which day and whose calls, as it says of itself. */
  readonly title: string;
  readonly isVisible: boolean;
};

/** The call lists of the workbook, the newest first; they are known by what stands on them, whatever they are called. */
export function findCallLists(): Promise<Outcome<readonly MadeCallList[]>> {
  return gather(async (workbook) => callListsAmong((await workbook.heads()).filter(({ isVisible }) => isVisible)));
}

/** Of two lists for the same day the one further to the right is the newer. */
export function callListsAmong(heads: readonly SheetHead[]): readonly MadeCallList[] {
  return heads
    .flatMap(({ cells, isVisible }) => {
      // The log has the columns of a list and more.
      if (readOurContactLog(cells)) return [];
      const read = readCallList(cells);
      return read.ok ? [{ sheet: cells.name, day: read.list.day, title: read.list.title, isVisible }] : [];
    })
    .reverse()
    .sort((one, other) => other.day - one.day);
}
