import { personOf } from "../customerName";
import { dealCalls } from "./callListDealing";
import { callClasses, callClassOf, compareWithinClass, type CallClass } from "./callListOrder";
import { leftOutFrom, type LeftOut, type LeftOutReason } from "./callListLeftOut";
import type { CallList, CallListRow, CallListWarning } from "./callListResult";
import { callReasonOf } from "./callListReason";
import { callListSheets, type CallListSheets } from "./callListSheet";
import { standingReader, type Standing } from "./callListStanding";
import type { Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import { ymd, type Day } from "../calendar/day";
import type { ContactPlan } from "../contactPlan/contactPlan";
import { contactPlanner } from "../contactPlan/contactPlanner";
import type { KnownCustomers } from "../contactPlan/knownCustomers";
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
 * **Left out**, each under the first that holds: whom the contact plan leaves alone, no usable phone, called on that day
 * already, on the list of an earlier day of the same plan, and a day after that one which was agreed or typed: somebody
 * decided that the customer is to be left in peace until then. A customer whose computed day has not come may still be
 * called in the classes b–e, g and h.
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
      const reason = callReasonOf(call.standing, call.callClass, day);
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

type Call = { readonly owner: string | null; readonly callClass: CallClass; readonly standing: Standing };
type LeftOutRows = Record<LeftOutReason, number[]>;

function sortOut(request: CallListRequest, day: Day) {
  const { reading, rules, asOf, facts } = request;
  const leftOut: LeftOutRows = {
    consentRefused: [],
    doNotContact: [],
    closed: [],
    refused: [],
    noPhone: [],
    wechatOnly: [],
    inContract: [],
    calledThatDay: [],
    listedBefore: [],
    notDue: [],
    duplicatePhone: [],
    noRoom: [],
  };
  const eligible: Standing[] = [];
  const warnings: CallListWarning[] = [];
  const { renewal, unreadableNext } = ofTheSheet(reading);
  const planOf = contactPlanner(request);
  const { standingOf } = standingReader({ rules, day, asOf, renewal, facts });
  const isCalledThatDay = (customer: Customer) =>
    customer.lastContactDate === day || facts?.get(customer.row)?.calledOn === day;
  const calledPhones = phonesOf(reading.customers.filter(isCalledThatDay));

  for (const customer of reading.customers) {
    const { row } = customer;
    const unreadable = unreadableNext.get(row);
    if (unreadable !== undefined && customer.nextContactDate === null)
      warnings.push({ code: "unreadableNextContact", row, text: unreadable });

    const { standing, leftAlone, next } = planOf(customer, facts?.get(row));
    const phone = customer.phone === null ? null : phoneKey(customer.phone);
    if (leftAlone) leftOut[leftAlone.code].push(row);
    else if (phone === null) leftOut.noPhone.push(row);
    else if (calledPhones.has(phone)) leftOut.calledThatDay.push(row);
    else if (request.listedBefore?.has(phone)) leftOut.listedBefore.push(row);
    else if (next.kind !== "computed" && next.dueOn > day) leftOut.notDue.push(row);
    else if (isKeptByContract(standing) && next.dueOn > day) leftOut.inContract.push(row);
    else eligible.push(standingOf(customer, phone, next));
  }
  return { eligible, leftOut, warnings };
}

/** In contract and no prospect beside it: called only when something is due. */
function isKeptByContract({ because, alsoProspect }: ContactPlan["standing"]): boolean {
  return because?.from === "contract" && alsoProspect === null;
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
