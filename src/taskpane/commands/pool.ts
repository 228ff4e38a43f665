import type { Customer } from "../../domain/customer";
import type { ColumnEdit } from "../../domain/edits";
import { poolColumnsOf, readPoolColumns, type PoolColumns } from "../../domain/pool/poolColumns";
import { poolStandings, type PoolFacts, type PoolStanding, type TriedDays } from "../../domain/pool/pool";
import { planPoolCountdown, planSendBack, type PoolRequest } from "../../domain/pool/poolPlan";
import type { Rules } from "../../domain/rules";
import type { Outcome } from "../../workbook/failure";
import type { JobOptions } from "../../workbook/progress";
import { stampOf } from "../../workbook/sheetStamp";
import { findCustomers, type Found } from "./findCustomers";
import { knownOfCustomers, type KnownOfCustomers } from "./knownOfCustomers";
import { ourValues } from "./ourValues";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** Where the sheet says since when an owner has a customer and who is locked; absent: as the headers say. */
export type PoolChoices = { readonly poolColumns?: Partial<PoolColumns> | undefined };

export type PreparedPool = Prepared & {
  readonly standings: readonly PoolStanding[];
  readonly columns: PoolColumns;
  readonly rules: Rules;
  /** Without an owner column everybody is in the pool already. */
  readonly hasOwnerColumn: boolean;
  /** How it would be with other days than the rules say; writes nothing. */
  readonly tryDays: (days: TriedDays) => readonly PoolStanding[];
};

/** Works out the countdown to the pool, to be written beside the customers. */
export function preparePool(source: Source & PoolChoices, options: JobOptions = {}): Promise<Outcome<PreparedPool>> {
  return preparePoolEdits(source, planPoolCountdown, options);
}

/** Works out who goes back to the pool today; written, their owners' cells are cleared. */
export function prepareSendBack(
  source: Source & PoolChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedPool>> {
  return preparePoolEdits(source, planSendBack, options);
}

async function preparePoolEdits(
  source: Source & PoolChoices,
  planOf: (request: PoolRequest) => readonly ColumnEdit[],
  options: JobOptions,
): Promise<Outcome<PreparedPool>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const { reading, cells } = found.value;
  const known = await knownOfCustomers(found.value, source, options);
  if (!known.ok) return known;
  const columns = { ...poolColumnsOf(reading), ...source.poolColumns };
  const { asOf, locale } = source;
  const { rules } = known.value;
  const factsOf = poolFacts(found.value, known.value, columns);
  const standingsFor = (tried?: TriedDays) =>
    poolStandings({ customers: reading.customers, rules, asOf, factsOf, ...(tried ? { tried } : {}) });
  const standings = standingsFor();
  const hasOwnerColumn = reading.columns.some(({ field }) => field === "owner");
  const ready = prepared(
    found.value,
    hasOwnerColumn ? planOf({ reading, standings, asOf, locale, whyNow: ourValues(found.value, "poolWhy") }) : [],
  );
  const asked = [columns.ownedSince, columns.locked].filter((column) => column !== null);
  return {
    ok: true,
    value: {
      ...ready,
      request: { ...ready.request, unchanged: [...ready.request.unchanged, stampOf(cells, asked)] },
      standings,
      columns,
      rules,
      hasOwnerColumn,
      tryDays: standingsFor,
    },
  };
}

function poolFacts(
  { reading, cells }: Found,
  { tiers, lastOutcomes, rules }: KnownOfCustomers,
  columns: PoolColumns,
): (customer: Customer) => PoolFacts {
  const read = readPoolColumns(columns, reading, cells);
  const reached = new Set(rules.outcomes.filter((rule) => rule.reached).map(({ outcome }) => outcome));
  const unreadableContact = new Set(
    reading.problems.filter(({ field }) => field === "lastContactDate").map(({ row }) => row),
  );
  return (customer) => {
    const ownedSince = read.ownedSince(customer);
    const locked = read.locked(customer);
    const called = lastOutcomes.get(customer.row);
    return {
      ownedSince: columns.ownedSince === null ? "noColumn" : ownedSince.kind === "value" ? ownedSince.value : "blank",
      isLocked: locked.kind === "value" && locked.value,
      isUnreadable:
        ownedSince.kind === "problem" ||
        locked.kind === "problem" ||
        (customer.lastContactDate === null && unreadableContact.has(customer.row)),
      tier: tiers.get(customer.row) ?? null,
      loggedContact: called && reached.has(called.outcome) ? called.on : null,
    };
  };
}
