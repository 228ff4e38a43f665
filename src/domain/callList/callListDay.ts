import { ymd, type Day } from "../calendar/day";
import { hasHolidayData, isWorkingDay, nextWorkingDay } from "../calendar/workdays";
import type { Customer } from "../customer";
import { personOf } from "../customerName";
import { ownOrShared, workingWeeks, type WorkingWeeks } from "../daysOff/holidays";
import { groupBy } from "../groupBy";
import { customerKey } from "../reading/rows/customerKey";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";
import { broughtForward, type RoomAhead } from "./callListAhead";
import { isTooSoon, type CallCandidate, type CallSorter, type SortedOut } from "./callListCandidates";
import { dealCalls } from "./callListDealing";
import { leftOutFrom, type LeftOut, type LeftOutReason } from "./callListLeftOut";
import { callClasses, classOfDue, compareWithinClass, type Call, type CallClass } from "./callListOrder";
import { callReasonOf } from "./callListReason";
import type { CallListRequest } from "./callListRequest";
import type { CallList, CallListRow, CallListWarning } from "./callListResult";
import { callReasonText, talkingPoint } from "./callListWords";

/** What earlier days of the same plan leave to a day. */
export type DaysBefore = {
  /** The day whose list each row is on, the last one of several. */
  readonly listedOn: ReadonlyMap<number, Day>;
  /** To whom customers without an owner were dealt: they stay there. */
  readonly dealtTo: ReadonlyMap<number, string>;
  /** Set where later days cannot hold everybody who is still to be reached. */
  readonly room: RoomAhead | null;
};

/** The list of a day before it has sheets, with what a plan of several days goes by. */
export type PlannedDay = {
  readonly list: Omit<CallList, "edits">;
  /** Everybody's calls, those of owners who were not asked for included; `of` is the owner on the sheet. */
  readonly placed: readonly {
    readonly row: number;
    readonly phone: string;
    readonly owner: string | null;
    readonly of: string | null;
  }[];
  /** The calls of each owner on that day, and on a day on which everybody works. */
  readonly capacityOf: ReadonlyMap<string | null, number>;
  readonly usualCapacityOf: ReadonlyMap<string | null, number>;
  readonly openByOwner: ReadonlyMap<string | null, number>;
};

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
export function planOneDay(
  request: CallListRequest,
  { sortOut }: CallSorter,
  before: DaysBefore = noDaysBefore,
): PlannedDay {
  const { reading, rules, asOf, locale } = request;
  const { listedOn, dealtTo, room } = before;
  const weeks = workingWeeks(rules.workingWeek, request.holidays);
  const day = request.day ?? nextWorkingDay(asOf, weeks(null));
  const seed = request.seed ?? day;
  const sorted = sortOut(day, listedOn, room !== null);
  const leftOut = new Map<LeftOutReason, number[]>(
    [...sorted.leftOut].map(([reason, rows]) => [reason, [...rows]] as const),
  );
  const leave = (reason: LeftOutReason, row: number): void => {
    const rows = leftOut.get(reason);
    if (rows) rows.push(row);
    else leftOut.set(reason, [row]);
  };
  const ownerIn = ({ customer }: CallCandidate) => customer.owner ?? dealtTo.get(customer.row) ?? null;
  const calls = inOrder(sorted, day, rules, leave).map((call): Call => ({ ...call, owner: ownerIn(call.candidate) }));
  const { capacityOf, away } = capacities(reading, request, weeks, day);
  const perDay = (open: number) => Math.ceil(open / rules.calls.workingDaysPerMonth);
  const needOf = new Map([...sorted.openByOwner].map(([owner, open]) => [owner, perDay(open)]));
  const dealt = dealCalls(calls, capacityOf, needOf, seed);
  const early = room
    ? broughtForward({ day, calls, dealt: dealt.placed, sorted, capacityOf, listedOn, room, rules })
    : none;
  const placed = early.length > 0 ? inOrderOfClass([...dealt.placed, ...early]) : dealt.placed;
  const notPlaced = groupBy(dealt.carried, ({ callClass }) =>
    callClass === "h" ? "notDue" : callClass === "i" ? "coldNotReached" : "carried",
  );
  for (const reason of ["notDue", "coldNotReached"] as const) {
    const rows = (notPlaced.get(reason) ?? []).map(({ candidate }) => candidate.customer.row);
    if (rows.length > 0) leftOut.set(reason, [...(leftOut.get(reason) ?? []), ...rows]);
  }
  if (sorted.ahead.length > 0) {
    const isEarly = new Set(early.map(({ call }) => call.candidate.customer.row));
    const waiting = sorted.ahead.flatMap(({ customer: { row } }) => (isEarly.has(row) ? [] : [row]));
    leftOut.set("notDue", [...(leftOut.get("notDue") ?? []), ...waiting]);
  }

  const isAsked = (owner: string | null) => owner === null || !request.owners || request.owners.includes(owner);
  const byOwner = groupBy(placed, ({ owner }) => owner);
  const rows = [...capacityOf.keys()].filter(isAsked).flatMap((owner) =>
    (byOwner.get(owner) ?? []).map(({ call }, index): CallListRow => {
      const { customer, grade, tier, lastContact, next, daysLate } = call.candidate;
      const reason = callReasonOf(call.candidate, call.callClass, day, call.isEarly === true);
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
  const list: PlannedDay["list"] = {
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
  };
  return {
    list,
    placed: placed.map(({ call: { candidate }, owner }) => ({
      row: candidate.customer.row,
      phone: candidate.phone,
      owner,
      of: candidate.customer.owner,
    })),
    capacityOf,
    usualCapacityOf: capacities(reading, request, weeks, null).capacityOf,
    openByOwner: sorted.openByOwner,
  };
}

const noDaysBefore: DaysBefore = { listedOn: new Map(), dealtTo: new Map(), room: null };
const none: readonly never[] = [];

/** Class by class, within each as they come. */
function inOrderOfClass<Placed extends { readonly call: Call }>(placed: readonly Placed[]): readonly Placed[] {
  const place = ({ call }: Placed) => callClasses.indexOf(call.callClass);
  return [...placed].sort((one, other) => place(one) - place(other));
}

/** The calls in the order of the list; a phone that comes up again is left out, and so is who was contacted too lately. */
function inOrder(
  { due, toCover }: SortedOut,
  day: Day,
  { followUp }: Pick<Rules, "followUp">,
  leave: (reason: LeftOutReason, row: number) => void,
): Call[] {
  const byClass = new Map<CallClass, readonly CallCandidate[]>([...groupBy(due, classOfDue), ["h", toCover]]);
  const phones = new Set<string>();
  const calls: Call[] = [];
  for (const callClass of callClasses) {
    for (const candidate of [...(byClass.get(callClass) ?? [])].sort(compareWithinClass(callClass, day))) {
      const { row, owner } = candidate.customer;
      if (phones.has(candidate.phone)) leave("duplicatePhone", row);
      else if (guarded.has(callClass) && isTooSoon(candidate, day, followUp)) leave("contactedLately", row);
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
  const found = reading.problems.filter((problem) => problem.column === column);
  if (found.length === 0) return [];
  const blank = new Set(
    reading.customers.flatMap(({ row, nextContactDate }) => (nextContactDate === null ? [row] : [])),
  );
  return found.flatMap(({ row, text }) =>
    blank.has(row) ? [{ code: "unreadableNextContact", row, text } as const] : [],
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
