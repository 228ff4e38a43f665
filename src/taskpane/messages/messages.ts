import type { WorkbookFailure } from "../../workbook/door/failure";
import type { ProgressPhase } from "../../workbook/door/progress";
import type { LeftAlone } from "../../workbook/cells/leftAlone";
import type { PreviewColumn, PreviewSheet } from "../commands/preview";

/** Every sentence of the pane. A language that lacks one does not compile. */
export type Messages = {
  readonly language: string;
  readonly whatItDoes: string;
  readonly privacy: string;
  readonly tabs: {
    readonly label: string;
    readonly found: string;
    readonly grade: string;
    readonly callList: string;
    readonly followUp: string;
  };
  readonly source: {
    readonly sheet: string;
    readonly asOf: string;
    readonly readAgain: string;
    readonly notADay: string;
  };
  readonly theme: { readonly toLight: string; readonly toDark: string };
  readonly progress: { readonly [Phase in ProgressPhase]: (done: number, total: number) => string } & {
    readonly thinking: string;
    readonly cancel: string;
  };
  readonly found: FoundMessages;
  readonly preview: {
    readonly heading: string;
    readonly column: (column: PreviewColumn & { readonly letters: string }) => string;
    readonly formulaColumn: (column: PreviewColumn & { readonly letters: string; readonly count: number }) => string;
    readonly sheet: (sheet: PreviewSheet) => string;
    readonly nothing: string;
    readonly firstRows: (count: number) => string;
    readonly row: (row: number) => string;
    readonly formulasStay: (cells: readonly string[], total: number) => string;
    readonly untouched: string;
  };
  readonly result: {
    readonly written: string;
    readonly column: (column: {
      readonly letters: string;
      readonly header: string;
      readonly isNew: boolean;
      readonly cells: number;
    }) => string;
    readonly formulasKept: (cells: readonly string[], total: number) => string;
    readonly sheet: (sheet: string, rows: number) => string;
    readonly undo: string;
    readonly show: string;
    readonly again: string;
    readonly undone: (cells: number, columns: number, sheets: number, restored: number) => string;
    readonly left: { readonly [Kind in LeftAlone["kind"]]: (left: Extract<LeftAlone, { kind: Kind }>) => string };
  };
  readonly failure: {
    readonly [Kind in WorkbookFailure["kind"]]: (failure: Extract<WorkbookFailure, { kind: Kind }>) => string;
  } & {
    readonly remains: { readonly nothing: string; readonly part: string; readonly all: string };
    readonly putBack: string;
    readonly tryAgain: string;
    readonly showAllRows: string;
    readonly goToRule: (cell: string) => string;
  };
  /** Why a task cannot be started, beside its button. */
  readonly notReady: {
    readonly reading: string;
    readonly noHeader: string;
    readonly nothingChosen: string;
    readonly noOwner: string;
  };
  readonly grade: GradeMessages;
  readonly callList: CallListMessages;
  readonly followUp: FollowUpMessages;
  readonly crash: {
    readonly title: string;
    readonly text: string;
    readonly restart: string;
    readonly details: string;
    readonly dismiss: string;
  };
};

export type FoundMessages = {
  readonly heading: string;
  readonly customers: (count: number) => string;
  readonly where: (where: {
    readonly sheet: string;
    readonly headerRow: number | null;
    readonly firstRow: number;
    readonly lastRow: number;
  }) => string;
  readonly noHeader: string;
  readonly footerRows: (rows: readonly number[]) => string;
  readonly headerRow: string;
  readonly firstDataRow: string;
  readonly lastDataRow: string;
  readonly layout: string;
  readonly forgetChoices: string;
  readonly columns: (known: number, total: number) => string;
  readonly leaveAlone: string;
  readonly secondPhone: string;
  readonly fieldOf: (header: string) => string;
  readonly ours: string;
  readonly unnamed: string;
  readonly dateOrder: (header: string) => string;
  readonly dateOrders: { readonly YMD: string; readonly MDY: string; readonly DMY: string };
  readonly showOthers: (count: number) => string;
  readonly showFewer: string;
  readonly problems: (count: number) => string;
  readonly noProblems: string;
  readonly moreCells: (count: number) => string;
  readonly duplicates: (groups: number, rows: number) => string;
  readonly possibleDuplicates: (groups: number) => string;
  readonly rowsOf: (rows: readonly number[]) => string;
  readonly exclusions: (count: number) => string;
  readonly exclusionsWhy: string;
  readonly lift: (name: string) => string;
  readonly lifted: string;
  readonly exclude: (name: string) => string;
  readonly liftShort: string;
  readonly excludeShort: string;
  readonly moreCustomers: (count: number) => string;
  readonly goTo: (cell: string) => string;
  readonly addSample: string;
  readonly addSampleWhy: string;
};

export type GradeMessages = {
  readonly heading: string;
  readonly what: string;
  readonly prepare: string;
  readonly apply: string;
  readonly columns: string;
  readonly groups: { readonly scores: string; readonly tier: string; readonly segment: string; readonly churn: string };
  readonly graded: (count: number) => string;
  readonly notGraded: (count: number) => string;
  readonly missing: (fields: readonly string[]) => string;
};

export type CallListMessages = {
  readonly heading: string;
  readonly what: string;
  readonly prepare: string;
  readonly apply: string;
  readonly day: string;
  readonly onAsOf: (day: string) => string;
  readonly onNext: (day: string) => string;
  readonly onOther: string;
  readonly calls: (count: number) => string;
  readonly forDay: (day: string, owners: number) => string;
  readonly carried: (count: number) => string;
  readonly leftOut: string;
  readonly leftOutCount: (reason: string, count: number) => string;
  readonly first: string;
};

export type FollowUpMessages = {
  readonly heading: string;
  readonly what: string;
  readonly prepare: string;
  readonly apply: string;
  readonly target: string;
  readonly theirs: (letters: string, header: string) => string;
  readonly ours: string;
  readonly write: string;
  readonly colours: string;
  readonly coloured: string;
  readonly blankOrDone: string;
  readonly all: string;
  readonly dates: (count: number) => string;
  readonly moved: (count: number) => string;
  readonly kept: (count: number) => string;
  readonly closed: (count: number) => string;
  readonly doNotContact: (count: number) => string;
  readonly unreadable: (count: number) => string;
  readonly withoutCapacity: (count: number) => string;
  readonly withoutPhone: (rows: readonly number[]) => string;
  readonly noHolidayData: (year: number) => string;
  readonly noNextContactColumn: string;
  readonly overfullDay: (owner: string | null, day: string, count: number) => string;
  readonly ownerWithoutCapacity: (owner: string | null, count: number) => string;
};

/** The first few of a list, with an ellipsis where there are more. */
export function listed(items: readonly (string | number)[], separator: string): string {
  const shown = items.slice(0, itemsShown).join(separator);
  return items.length > itemsShown ? `${shown}…` : shown;
}

const itemsShown = 6;

/** How many mistakes in the rules are said at once. */
export const faultsSaid = 3;
