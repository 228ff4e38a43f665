import { ymd, type Day } from "../calendar/day";
import { hasHolidayData, isWorkingDay, nextWorkingDay } from "../calendar/workdays";
import type { KnownCustomers } from "../contactPlan/knownCustomers";
import type { Customer } from "../customer";
import { personOf } from "../customerName";
import { ownOrShared, workingWeeks, type WorkingWeeks } from "../daysOff/holidays";
import { groupBy } from "../groupBy";
import type { Locale } from "../locale";
import { customerKey } from "../reading/rows/customerKey";
import type { Reading } from "../reading/reading";
import { callSorter, isTooSoon, type CallCandidate, type SortedOut } from "./callListCandidates";
import { dealCalls } from "./callListDealing";
import { leftOutFrom, type LeftOut, type LeftOutReason } from "./callListLeftOut";
import { callClasses, classOfDue, compareWithinClass, type CallClass } from "./callListOrder";
import { callReasonOf } from "./callListReason";
import type { CallList, CallListRow, CallListWarning } from "./callListResult";
import { callListSheets, type CallListSheets } from "./callListSheet";
import { callReasonText, talkingPoint } from "./callListWords";
import { workloadOf } from "./workload";

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

export type { CallListSheets } from "./callListSheet";
export type { CallList, CallListRow, CallListWarning } from "./callListResult";

/**
 * Who to call on one day, owner by owner, in order, each with the reason (SPEC §8). Who is due, since when and why is the
 * contact plan's answer, and so is who is left alone.
 *
 * **On the list** is who is due by that day, and as many of those whom nobody has contacted for a whole period as coverage
 * needs that day: the open customers of an owner, spread over the working days of a month, less the calls that are made
 * anyway. Called on that day already, on the list of an earlier day of the same plan, and contacted within the last days
 * without anything that cannot wait: left out, counted by reason.
 *
 * **Order**: `classOfDue` and `compareWithinClass`. One phone appears once, where it ranks best.
 * **Capacity and customers without an owner**: `dealCalls`. Owners who are off that day get no calls. Who is due and does
 * not fit is carried to the next working day; cold ones who do not fit are counted apart.
 */
export function planCallList(request: CallListRequest): CallList {
  return planOneDay(request, callSorter(request), new Map()).list;
}

/**
 * The list of a day, with the numbers that everybody calls on it, those of owners who were not asked for included.
 * `listedOn` are the earlier days of the same plan, by row, and `dealtBefore` to whom customers without an owner were dealt
 * on them: they stay there.
 */
export function planOneDay(
  request: CallListRequest,
  sort: ReturnType<typeof callSorter>,
  listedOn: ReadonlyMap<number, Day>,
  dealtBefore: ReadonlyMap<number, string> = new Map(),
): { readonly list: CallList; readonly phones: ReadonlySet<string> } {
  const { reading, rules, asOf, locale } = request;
  const weeks = workingWeeks(rules.workingWeek, request.holidays);
  const day = request.day ?? nextWorkingDay(asOf, weeks(null));
  const seed = request.seed ?? day;
  const sorted = sort(day, listedOn);
  const leftOut = new Map([...sorted.leftOut].map(([reason, rows]) => [reason, [...rows]] as const));
  const leave = (reason: LeftOutReason, row: number): void => {
    leftOut.set(reason, [...(leftOut.get(reason) ?? []), row]);
  };
  const calls = inOrder(sorted, day, leave).map((call) => ({
    ...call,
    owner: call.owner ?? dealtBefore.get(call.candidate.customer.row) ?? null,
  }));
  const { capacityOf, away } = capacities(reading, request, weeks, day);
  const perDay = (open: number) => Math.ceil(open / rules.calls.workingDaysPerMonth);
  const needOf = new Map([...sorted.openByOwner].map(([owner, open]) => [owner, perDay(open)]));
  const dealt = dealCalls(calls, capacityOf, needOf, seed);
  const notPlaced = groupBy(dealt.carried, ({ callClass }) =>
    callClass === "h" ? "notDue" : callClass === "i" ? "coldNotReached" : "carried",
  );
  for (const reason of ["notDue", "coldNotReached"] as const) {
    const rows = (notPlaced.get(reason) ?? []).map(({ candidate }) => candidate.customer.row);
    if (rows.length > 0) leftOut.set(reason, [...(leftOut.get(reason) ?? []), ...rows]);
  }

  const isAsked = (owner: string | null) => owner === null || !request.owners || request.owners.includes(owner);
  const byOwner = groupBy(dealt.placed, ({ owner }) => owner);
  const rows = [...capacityOf.keys()].filter(isAsked).flatMap((owner) =>
    (byOwner.get(owner) ?? []).map(({ call }, index): CallListRow => {
      const { customer, grade, tier, lastContact, next, daysLate } = call.candidate;
      const reason = callReasonOf(call.candidate, call.callClass, day);
      return {
        rank: index + 1,
        row: customer.row,
        key: customerKey(customer),
        owner,
        dealt: customer.owner !== owner,
        customerName: personOf(customer),
        companyName: customer.companyName,
        phone: customer.phone ?? "",
        class: call.callClass,
        dueOn: next.dueOn,
        daysLate,
        reason,
        reasonText: callReasonText(reason, day, locale, rules),
        talkingPoint: talkingPoint(customer, lastContact, day, locale, { rules, template: request.talkingPoint }),
        tier,
        grade,
        stage: customer.stage,
        lastContact,
        remark: customer.remark,
      };
    }),
  );
  const carriedAsked = (notPlaced.get("carried") ?? []).filter(({ owner }) => isAsked(owner));
  const open = [...sorted.openByOwner.values()].reduce((sum, each) => sum + each, 0);
  const list: Omit<CallList, "edits"> = {
    day,
    asOf,
    seed,
    owners: request.owners ?? null,
    rows,
    cold: rows.filter((row) => row.class === "i").length,
    leftOut: counted(leftOut, reading, !request.owners, isAsked),
    carried: carriedAsked.length,
    carriedByOwner: new Map(
      [...groupBy(carriedAsked, ({ owner }) => owner)].map(([owner, all]) => [owner, all.length]),
    ),
    warnings: [...unreadableDays(reading), ...dayWarnings(day, asOf, weeks, away, calls)],
    coverage: workloadOf(
      open,
      [...capacities(reading, request, weeks, null).capacityOf.values()].reduce((sum, each) => sum + each, 0),
      rules.calls.workingDaysPerMonth,
    ),
  };
  const edits = callListSheets(list, { rules, locale, reading, sheets: request.sheets ?? "together" });
  return { list: { ...list, edits }, phones: new Set(dealt.placed.map(({ call }) => call.candidate.phone)) };
}

type Call = { readonly owner: string | null; readonly callClass: CallClass; readonly candidate: CallCandidate };

/** The calls in the order of the list; a phone that comes up again is left out, and so is who was contacted too lately. */
function inOrder({ due, toCover }: SortedOut, day: Day, leave: (reason: LeftOutReason, row: number) => void): Call[] {
  const byClass = new Map<CallClass, readonly CallCandidate[]>([...groupBy(due, classOfDue), ["h", toCover]]);
  const phones = new Set<string>();
  const calls: Call[] = [];
  for (const callClass of callClasses) {
    for (const candidate of [...(byClass.get(callClass) ?? [])].sort(compareWithinClass(callClass, day))) {
      const { row, owner } = candidate.customer;
      if (phones.has(candidate.phone)) leave("duplicatePhone", row);
      else if (guarded.has(callClass) && isTooSoon(candidate, day)) leave("contactedLately", row);
      else {
        calls.push({ owner, callClass, candidate });
        phones.add(candidate.phone);
      }
    }
  }
  return calls;
}

/** The classes that wait some days after a contact. */
const guarded: ReadonlySet<CallClass> = new Set(["f", "g", "h", "i"]);

function unreadableDays(reading: Reading): CallListWarning[] {
  const column = reading.columns.find(({ field, ours }) => field === "nextContactDate" && ours === null)?.column;
  const blank = new Set(
    reading.customers.flatMap(({ row, nextContactDate }) => (nextContactDate === null ? [row] : [])),
  );
  return reading.problems.flatMap((problem) =>
    problem.column === column && blank.has(problem.row)
      ? [{ code: "unreadableNextContact", row: problem.row, text: problem.text } as const]
      : [],
  );
}

/**
 * The capacity of each owner on a day, owners in the order in which the sheet names them. Who is off that day has none;
 * but when nobody works that day the person has chosen it all the same, and everybody has theirs.
 */
function capacities(reading: Reading, { rules, owners }: CallListRequest, weeks: WorkingWeeks, day: Day | null) {
  const { capacityPerDay, capacityByOwner } = rules.calls;
  const named = ownersOf(reading.customers, owners);
  if (named.size === 0) return { capacityOf: new Map<string | null, number>([[null, capacityPerDay]]), away: [] };
  const working = [...named].filter((owner) => day === null || isWorkingDay(day, weeks(owner)));
  const away = working.length === 0 ? [] : [...named].filter((owner) => !working.includes(owner));
  const capacityOf = new Map<string | null, number>(
    [...named].map((owner) => [owner, away.includes(owner) ? 0 : ownOrShared(capacityByOwner, owner, capacityPerDay)]),
  );
  return { capacityOf, away };
}

/** In the order in which the sheet names them, then those who were only asked for. */
function ownersOf(customers: readonly Customer[], asked: readonly string[] = []): ReadonlySet<string> {
  const owners = new Set<string>();
  for (const { owner } of customers) if (owner !== null) owners.add(owner);
  for (const owner of asked) owners.add(owner);
  return owners;
}

function counted(
  leftOut: ReadonlyMap<LeftOutReason, readonly number[]>,
  reading: Reading,
  isEverybody: boolean,
  isAsked: (owner: string | null) => boolean,
): LeftOut {
  const ownerOf = isEverybody ? undefined : new Map(reading.customers.map(({ row, owner }) => [row, owner] as const));
  return leftOutFrom((reason) => {
    const all = leftOut.get(reason) ?? [];
    const rows = ownerOf ? all.filter((row) => isAsked(ownerOf.get(row) ?? null)) : [...all];
    return rows.sort((one, other) => one - other);
  });
}

function dayWarnings(
  day: Day,
  asOf: Day,
  weeks: WorkingWeeks,
  away: readonly string[],
  calls: readonly Call[],
): CallListWarning[] {
  const shop = weeks(null);
  const years = [...new Set([ymd(asOf).year, ymd(day).year])].filter((year) => !hasHolidayData(year, shop.calendar));
  return [
    ...years.map((year) => ({ code: "noHolidayData", year }) as const),
    ...(isWorkingDay(day, shop) ? [] : [{ code: "dayOff", day } as const]),
    ...away.map((owner) => {
      const count = calls.filter(
        (call) => call.owner === owner && call.callClass !== "h" && call.callClass !== "i",
      ).length;
      return { code: "ownerAway", owner, count } as const;
    }),
  ];
}
