import { customerNameOf } from "../../domain/customerName";
import { dissatisfiedFrom } from "../../domain/complaints/complaint";
import { readComplaintLog, type ComplaintLog } from "../../domain/complaints/complaintLog";
import {
  complaintStandings,
  outdatedComplaints,
  planComplaint,
  planComplaintStatus,
  type StandingComplaint,
} from "../../domain/complaints/complaintPlan";
import type { Customer } from "../../domain/customer";
import { customerKey } from "../../domain/reading/rows/customerKey";
import type { Day } from "../../domain/calendar/day";
import { groupBy } from "../../domain/groupBy";
import { workingWeeks } from "../../domain/daysOff/holidays";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import type { Rules } from "../../domain/rules/rules";
import { complaintLogName } from "../../domain/complaints/complaintWords";
import type { ApplyRequest } from "../../workbook/apply/applyEdits";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { readRules } from "../../workbook/rules/rulesSheet";
import { readSheet } from "../../workbook/read/readSheet";
import { readSheetHeads } from "../../workbook/read/readSheetHeads";
import { stampOf, stampOfAll } from "../../workbook/read/sheetStamp";
import { readKeptBeside } from "./contactLog";
import { findCustomers, type Found } from "./findCustomers";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** The complaints of the workbook, wherever their sheet is. */
export type Complaints = {
  readonly log: FoundComplaintLog | null;
  readonly standings: readonly StandingComplaint[];
  /** Complaints whose due day or status on the sheet is not that of the as-of day. */
  readonly outdated: number;
  /** Customers who are dissatisfied, of whom only some complain. */
  readonly dissatisfied: number;
  readonly speakUpShare: number;
};

export type FoundComplaintLog = { readonly cells: SheetCells; readonly log: ComplaintLog };

export type PreparedComplaint = Prepared & {
  readonly customer: Customer;
  /** The sheet of complaints, and whether it is made for this one. */
  readonly sheet: string;
  readonly isNew: boolean;
  /** Other complaints whose due day or status is brought up to date with it. */
  readonly updated: number;
};

export type PreparedStatuses = {
  readonly request: ApplyRequest;
  readonly complaints: Complaints;
};

/** What stands on the sheet of complaints, and how each stands on the as-of day. */
export async function readComplaints(
  { asOf }: Pick<Source, "asOf">,
  options: JobOptions = {},
): Promise<Outcome<Complaints>> {
  const known = await knownOfComplaints(asOf, options);
  return known.ok ? { ok: true, value: complaintsOn(asOf, known.value) } : known;
}

function complaintsOn(asOf: Day, known: KnownOfComplaints): Complaints {
  const { log, rules } = known;
  const { speakUpShare } = rules.complaints;
  const standings = log ? complaintStandings(log.log, { ...known, asOf }) : [];
  return {
    log,
    standings,
    outdated: log ? outdatedComplaints(log.log, { ...known, asOf }) : 0,
    speakUpShare,
    dissatisfied: dissatisfiedFrom(standings.length, speakUpShare),
  };
}

/** The customers of a sheet who have an open complaint, by row number, each with the numbers of the complaints. */
export async function openComplaintsOf(
  { reading }: Found,
  source: Pick<Source, "asOf">,
  options: JobOptions = {},
): Promise<Outcome<ReadonlyMap<number, string>>> {
  const complaints = await readComplaints(source, options);
  if (!complaints.ok) return complaints;
  const open = complaints.value.standings.filter(({ standing }) => standing.kind === "open");
  const byKey = groupBy(open, ({ complaint }) => complaint.key);
  if (open.length === 0) return { ok: true, value: new Map() };
  return {
    ok: true,
    value: new Map(
      reading.customers.flatMap((customer) => {
        const theirs = byKey.get(customerKey(customer));
        return theirs ? [[customer.row, theirs.map(({ complaint }) => complaint.number).join(" · ")] as const] : [];
      }),
    ),
  };
}

/** A customer with an open complaint. */
export type ComplainingCustomer = { readonly name: string; readonly numbers: string };

/** Those of some rows who have an open complaint, by name. */
export function complainingAmong(
  rows: readonly { readonly row: number }[],
  customers: readonly Customer[],
  open: ReadonlyMap<number, string>,
): readonly ComplainingCustomer[] {
  if (open.size === 0) return [];
  const wanted = new Set(rows.map(({ row }) => row));
  return customers.flatMap((customer) => {
    const numbers = open.get(customer.row);
    if (numbers === undefined || !wanted.has(customer.row)) return [];
    return [{ name: customerNameOf(customer), numbers }];
  });
}

/** Works out the line for a complaint of the customer in a row; refused where nobody stands there any more. */
export async function prepareComplaint(
  source: Source & { readonly row: number; readonly what: string },
  options: JobOptions = {},
): Promise<Outcome<PreparedComplaint>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const { reading } = found.value;
  const customer = reading.customers.find(({ row }) => row === source.row);
  if (!customer) return { ok: false, failure: { kind: "changedSince", sheet: reading.sheet } };
  const known = await knownOfComplaints(source.asOf, options);
  if (!known.ok) return known;
  const { log } = known.value;
  const edits = planComplaint(log?.log, { customer, what: source.what.trim() }, { ...known.value, ...source });
  const { preview, request } = prepared(
    found.value,
    edits.filter((edit) => edit.kind === "newSheet"),
  );
  return {
    ok: true,
    value: {
      found: found.value,
      preview,
      request: {
        edits,
        unchanged: [...request.unchanged, ...(log ? [stampOfAll(log.cells)] : [])],
        sameRows: [...request.sameRows, ...(log ? [identityStamp(log)] : [])],
      },
      customer,
      sheet: log?.log.sheet ?? complaintLogName(source.locale),
      isNew: log === null,
      updated: log ? outdatedComplaints(log.log, { ...known.value, ...source }) : 0,
    },
  };
}

/** Works out due days and statuses anew. Without a sheet of complaints there is nothing to write. */
export async function prepareStatuses(source: Source, options: JobOptions = {}): Promise<Outcome<PreparedStatuses>> {
  const known = await knownOfComplaints(source.asOf, options);
  if (!known.ok) return known;
  const { log } = known.value;
  const edits = log ? planComplaintStatus(log.log, { ...known.value, ...source }) : [];
  return {
    ok: true,
    value: {
      request: {
        edits,
        unchanged: log ? [stampOfAll(log.cells)] : [],
        sameRows: log ? [identityStamp(log)] : [],
      },
      complaints: complaintsOn(source.asOf, known.value),
    },
  };
}

type KnownOfComplaints = {
  readonly log: FoundComplaintLog | null;
  readonly rules: Rules;
  readonly weeks: ReturnType<typeof workingWeeks>;
};

async function knownOfComplaints(asOf: Day, options: JobOptions): Promise<Outcome<KnownOfComplaints>> {
  const rules = await readRules(options);
  if (!rules.ok) return rules;
  const beside = await readKeptBeside(asOf, options);
  if (!beside.ok) return beside;
  const log = await findComplaintLog(asOf, options);
  if (!log.ok) return log;
  const weeks = workingWeeks(rules.value.workingWeek, beside.value.holidays);
  return { ok: true, value: { log: log.value, rules: rules.value, weeks } };
}

/** Known by its headers, whatever it is called, also where somebody has hidden it. */
async function findComplaintLog(asOf: Day, { signal }: JobOptions): Promise<Outcome<FoundComplaintLog | null>> {
  const heads = await readSheetHeads("all");
  if (!heads.ok) return heads;
  const sheet = heads.value.find(({ cells }) => readComplaintLog(cells, asOf))?.cells.name;
  if (sheet === undefined) return { ok: true, value: null };
  const cells = await readSheet(sheet, { signal });
  if (!cells.ok) return cells;
  const log = readComplaintLog(cells.value, asOf);
  return { ok: true, value: log ? { cells: cells.value, log } : null };
}

/** What tells complaints apart, whatever is typed into their other cells. */
function identityStamp({ cells, log }: FoundComplaintLog) {
  const { number, customer, key } = log.columns;
  return stampOf(
    cells,
    [number, customer, key].filter((column) => column >= 0),
  );
}
