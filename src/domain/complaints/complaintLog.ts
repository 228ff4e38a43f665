import { dayOfCell } from "../sheet/dayOfCell";
import type { CellValue } from "../sheet/cells";
import type { Day } from "../calendar/day";
import { dateForm, parseDate } from "../reading/values/dates";
import { findOurSheet, type OurSheet } from "../sheet/ourSheet";
import type { SheetCells } from "../sheet/sheetCells";
import { complaintHeaders, complaintStepNamed, type ComplaintHeaders } from "./complaintWords";
import { complaintSteps } from "../rules/complaintSteps";
import type { Complaint } from "./complaint";

/** The sheet on which every complaint stands, the oldest first. */
export type ComplaintLog = Omit<OurSheet<keyof ComplaintHeaders>, "lines"> & {
  readonly complaints: readonly LoggedComplaint[];
};

/** A complaint with what stands in the cells that we fill in. */
export type LoggedComplaint = Complaint & { readonly dueNow: CellValue; readonly statusNow: string };

/** Reads the sheet of complaints by its headers; `undefined` for any other sheet. Rows without number and customer are passed over. */
export function readComplaintLog(cells: SheetCells, asOf: Day): ComplaintLog | undefined {
  const found = findOurSheet(cells, complaintHeaders, ["number", "openedOn", "what", "reached"]);
  if (!found) return undefined;
  const { lines, ...log } = found;
  return { ...log, complaints: lines.flatMap(({ row, cell }) => complaintOf(row, cell, cells.dateSystem, asOf) ?? []) };
}

function complaintOf(
  row: number,
  cell: (name: keyof ComplaintHeaders) => CellValue,
  dateSystem: SheetCells["dateSystem"],
  asOf: Day,
): LoggedComplaint | undefined {
  const text = (name: keyof ComplaintHeaders): string => String(cell(name) ?? "").trim();
  const day = (name: keyof ComplaintHeaders): Day | null => typedDay(cell(name), dateSystem, asOf);
  if (text("number") === "" && text("customer") === "") return undefined;
  return {
    row,
    number: text("number"),
    openedOn: day("openedOn"),
    customer: text("customer"),
    phone: text("phone"),
    owner: text("owner"),
    what: text("what"),
    key: text("key"),
    doneOn: Object.fromEntries(complaintSteps.map((step) => [step, day(step)])) as Complaint["doneOn"],
    reached: complaintStepNamed(text("reached")),
    dueNow: cell("dueOn"),
    statusNow: text("status"),
  };
}

/** A day as Excel keeps it, or as people type it into a text cell; a step that was done some day without saying which is not. */
function typedDay(cell: CellValue, dateSystem: SheetCells["dateSystem"], asOf: Day): Day | null {
  const day = dayOfCell(cell, dateSystem);
  if (day !== undefined) return day;
  if (typeof cell !== "string" || dateForm(cell).form === "nothing") return null;
  const parsed = parseDate(cell, {
    kind: "past",
    asOf,
    shortOrder: "YMD",
    yearLastOrder: "MDY",
    shortYearsAreRoc: false,
    chinese: true,
    dateSystem: dateSystem ?? 1900,
  });
  return parsed.kind === "value" ? parsed.value : null;
}
