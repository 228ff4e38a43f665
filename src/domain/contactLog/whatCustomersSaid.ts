import { isoText, type Day } from "../calendar/day";
import type { Customer } from "../customer";
import type { WorkingWeeks } from "../daysOff/holidays";
import { groupBy } from "../groupBy";
import { customerKey } from "../reading/rows/customerKey";
import type { ContactLog, LogLine } from "./contactLog";
import type { PlacedContact } from "./ownContactLog";
import { readRemark, type RemarkSays } from "./readRemark";
import type { Said } from "./said";

/** Something that a remark or a log proposes about a customer, for the person to see and to decline. */
export type SaidProposal = {
  readonly row: number;
  /** Where it stands. */
  readonly from: Said["from"];
  /** "dayUnknown": a day is named, and no contact tells from when it counts: nothing follows until the person says more. */
  readonly says: RemarkSays;
  /** What a decision about it is remembered by: the customer and the words. */
  readonly key: string;
  readonly isDeclined: boolean;
};

export type WhatCustomersSaidRequest = {
  /** As the customer sheet has them. */
  readonly customers: readonly Customer[];
  /** By row number: the last contact that any source knows of, where it is later than the sheet's. */
  readonly laterContacts: ReadonlyMap<number, { readonly on: Day }>;
  /** By row number: the lines of the shop's own contact logs. */
  readonly logged: ReadonlyMap<number, readonly PlacedContact[]>;
  /** The log that we keep. */
  readonly ourLog: ContactLog | null;
  readonly asOf: Day;
  readonly weeks: WorkingWeeks;
  /** The keys of what the person has declined. */
  readonly declined: readonly string[];
  /** Whether the sheet writes the day before the month. */
  readonly dayFirst: boolean;
};

/**
 * What each customer said last, in sheet order, at most one thing a customer: the newest line of a log that says
 * something, or the remark of the row, which counts from the last contact on the sheet. A promised day on or after which
 * somebody has been in contact is kept and forgotten; so is all that a remark said before a call that our own log knows
 * of. A log's own column of the next contact beats the words beside it.
 */
export function whatCustomersSaid(request: WhatCustomersSaidRequest): readonly SaidProposal[] {
  const { customers, declined, logged } = request;
  const read = remembering(request);
  const ourLines = groupBy(request.ourLog?.lines ?? [], ({ key }) => key);
  const declinedKeys = new Set(declined);
  return customers.flatMap((customer): SaidProposal[] => {
    const { row, owner } = customer;
    const readIts: ReadRemarks = (remarks, saidOn) => readRemarks(remarks, (remark) => read(remark, saidOn, owner));
    const own = ourLines.size === 0 ? [] : (ourLines.get(customerKey(customer)) ?? []);
    const candidates = [
      ...fromLog(logged.get(row) ?? [], readIts),
      ...fromRemarks(customer, own, request, readIts),
    ].sort((one, other) => (other.says.saidOn ?? 0) - (one.says.saidOn ?? 0));
    const [newest] = candidates;
    if (!newest || isKept(newest.says, lastContactOf(customer, request))) return [];
    const key = `${customerKey(customer)}|${newest.says.words}`;
    return [{ row, ...newest, key, isDeclined: declinedKeys.has(key) }];
  });
}

/** By row number, what stands: not declined, and with a day to count from where it names one. */
export function standingSaid(proposals: readonly SaidProposal[]): ReadonlyMap<number, Said> {
  return new Map(
    proposals.flatMap(({ row, from, says, isDeclined }) =>
      isDeclined || says.says === "dayUnknown" ? [] : [[row, { ...says, from }] as const],
    ),
  );
}

type Candidate = Pick<SaidProposal, "from" | "says">;

type ReadRemarks = (remarks: readonly string[], saidOn: Day | null) => RemarkSays | null;

function fromLog(logged: readonly PlacedContact[], read: ReadRemarks): readonly Candidate[] {
  const lines = [...logged].sort((one, other) => (other.day ?? 0) - (one.day ?? 0));
  const said = lines.flatMap((line): Candidate[] => {
    const { day, next, remarks, sheet } = line;
    const from = { kind: "log", sheet, row: line.row } as const;
    if (day !== null && next !== null && next > day)
      return [{ from, says: { says: "agreed", day: next, saidOn: day, words: isoText(next) } }];
    const says = read(remarks, day);
    return says ? [{ from, says }] : [];
  });
  const [newest] = said;
  if (newest?.says.says !== "refused") return said.slice(0, 1);
  const times = said.reduce((sum, { says }) => sum + (says.says === "refused" ? says.times : 0), 0);
  return [{ ...newest, says: { ...newest.says, times } }];
}

/**
 * What the sheet's own remarks say, and the remark of the last call on one of our lists where the caller changed it. The
 * sheet's remark is as old as the last contact on the sheet, unless that contact was a call on our list: then it stood
 * there before, the outcome of the call is newer, and only having moved away still holds.
 */
function fromRemarks(
  customer: Customer,
  ourLines: readonly LogLine[],
  { asOf, laterContacts, ourLog }: WhatCustomersSaidRequest,
  read: ReadRemarks,
): readonly Candidate[] {
  const remarks = customer.remark === null ? customer.otherRemarks : [customer.remark, ...customer.otherRemarks];
  if (remarks.length === 0 && ourLines.length === 0) return [];
  const saidOn = lastOnSheet(customer, asOf).find((day) => day !== null) ?? laterContacts.get(customer.row)?.on ?? null;
  const onSheet = read(remarks, saidOn);
  const isOlder = ourLines.some(({ day }) => day === saidOn);
  const last = ourLines.findLast(({ day }) => day <= asOf);
  const typed = last !== undefined && !remarks.includes(last.remark) ? read([last.remark], last.day) : null;
  return [
    ...(typed ? [{ from: { kind: "log", sheet: ourLog?.sheet ?? "", row: null } as const, says: typed }] : []),
    ...(onSheet && (!isOlder || onSheet.says === "moved")
      ? [{ from: { kind: "remark" } as const, says: onSheet }]
      : []),
  ];
}

/** Of several remarks of one row: the latest promised day, else whatever is said first. */
function readRemarks(remarks: readonly string[], read: (remark: string) => RemarkSays | null): RemarkSays | null {
  const said = remarks.flatMap((remark) => read(remark) ?? []);
  const promised = said.flatMap((says) => (says.says === "agreed" ? [says] : []));
  return promised.sort((one, other) => other.day - one.day)[0] ?? said[0] ?? null;
}

/** Most remarks of a large sheet are the same few words, said on the same few days. */
function remembering({ asOf, weeks, dayFirst }: WhatCustomersSaidRequest) {
  const known = new Map<string, RemarkSays | null>();
  return (remark: string, saidOn: Day | null, owner: string | null): RemarkSays | null => {
    const key = `${saidOn ?? ""}|${owner ?? ""}|${remark}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const says = readRemark(remark, { saidOn, asOf, week: weeks(owner), dayFirst });
    known.set(key, says);
    return says;
  };
}

function isKept(says: RemarkSays, lastContact: Day | null): boolean {
  const until = says.says === "agreed" ? says.day : says.says === "paused" ? says.until : null;
  return until !== null && lastContact !== null && lastContact >= until;
}

function lastContactOf(customer: Customer, { laterContacts, asOf }: WhatCustomersSaidRequest): Day | null {
  return latest([...lastOnSheet(customer, asOf), laterContacts.get(customer.row)?.on ?? null]);
}

/** The last call, then the last visit, as far as they have been: one dated after the as-of day has not. */
function lastOnSheet({ lastContactDate, lastVisitDate }: Customer, asOf: Day): readonly (Day | null)[] {
  return [lastContactDate, lastVisitDate].map((day) => (day !== null && day <= asOf ? day : null));
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}
