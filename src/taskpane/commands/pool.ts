import type { ContactPlan } from "../../domain/contactPlan/contactPlan";
import { contactPlans } from "../../domain/contactPlan/contactPlanner";
import { unreachedAttempts } from "../../domain/contactPlan/unreachedAttempts";
import type { Customer } from "../../domain/customer";
import type { ColumnEdit } from "../../domain/sheet/edits";
import {
  poolColumnsOf,
  readPoolColumns,
  type ChosenPoolColumns,
  type PoolColumns,
} from "../../domain/pool/poolColumns";
import { poolStandings, type PoolFacts, type PoolStanding, type TriedDays } from "../../domain/pool/pool";
import {
  dueForPool,
  planPoolCountdown,
  planSendBack,
  type DueCustomer,
  type PoolRequest,
} from "../../domain/pool/poolPlan";
import type { Rules } from "../../domain/rules/rules";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { changeSettings, type Settings } from "../../workbook/door/settings";
import { gather, type Gathered } from "../../workbook/read/gather";
import { stampOf, type SheetStamp } from "../../workbook/read/sheetStamp";
import { headersKeyOf } from "./choices";
import { customersToContactOn } from "./customersToContact";
import type { Found } from "./findCustomers";
import { knownOfCustomers, type KnownOfCustomers } from "./knownOfCustomers";
import { ourValues } from "./ourValues";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** Which columns say since when an owner has a customer and who is locked; absent: as this workbook remembers them. */
export type PoolChoices = { readonly poolColumns?: ChosenPoolColumns | undefined };

export type PreparedPool = Prepared & {
  readonly standings: readonly PoolStanding[];
  readonly columns: PoolColumns;
  readonly rules: Rules;
  /** Without an owner column everybody is in the pool already. */
  readonly hasOwnerColumn: boolean;
  /** How it would be with other days than the rules say; writes nothing. */
  readonly tryDays: (days: TriedDays) => readonly PoolStanding[];
};

export type PreparedSendBack = PreparedPool & {
  /** Whoever could be sent back. */
  readonly due: readonly DueCustomer[];
  /** The same for all but those whose keys are named: they stay with their owners. */
  readonly without: (staying: ReadonlySet<string>) => PreparedSendBack;
};

/** Works out the countdown to the pool, to be written beside the customers. */
export function preparePool(source: Source & PoolChoices, options: JobOptions = {}): Promise<Outcome<PreparedPool>> {
  return gather(async (workbook) => {
    const study = await poolStudy(workbook, source);
    return preparedPool(study, planPoolCountdown(study));
  }, options);
}

/** Works out who goes back to the pool today, but for those who are to stay; written, their owners' cells are cleared. */
export function prepareSendBack(
  source: Source & PoolChoices & { readonly staying: ReadonlySet<string> },
  options: JobOptions = {},
): Promise<Outcome<PreparedSendBack>> {
  return gather(async (workbook) => sendBackWithout(source.staying, await poolStudy(workbook, source)), options);
}

function sendBackWithout(staying: ReadonlySet<string>, study: PoolStudy): PreparedSendBack {
  const due = study.hasOwnerColumn ? dueForPool(study.standings) : [];
  const going = due.filter(({ key }) => !staying.has(key));
  return {
    ...preparedPool(study, planSendBack(study, going)),
    due,
    without: (others) => sendBackWithout(others, study),
  };
}

/** What the person chose for sheets with these headers. */
export function recallPoolColumns(
  headersKey: string,
): Promise<Outcome<{ readonly headersKey: string; readonly chosen: ChosenPoolColumns }>> {
  return gather(async (workbook) => ({ headersKey, chosen: chosenFor(headersKey, await workbook.settings()) }));
}

function chosenFor(headersKey: string, { poolColumns }: Settings): ChosenPoolColumns {
  return poolColumns?.[headersKey] ?? {};
}

export function rememberPoolColumns(headersKey: string, chosen: ChosenPoolColumns): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({
    ...settings,
    poolColumns: { ...settings.poolColumns, [headersKey]: chosen },
  }));
}

type PoolStudy = PoolRequest &
  Omit<PreparedPool, keyof Prepared> & { readonly found: Found; readonly stamps: readonly SheetStamp[] };

async function poolStudy(workbook: Gathered, source: Source & PoolChoices): Promise<PoolStudy> {
  const { asOf, locale } = source;
  const found = await customersToContactOn(workbook, source);
  const known = await knownOfCustomers(workbook, found, source);
  const chosen = source.poolColumns ?? chosenFor(headersKeyOf(found.cells), await workbook.settings());
  const { reading, rules, stamps } = known;
  const columns = poolColumnsOf(reading, chosen);
  const plans = contactPlans({ ...known, asOf });
  const factsOf = poolFacts(found, known, columns, plans);
  const standingsFor = (tried?: TriedDays) =>
    poolStandings({ reading, plans, rules, asOf, factsOf, ...(tried ? { tried } : {}) });
  return {
    found,
    reading,
    asOf,
    locale,
    whyNow: ourValues(found, "poolWhy"),
    standings: standingsFor(),
    columns,
    rules,
    stamps,
    hasOwnerColumn: reading.columns.some(({ field }) => field === "owner"),
    tryDays: standingsFor,
  };
}

function preparedPool(
  { found, standings, columns, rules, stamps, hasOwnerColumn, tryDays }: PoolStudy,
  edits: readonly ColumnEdit[],
): PreparedPool {
  const ready = prepared(found, hasOwnerColumn ? edits : []);
  const asked = [columns.ownedSince, columns.locked].filter((column) => column !== null);
  const unchanged = [...ready.request.unchanged, stampOf(found.cells, asked), ...stamps];
  return {
    ...ready,
    request: { ...ready.request, unchanged },
    standings,
    columns,
    rules,
    hasOwnerColumn,
    tryDays,
  };
}

function poolFacts(
  { cells }: Found,
  { reading, facts, rules }: KnownOfCustomers,
  columns: PoolColumns,
  plans: readonly ContactPlan[],
): (customer: Customer) => PoolFacts {
  const planOf = new Map(plans.map((plan) => [plan.row, plan]));
  const read = readPoolColumns(columns, reading, cells);
  const reached = new Set(rules.outcomes.filter((rule) => rule.reached).map(({ outcome }) => outcome));
  const unreadableContact = new Set(
    reading.problems.filter(({ field }) => field === "lastContactDate").map(({ row }) => row),
  );
  return (customer) => {
    const ownedSince = read.ownedSince(customer);
    const locked = read.locked(customer);
    const known = facts.get(customer.row) ?? {};
    const { tier, lastOutcome: called } = known;
    const plan = planOf.get(customer.row);
    return {
      ownedSince: columns.ownedSince === null ? "noColumn" : ownedSince.kind === "value" ? ownedSince.value : "blank",
      isLocked: locked.kind === "value" && locked.value,
      isUnreadable:
        ownedSince.kind === "problem" ||
        locked.kind === "problem" ||
        (customer.lastContactDate === null && unreadableContact.has(customer.row)),
      tier: tier ?? null,
      loggedContact: called && reached.has(called.outcome) ? called.on : null,
      unreachedAttempts: plan ? unreachedAttempts(customer, known, plan, rules) : 0,
    };
  };
}
