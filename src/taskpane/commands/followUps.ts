import { cellAddress } from "../../domain/sheet/cells";
import type { ColumnEdit } from "../../domain/sheet/edits";
import { planFollowUps, type FollowUpPlan } from "../../domain/contactPlan/followUpPlan";
import type { OwnContactLogFacts } from "../../domain/contactLog/ownContactLog";
import type { Outcome } from "../../workbook/door/failure";
import { formulaRows } from "../../workbook/cells/formulaCells";
import type { JobOptions } from "../../workbook/door/progress";
import { gather, type Gathered } from "../../workbook/read/gather";
import { complainingAmong, openComplaintsOf, type ComplainingCustomer } from "./complaints";
import type { PlacedHolidayFault } from "./contactLog";
import { customersToContactOn } from "./customersToContact";
import type { Found } from "./findCustomers";
import { knownOfCustomers } from "./knownOfCustomers";
import type { OwnContactLogChoice } from "./ownContactLog";
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
export function prepareFollowUps(
  source: Source & FollowUpChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedFollowUps>> {
  return gather(async (workbook) => {
    const found = await customersToContactOn(workbook, source);
    const known = await knownOfCustomers(workbook, found, source);
    const { reading, rules, facts, holidays, lunarToSolar } = known;
    const open = await openComplaintsOf(workbook, reading.customers, { ...known, asOf: source.asOf });

    const plan = planFollowUps({
      reading,
      rules,
      asOf: source.asOf,
      locale: source.locale,
      facts,
      holidays,
      lunarToSolar,
      ...(source.target ? { target: source.target } : {}),
      ...(source.write ? { write: source.write } : {}),
      ...(source.colours ? { colours: true } : {}),
    });
    const formulas = await rowsWithFormulas(workbook, plan, found);
    const edits = plan.edits.map((edit) => ({
      ...edit,
      cells: edit.cells.filter(({ row }) => !formulas.rows.has(row)),
    }));

    const { preview, request } = alsoUnchanged(prepared(found, edits), known.stamps);
    const columns = preview.columns.map((column, index) => ({
      ...column,
      replacesOverdue: index === 0 && source.write !== "all",
    }));
    return {
      found,
      preview: { ...preview, columns },
      request,
      plan,
      formulasKept: formulas.addresses,
      holidayFaults: known.holidayFaults,
      ownLog: known.ownLog,
      complaining: complainingAmong(plan.rows, reading.customers, open),
    };
  }, options);
}

/** Rows whose date is computed by a formula of the person's are left alone, the column of reasons included. */
async function rowsWithFormulas(
  workbook: Gathered,
  plan: FollowUpPlan,
  { reading }: Found,
): Promise<{ readonly rows: ReadonlySet<number>; readonly addresses: readonly string[] }> {
  const theirs = plan.edits.find(({ target }) => target.kind === "theirs");
  const column = columnOf(theirs);
  if (!theirs || column === null) return { rows: new Set(), addresses: [] };
  const { sheet, firstDataRow: firstRow, lastDataRow: lastRow } = reading;
  const found = await workbook.ask(formulaRows({ sheet, column, firstRow, lastRow }));
  const rows = new Set(theirs.cells.map(({ row }) => row).filter((row) => found.has(row)));
  return { rows, addresses: [...rows].map((row) => cellAddress(column, row)) };
}

function columnOf(edit: ColumnEdit | undefined): number | null {
  return edit?.target.kind === "theirs" ? edit.target.index : null;
}
