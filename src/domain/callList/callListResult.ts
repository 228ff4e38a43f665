import type { LeftOut } from "./callListLeftOut";
import type { CallClass } from "./callListOrder";
import type { CallReason } from "./callListReason";
import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import type { NewSheetEdit } from "../sheet/edits";
import type { Tier } from "../tier";

export type CallList = {
  readonly day: Day;
  readonly asOf: Day;
  readonly seed: number;
  /** Whose calls they are where only some of the owners were asked for; `null` for everybody's. */
  readonly owners: readonly string[] | null;
  /** Owner by owner, each in the order to call. */
  readonly rows: readonly CallListRow[];
  /** How many of the rows are cold. */
  readonly cold: number;
  readonly leftOut: LeftOut;
  /** How many should be called but do not fit; they come first again on the next working day. */
  readonly carried: number;
  readonly carriedByOwner: ReadonlyMap<string | null, number>;
  readonly edits: readonly NewSheetEdit[];
  readonly warnings: readonly CallListWarning[];
};

/** More customers than the calls of a month can reach once. */
export type NotAllReached = {
  readonly code: "notAllReached";
  /** `null` for the customers without an owner, and on a sheet without owners for all. */
  readonly owner: string | null;
  /** How many are not reached, and of how many. */
  readonly count: number;
  readonly of: number;
  readonly workingDays: number;
  readonly perDay: number;
  /** Calls a day that would do, those included who are called several times. */
  readonly neededPerDay: number;
};

export type CallListRow = {
  /** 1 for the first call of an owner. */
  readonly rank: number;
  /** Row number of the customer on their sheet; `key` finds them when rows have moved. */
  readonly row: number;
  readonly key: string;
  readonly owner: string | null;
  /** Whether the customer has no owner on the sheet and was dealt to this one. */
  readonly dealt: boolean;
  readonly customerName: string | null;
  readonly companyName: string | null;
  readonly phone: string;
  readonly class: CallClass;
  /** The true due day; of a customer who is only covered it is still to come. */
  readonly dueOn: Day;
  /** On the day of the list. */
  readonly daysLate: number;
  readonly reason: CallReason;
  readonly reasonText: string;
  readonly talkingPoint: string;
  readonly tier: Tier | null;
  readonly grade: string | null;
  readonly stage: Customer["stage"];
  readonly lastContact: Day | null;
  readonly remark: string | null;
};

export type CallListWarning =
  /** The next-contact cell could not be read, so the date was computed. */
  | { readonly code: "unreadableNextContact"; readonly row: number; readonly text: string }
  | { readonly code: "dayOff"; readonly day: Day }
  | { readonly code: "ownerAway"; readonly owner: string; readonly count: number }
  | NotAllReached
  | { readonly code: "noHolidayData"; readonly year: number };
