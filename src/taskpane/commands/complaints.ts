import { customerNameOf } from "../../domain/customerName";
import { dissatisfiedFrom } from "../../domain/complaints/complaint";
import { isComplaintLog, readComplaintLog, type ComplaintLog } from "../../domain/complaints/complaintLog";
import {
  complaintStandings,
  outdatedComplaints,
  planComplaint,
  planComplaintStatus,
  type StandingComplaint,
} from "../../domain/complaints/complaintPlan";
import { sameSteps, stepsOfRules } from "../../domain/complaints/logSteps";
import { satisfactionByMonth, type SatisfactionCount } from "../../domain/complaints/satisfaction";
import type { Customer } from "../../domain/customer";
import { customerKey } from "../../domain/reading/rows/customerKey";
import type { Day } from "../../domain/calendar/day";
import { groupBy } from "../../domain/groupBy";
import { workingWeeks } from "../../domain/daysOff/holidays";
import { calendarOfLanguage, rulesOfCalendar } from "../../domain/rules/standingCalendar";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import type { Rules } from "../../domain/rules/rules";
import { complaintLogName } from "../../domain/complaints/complaintWords";
import type { ApplyRequest } from "../../workbook/apply/applyEdits";
import { Refusal, type Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { gather, type Gathered } from "../../workbook/read/gather";
import { stampOf, stampOfAll } from "../../workbook/read/sheetStamp";
import { keptBeside, type KeptBeside } from "./contactLog";
import { customersToWorkWithOn } from "./findCustomers";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** The complaints of the workbook, wherever their sheet is. */
export type Complaints = {
  readonly log: FoundComplaintLog | null;
  /** Whether the sheet goes through other steps than the rules have: those with which it was made, or that somebody has written into its headers. */
  readonly hasOwnSteps: boolean;
  readonly standings: readonly StandingComplaint[];
  /** What the customers said, by month and owner. */
  readonly satisfaction: readonly SatisfactionCount[];
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
export function readComplaints(
  source: Pick<Source, "asOf" | "locale">,
  options: JobOptions = {},
): Promise<Outcome<Complaints>> {
  return gather(async (workbook) => complaintsOn(source.asOf, await knownOfComplaints(workbook, source)), options);
}

function complaintsOn(asOf: Day, known: KnownOfComplaints): Complaints {
  const { log, rules } = known;
  const { speakUpShare } = rules.complaints;
  const standings = log ? complaintStandings(log.log, { ...known, asOf }) : [];
  return {
    log,
    hasOwnSteps: log !== null && !sameSteps(log.log.steps, stepsOfRules(rules, log.log.language)),
    standings,
    satisfaction: satisfactionByMonth(log?.log.complaints ?? []),
    outdated: log ? outdatedComplaints(log.log, { ...known, asOf }) : 0,
    speakUpShare,
    dissatisfied: dissatisfiedFrom(standings.length, speakUpShare),
  };
}

/** Those of the customers who have an open complaint, by row number, each with the numbers of the complaints. */
export async function openComplaintsOf(
  workbook: Gathered,
  customers: readonly Customer[],
  { rules, holidays, asOf }: Pick<KnownOfComplaints, "rules"> & Pick<KeptBeside, "holidays"> & { readonly asOf: Day },
): Promise<ReadonlyMap<number, string>> {
  const weeks = workingWeeks(rules.workingWeek, holidays);
  const log = await findComplaintLog(workbook, { asOf, rules });
  if (!log) return new Map();
  const open = complaintStandings(log.log, { asOf, weeks }).filter(({ standing }) => standing.kind === "open");
  if (open.length === 0) return new Map();
  const byKey = groupBy(open, ({ complaint }) => complaint.key);
  return new Map(
    customers.flatMap((customer) => {
      const theirs = byKey.get(customerKey(customer));
      return theirs ? [[customer.row, theirs.map(({ complaint }) => complaint.number).join(" · ")] as const] : [];
    }),
  );
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
export function prepareComplaint(
  source: Source & { readonly row: number; readonly what: string; readonly wanted: string },
  options: JobOptions = {},
): Promise<Outcome<PreparedComplaint>> {
  return gather(async (workbook) => {
    const found = await customersToWorkWithOn(workbook, source);
    const { reading } = found;
    const customer = reading.customers.find(({ row }) => row === source.row);
    if (!customer) throw new Refusal({ kind: "changedSince", sheet: reading.sheet });
    const known = await knownOfComplaints(workbook, source);
    const { log } = known;
    const complaint = { customer, what: source.what.trim(), wanted: source.wanted.trim() };
    const edits = planComplaint(log?.log, complaint, { ...known, ...source });
    const { preview, request } = prepared(
      found,
      edits.filter((edit) => edit.kind === "newSheet"),
    );
    return {
      found,
      preview,
      request: {
        edits,
        unchanged: [...request.unchanged, ...(log ? [stampOfAll(log.cells)] : [])],
        sameRows: [...request.sameRows, ...(log ? [identityStamp(log)] : [])],
      },
      customer,
      sheet: log?.log.sheet ?? complaintLogName(source.locale),
      isNew: log === null,
      updated: log ? outdatedComplaints(log.log, { ...known, ...source }) : 0,
    };
  }, options);
}

/** Works out due days and statuses anew. Without a sheet of complaints there is nothing to write. */
export function prepareStatuses(source: Source, options: JobOptions = {}): Promise<Outcome<PreparedStatuses>> {
  return gather(async (workbook) => {
    const known = await knownOfComplaints(workbook, source);
    const { log } = known;
    return {
      request: {
        edits: log ? planComplaintStatus(log.log, { ...known, ...source }) : [],
        unchanged: log ? [stampOfAll(log.cells)] : [],
        sameRows: log ? [identityStamp(log)] : [],
      },
      complaints: complaintsOn(source.asOf, known),
    };
  }, options);
}

type KnownOfComplaints = {
  readonly log: FoundComplaintLog | null;
  readonly rules: Rules;
  readonly weeks: ReturnType<typeof workingWeeks>;
};

/** No sheet of customers is at hand to show a calendar: the person's choice holds, else that of their language. */
async function knownOfComplaints(
  workbook: Gathered,
  { asOf, locale }: Pick<Source, "asOf" | "locale">,
): Promise<KnownOfComplaints> {
  const own = await workbook.rules();
  const { calendar = calendarOfLanguage(locale) } = await workbook.settings();
  const rules = own.workingWeek.calendar === "automatic" ? rulesOfCalendar(own, calendar) : own;
  const { holidays } = await keptBeside(workbook, asOf);
  const log = await findComplaintLog(workbook, { asOf, rules });
  return { log, rules, weeks: workingWeeks(rules.workingWeek, holidays) };
}

/** Known by its headers, whatever it is called, also where somebody has hidden it. */
async function findComplaintLog(
  workbook: Gathered,
  known: { readonly asOf: Day; readonly rules: Rules },
): Promise<FoundComplaintLog | null> {
  const head = (await workbook.heads()).find(({ cells }) => isComplaintLog(cells));
  if (!head) return null;
  const cells = await workbook.sheetBeside(head.cells.name);
  const log = readComplaintLog(cells, known);
  return log ? { cells, log } : null;
}

/** What tells complaints apart, whatever is typed into their other cells. */
function identityStamp({ cells, log }: FoundComplaintLog) {
  const { number, customer, key } = log.columns;
  return stampOf(
    cells,
    [number, customer, key].filter((column) => column >= 0),
  );
}
