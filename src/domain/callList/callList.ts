import { personOf } from "../customerName";
import { dealCalls } from "./callListDealing";
import { callClasses, callClassOf, compareWithinClass, type CallClass } from "./callListOrder";
import { leftOutFrom, type LeftOut, type LeftOutReason } from "./callListLeftOut";
import type { CallList, CallListRow, CallListWarning } from "./callListResult";
import { callReasonOf } from "./callListReason";
import { callListSheets, type CallListSheets } from "./callListSheet";
import { standingReader, type Standing } from "./callListStanding";
import type { Contract } from "../contactPlan/contract";
import type { Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import { ymd, type Day } from "../calendar/day";
import { followUpContexts, type KnownCustomers } from "../contactPlan/followUpContext";
import { renewalKindOf } from "../contactPlan/renewal";
import { groupBy } from "../groupBy";
import { ownOrShared, workingWeeks, type WorkingWeeks } from "../daysOff/holidays";
import type { Locale } from "../locale";
import { phoneKey } from "../reading/values/phones";
import type { Reading } from "../reading/reading";
import { callReasonText, talkingPoint } from "./callListWords";
import { hasHolidayData, isWorkingDay, nextWorkingDay } from "../calendar/workdays";
import { workloadOf } from "./workload";

export type CallListRequest = KnownCustomers & {
  readonly locale: Locale;
  /** The day to call on; as-of itself when it is worked, else the next working day. */
  readonly day?: Day;
  /** Only the lists of these owners; everybody's share of the customers without an owner stays the same. */
  readonly owners?: readonly string[];
  /** One sheet with everybody's calls, owner by owner, unless each owner is to have their own. */
  readonly sheets?: CallListSheets;
  /** Numbers that are on the list of an earlier day, which nobody has called yet; as `phoneKey` gives them. */
  readonly listedBefore?: ReadonlySet<string>;
  /** Decides who gets which of the customers without an owner where the room is equal; the number of the day unless given. */
  readonly seed?: number;
  /** The person's own opening words with {name}, {days} and {date} in them. */
  readonly talkingPoint?: string;
};

export type { CallListSheets } from "./callListSheet";
export type { CallList, CallListRow, CallListWarning } from "./callListResult";

/**
 * Who to call on one day, owner by owner, in order, each with the reason.
 *
 * **Left out**, each under the first that holds: must not be contacted (the same phone in another row counts too), no
 * usable phone, a closed grade, in contract unless it ends within 30 days, called on that day already, on the list of an
 * earlier day of the same plan, and a next contact after that day. The last one is about a date that stands in the sheet: somebody decided that the customer is to be left
 * in peace until then. A blank date counts as last contact + interval to tell who is due; a customer whose computed day
 * has not come may still be called in the classes b–e, g and h, which otherwise could never hold anybody.
 *
 * **Order**: `callClassOf` and `compareWithinClass`. One phone appears once, where it ranks best.
 * Who is not due and would only have filled up a day that is full is left out too, last, under `noRoom`.
 * **Capacity and customers without an owner**: `dealCalls`. Owners who are off that day get no calls.
 */
export function planCallList(request: CallListRequest): CallList {
  return planOneDay(request).list;
}

/** The list of a day, with the numbers that everybody calls on it, those of owners who were not asked for included. */
export function planOneDay(request: CallListRequest): {
  readonly list: CallList;
  readonly phones: ReadonlySet<string>;
} {
  const { reading, rules, asOf, locale } = request;
  const weeks = workingWeeks(rules.workingWeek, request.holidays);
  const day = request.day ?? nextWorkingDay(asOf, weeks(null));
  const seed = request.seed ?? day;
  const { eligible, leftOut, warnings } = sortOut(request, day);
  const calls = inOrder(eligible, request, day, leftOut);
  const { capacityOf, away } = capacities(reading, request, weeks, day);
  const { placed, carried } = dealCalls(calls, capacityOf, seed);
  const dealt = new Set([...placed.map(({ call }) => call), ...carried]);
  leftOut.noRoom = calls.filter((call) => !dealt.has(call)).map(({ standing }) => standing.customer.row);

  const isAsked = (owner: string | null) => owner === null || !request.owners || request.owners.includes(owner);
  const byOwner = groupBy(placed, ({ owner }) => owner);
  const rows = [...capacityOf.keys()].filter(isAsked).flatMap((owner) =>
    (byOwner.get(owner) ?? []).map(({ call }, index): CallListRow => {
      const { customer, grade, tier, lastContact } = call.standing;
      const reason = callReasonOf(call.standing, call.callClass, day, request.facts?.get(customer.row)?.plannedWhy);
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
  const carriedAsked = carried.filter(({ owner }) => isAsked(owner));
  const list: Omit<CallList, "edits"> = {
    day,
    asOf,
    seed,
    owners: request.owners ?? null,
    rows,
    leftOut: counted(leftOut, reading, !request.owners, isAsked),
    carried: carriedAsked.length,
    carriedByOwner: new Map(
      [...groupBy(carriedAsked, ({ owner }) => owner)].map(([owner, all]) => [owner, all.length]),
    ),
    warnings: [...warnings, ...dayWarnings(day, asOf, weeks, away, calls)],
    coverage: workloadOf(
      calls.length + leftOut.calledThatDay.length + leftOut.listedBefore.length + leftOut.notDue.length,
      [...capacities(reading, request, weeks, null).capacityOf.values()].reduce((sum, each) => sum + each, 0),
      rules.calls.workingDaysPerMonth,
    ),
  };
  const edits = callListSheets(list, { rules, locale, reading, sheets: request.sheets ?? "together" });
  return { list: { ...list, edits }, phones: new Set(placed.map(({ call }) => call.standing.phone)) };
}

/** The rows of those whose next contact has come on the day, typed or computed, and the day it was due; one for each phone. */
export function callsDue(request: CallListRequest & { readonly day: Day }): readonly { row: number; on: Day }[] {
  const { day } = request;
  const { eligible, leftOut } = sortOut(request, day);
  return inOrder(eligible, request, day, leftOut).flatMap(({ standing: { customer, next } }) =>
    next.kind !== "none" && next.on <= day ? [{ row: customer.row, on: next.on }] : [],
  );
}

type Call = { readonly owner: string | null; readonly callClass: CallClass; readonly standing: Standing };
type LeftOutRows = Record<LeftOutReason, number[]>;

function sortOut(request: CallListRequest, day: Day) {
  const { reading, rules, asOf, facts } = request;
  const leftOut: LeftOutRows = {
    doNotContact: [],
    noPhone: [],
    gradeClosed: [],
    inContract: [],
    calledThatDay: [],
    listedBefore: [],
    notDue: [],
    closedByOutcome: [],
    duplicatePhone: [],
    noRoom: [],
  };
  const eligible: Standing[] = [];
  const warnings: CallListWarning[] = [];
  const { renewal, unreadableNext } = ofTheSheet(reading);
  const standing = standingReader({
    rules,
    day,
    asOf,
    renewal,
    facts,
    followUpContextOf: followUpContexts(request),
  });
  const isCalledThatDay = (customer: Customer) =>
    customer.lastContactDate === day || facts?.get(customer.row)?.calledOn === day;
  const forbiddenPhones = phonesOf(reading.customers.filter(({ doNotContact }) => doNotContact));
  const calledPhones = phonesOf(reading.customers.filter(isCalledThatDay));

  const reasonToLeaveOut = (customer: Customer, phone: string | null, contract: Contract): LeftOutReason | null => {
    if (customer.doNotContact || (phone !== null && forbiddenPhones.has(phone))) return "doNotContact";
    if (phone === null) return "noPhone";
    if (standing.isClosed(customer)) return "gradeClosed";
    if (contract.state === "inContract" && !standing.isEnding(contract)) return "inContract";
    if (calledPhones.has(phone)) return "calledThatDay";
    if (request.listedBefore?.has(phone)) return "listedBefore";
    return (standing.typedNextOf(customer) ?? day) > day ? "notDue" : null;
  };

  for (const customer of reading.customers) {
    const { row } = customer;
    const contract = standing.contractOf(customer);
    const unreadable = unreadableNext.get(row);
    if (unreadable !== undefined && customer.nextContactDate === null)
      warnings.push({ code: "unreadableNextContact", row, text: unreadable });

    const phone = customer.phone === null ? null : phoneKey(customer.phone);
    const reason = reasonToLeaveOut(customer, phone, contract);
    if (reason !== null || phone === null) {
      leftOut[reason ?? "noPhone"].push(row);
      continue;
    }
    const found = standing.standingOf(customer, phone, contract);
    if (found.next.kind === "none") leftOut.closedByOutcome.push(row);
    else eligible.push(found);
  }
  return { eligible, leftOut, warnings };
}

function ofTheSheet(reading: Reading) {
  const column = reading.columns.find(({ field, ours }) => field === "nextContactDate" && ours === null)?.column;
  const problems = reading.problems.filter((problem) => problem.column === column);
  return {
    renewal: renewalKindOf(reading),
    unreadableNext: new Map(problems.map(({ row, text }) => [row, text] as const)),
  };
}

function phonesOf(customers: readonly Customer[]): ReadonlySet<string> {
  const phones = customers.flatMap(({ phone, otherPhones }) =>
    phone === null ? otherPhones : [phone, ...otherPhones],
  );
  return new Set(phones.map(phoneKey));
}

/** The calls in the order of the list; a phone that comes up again is put under `duplicatePhone`. */
function inOrder(eligible: readonly Standing[], request: CallListRequest, day: Day, leftOut: LeftOutRows): Call[] {
  const byClass = groupBy(eligible, (standing) =>
    callClassOf(standing, day, request.facts?.get(standing.customer.row)?.churnState === "at-risk"),
  );
  const phones = new Set<string>();
  const calls: Call[] = [];
  for (const callClass of callClasses) {
    for (const standing of (byClass.get(callClass) ?? []).sort(compareWithinClass(callClass))) {
      const { phone } = standing;
      const { row, owner } = standing.customer;
      if (phones.has(phone)) leftOut.duplicatePhone.push(row);
      else calls.push({ owner, callClass, standing });
      phones.add(phone);
    }
  }
  return calls;
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
  leftOut: LeftOutRows,
  reading: Reading,
  isEverybody: boolean,
  isAsked: (owner: string | null) => boolean,
): LeftOut {
  const ownerOf = isEverybody ? undefined : new Map(reading.customers.map(({ row, owner }) => [row, owner] as const));
  return leftOutFrom((reason) => {
    const all = leftOut[reason];
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
  const years = [...new Set([ymd(asOf).year, ymd(day).year])].filter((year) => !hasHolidayData(year));
  return [
    ...years.map((year) => ({ code: "noHolidayData", year }) as const),
    ...(isWorkingDay(day, weeks(null)) ? [] : [{ code: "dayOff", day } as const]),
    ...away.map((owner) => {
      const count = calls.filter((call) => call.owner === owner && call.callClass !== "h").length;
      return { code: "ownerAway", owner, count } as const;
    }),
  ];
}
