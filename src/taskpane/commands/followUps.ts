import { cellAddress } from "../../domain/sheet/cells";
import type { ColumnEdit } from "../../domain/sheet/edits";
import { planFollowUps, type FollowUpPlan } from "../../domain/contactPlan/followUpPlan";
import type { OwnContactLogFacts } from "../../domain/contactLog/ownContactLog";
import type { Outcome } from "../../workbook/door/failure";
import { formulaRows } from "../../workbook/cells/formulaCells";
import type { JobOptions } from "../../workbook/door/progress";
import { complainingAmong, openComplaintsOf, type ComplainingCustomer } from "./complaints";
import type { PlacedHolidayFault } from "./contactLog";
import { findCustomersToContact } from "./customersToContact";
import type { Found } from "./findCustomers";
import { knownOfCustomers, type OwnContactLogChoice } from "./knownOfCustomers";
import { alsoUnchanged, prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

export type FollowUpChoices = OwnContactLogChoice & {
  /** The person's own next-contact column where the sheet has one, or always a column of ours. */
  readonly target?: "theirs" | "ours" | undefined;
  readonly write?: "blankOrDone" | "all" | undefined;
  /** Whether the days that have passed and the present one are coloured. */
  readonly colours?: boolean | undefined;
};

export type PreparedFollowUps = Prepared & {
  readonly plan: FollowUpPlan;
  /** Addresses of the person's formulas, which stay. */
  readonly formulasKept: readonly string[];
  readonly holidayFaults: readonly PlacedHolidayFault[];
  readonly ownLog: OwnContactLogFacts | null;
  /** Of the customers who get a date, those with an open complaint: to be called with that in mind. */
  readonly complaining: readonly ComplainingCustomer[];
};

/** Works out the next follow-up of every customer. */
export async function prepareFollowUps(
  source: Source & FollowUpChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedFollowUps>> {
  const found = await findCustomersToContact(source, options);
  if (!found.ok) return found;
  const asked = await knownOfCustomers(found.value, source, options);
  if (!asked.ok) return asked;
  const known = asked.value;
  const { reading, ownLog } = known;
  const plan = planFollowUps({
    reading,
    rules: known.rules,
    asOf: source.asOf,
    locale: source.locale,
    facts: known.facts,
    holidays: known.holidays,
    lunarToSolar: known.lunarToSolar,
    ...(source.target ? { target: source.target } : {}),
    ...(source.write ? { write: source.write } : {}),
    ...(source.colours ? { colours: true } : {}),
  });
  const complaints = await openComplaintsOf(found.value, source, options);
  if (!complaints.ok) return complaints;
  const formulas = await rowsWithFormulas(plan, found.value, options);
  if (!formulas.ok) return formulas;
  const edits = plan.edits.map((edit) => ({
    ...edit,
    cells: edit.cells.filter(({ row }) => !formulas.value.rows.has(row)),
  }));
  const { preview, request } = alsoUnchanged(prepared(found.value, edits), known.stamps);
  const columns = preview.columns.map((column, index) => ({
    ...column,
    replacesOverdue: index === 0 && source.write !== "all",
  }));
  return {
    ok: true,
    value: {
      found: found.value,
      preview: { ...preview, columns },
      request,
      plan,
      formulasKept: formulas.value.addresses,
      holidayFaults: known.holidayFaults,
      ownLog,
      complaining: complainingAmong(plan.rows, reading.customers, complaints.value),
    },
  };
}

/** Rows whose date is computed by a formula of the person's are left alone, the column of reasons included. */
async function rowsWithFormulas(
  plan: FollowUpPlan,
  { reading }: Found,
  options: JobOptions,
): Promise<Outcome<{ readonly rows: ReadonlySet<number>; readonly addresses: readonly string[] }>> {
  const theirs = plan.edits.find(({ target }) => target.kind === "theirs");
  const column = columnOf(theirs);
  if (!theirs || column === null) return { ok: true, value: { rows: new Set(), addresses: [] } };
  const { sheet, firstDataRow: firstRow, lastDataRow: lastRow } = reading;
  const found = await formulaRows({ sheet, column, firstRow, lastRow }, options);
  if (!found.ok) return found;
  const rows = new Set(theirs.cells.map(({ row }) => row).filter((row) => found.value.has(row)));
  return { ok: true, value: { rows, addresses: [...rows].map((row) => cellAddress(column, row)) } };
}

function columnOf(edit: ColumnEdit | undefined): number | null {
  return edit?.target.kind === "theirs" ? edit.target.index : null;
}
