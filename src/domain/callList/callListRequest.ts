import type { Day } from "../calendar/day";
import type { KnownCustomers } from "../contactPlan/knownCustomers";
import type { Locale } from "../locale";
import type { CallListSheets } from "./callListSheet";

export type CallListRequest = KnownCustomers & {
  readonly locale: Locale;
  /** The day to call on; as-of itself when it is worked, else the next working day. */
  readonly day?: Day;
  /** Only the lists of these owners; everybody's share of the customers without an owner stays the same. */
  readonly owners?: readonly string[];
  /** One sheet with everybody's calls, owner by owner, unless each owner is to have their own. */
  readonly sheets?: CallListSheets;
  /** Decides who gets which of the customers without an owner where the room is equal; the number of the day unless given. */
  readonly seed?: number;
  /** The person's own opening words with {name}, {days} and {date} in them. */
  readonly talkingPoint?: string;
};
