import { dayOfCell } from "../callListReading";
import { isBlank, type CellValue } from "../cells";
import type { Day } from "../day";
import { dateForm, parseDate } from "../reading/dates";
import { locales, type Locale } from "../locale";
import type { SheetCells } from "../reading/reading";
import { complaintHeaders, complaintStepNamed, type ComplaintHeaders } from "../words/complaints";
import { complaintSteps, type Complaint } from "./complaint";

/** The sheet on which every complaint stands, the oldest first. */
export type ComplaintLog = {
  readonly sheet: string;
  readonly headerRow: number;
  /** The last row in use; a new complaint follows it. */
  readonly lastRow: number;
  /** Zero-based column index of each column on the sheet; −1 where somebody removed it. */
  readonly columns: Readonly<Record<keyof ComplaintHeaders, number>>;
  readonly headers: ComplaintHeaders;
  /** The language it was made in. */
  readonly language: Locale;
  readonly complaints: readonly LoggedComplaint[];
};

/** A complaint with what stands in the cells that we fill in. */
export type LoggedComplaint = Complaint & { readonly dueNow: CellValue; readonly statusNow: string };

/** Reads the sheet of complaints by its headers; `undefined` for any other sheet. Rows without number and customer are passed over. */
export function readComplaintLog(cells: SheetCells, asOf: Day): ComplaintLog | undefined {
  for (const [index, row] of cells.values.entries()) {
    const texts = row.map((cell) => String(cell ?? "").trim());
    const language = locales.find((locale) => {
      const { number, openedOn, what, reached } = complaintHeaders(locale);
      return [number, openedOn, what, reached].every((header) => texts.includes(header));
    });
    if (!language) continue;
    const headers = complaintHeaders(language);
    const places = Object.fromEntries(
      Object.entries(headers).map(([name, header]) => [name, texts.indexOf(header)]),
    ) as ComplaintLog["columns"];
    const below = cells.values.slice(index + 1);
    const headerRow = cells.firstRow + index;
    return {
      sheet: cells.name,
      headerRow,
      lastRow: headerRow + 1 + below.findLastIndex((line) => line.some((cell) => !isBlank(cell))),
      columns: Object.fromEntries(
        Object.entries(places).map(([name, place]) => [name, place < 0 ? -1 : cells.firstColumn + place]),
      ) as ComplaintLog["columns"],
      headers,
      language,
      complaints: below.flatMap((line, offset) => complaintOf(line, headerRow + 1 + offset, places, cells, asOf) ?? []),
    };
  }
  return undefined;
}

function complaintOf(
  line: readonly CellValue[],
  row: number,
  places: ComplaintLog["columns"],
  { dateSystem }: SheetCells,
  asOf: Day,
): LoggedComplaint | undefined {
  const cell = (name: keyof ComplaintHeaders): CellValue => line[places[name]] ?? null;
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
