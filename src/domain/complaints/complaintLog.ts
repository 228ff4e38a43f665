import { dayOfCell } from "../sheet/dayOfCell";
import { isBlank, type CellValue } from "../sheet/cells";
import type { Day } from "../calendar/day";
import { dateForm, parseDate } from "../reading/values/dates";
import { parseFlag } from "../reading/values/flags";
import type { Rules } from "../rules/rules";
import { findOurSheet, type OurSheet } from "../sheet/ourSheet";
import type { SheetCells } from "../sheet/sheetCells";
import { complaintHeaders, isNothingToDo, satisfactionNamed, type ComplaintHeaders } from "./complaintWords";
import type { Complaint, StepMark } from "./complaint";
import { stepNamed, stepsOfLog, type LogStep, type LogSteps } from "./logSteps";

/** The sheet on which every complaint stands, the oldest first, with the steps that it was made with. */
export type ComplaintLog = Omit<OurSheet<keyof ComplaintHeaders>, "lines"> &
  LogSteps & {
    readonly complaints: readonly LoggedComplaint[];
  };

/** A complaint with what stands in the cells that we fill in. */
export type LoggedComplaint = Complaint & { readonly filledIn: Readonly<Record<FilledIn, CellValue>> };

/** The columns that are brought up to date with the as-of day. */
export const columnsFilledIn = ["status", "who", "since", "dueOn", "toCheck"] as const;

export type FilledIn = (typeof columnsFilledIn)[number];

/** Whether this is a sheet of complaints of ours, of the present shape or the earlier one, in any language. */
export function isComplaintLog(cells: SheetCells): boolean {
  return found(cells) !== undefined;
}

/** Reads the sheet of complaints by its headers; `undefined` for any other sheet. Rows without number and customer are passed over. */
export function readComplaintLog(
  cells: SheetCells,
  { asOf, rules }: { readonly asOf: Day; readonly rules: Pick<Rules, "complaints"> },
): ComplaintLog | undefined {
  const sheet = found(cells);
  if (!sheet) return undefined;
  const { lines, ...log } = sheet;
  const hasResponsible = log.columns.responsible >= 0;
  const steps = stepsOfLog(cells, log.headerRow, log.language, { hasResponsible, rules });
  return {
    ...log,
    ...steps,
    complaints: lines.flatMap(({ row, cell }) => {
      const inStep = ({ column }: LogStep): CellValue =>
        column < 0 ? null : (cells.values[row - cells.firstRow]?.[column - cells.firstColumn] ?? null);
      return complaintOf(row, cell, inStep, steps, cells.dateSystem, asOf) ?? [];
    }),
  };
}

function found(cells: SheetCells): OurSheet<keyof ComplaintHeaders> | undefined {
  return findOurSheet(cells, complaintHeaders, ["number", "openedOn", "what", "reached"]);
}

function complaintOf(
  row: number,
  cell: (name: keyof ComplaintHeaders) => CellValue,
  inStep: (step: LogStep) => CellValue,
  { steps, areEarlier }: LogSteps,
  dateSystem: SheetCells["dateSystem"],
  asOf: Day,
): LoggedComplaint | undefined {
  const text = (name: keyof ComplaintHeaders): string => String(cell(name) ?? "").trim();
  const day = (value: CellValue): Day | null => typedDay(value, dateSystem, asOf);
  if (text("number") === "" && text("customer") === "") return undefined;
  const marks = steps.map((step) => stepMark(inStep(step), day, asOf));
  const chosen = stepNamed(text("reached"), steps);
  const reached = text("reached") === "" ? null : chosen < 0 ? { unknown: text("reached") } : chosen;
  const calledBackOn = day(cell("calledBackOn"));
  // Earlier, the call back was the last step.
  const wasCalledBack = areEarlier
    ? marks.at(-1)?.kind === "done" || reached === steps.length - 1
    : calledBackOn !== null && calledBackOn <= asOf;
  return {
    row,
    number: text("number"),
    openedOn: day(cell("openedOn")),
    customer: text("customer"),
    phone: text("phone"),
    owner: text("owner"),
    what: text("what"),
    key: text("key"),
    responsible: text("responsible"),
    marks,
    reached,
    wasCalledBack,
    satisfaction:
      text("satisfaction") === ""
        ? null
        : (satisfactionNamed(text("satisfaction")) ?? { unclear: text("satisfaction") }),
    filledIn: {
      status: text("status"),
      who: text("who"),
      since: cell("since"),
      dueOn: cell("dueOn"),
      toCheck: text("toCheck"),
    },
  };
}

/** A day, a tick, or a word that there was nothing to do. 否 and 未处罚 say that it is not done. */
function stepMark(cell: CellValue, day: (cell: CellValue) => Day | null, asOf: Day): StepMark {
  if (isBlank(cell)) return { kind: "blank" };
  const on = day(cell);
  if (on !== null) return on > asOf ? { kind: "ahead", on } : { kind: "done", on };
  const text = String(cell).trim();
  if (isNothingToDo(text)) return { kind: "none" };
  if (typeof cell === "string" && dateForm(cell).form === "nothing") return { kind: "blank" };
  const ticked = parseFlag(cell);
  if (ticked.kind !== "value") return { kind: "unclear", text };
  return ticked.value ? { kind: "done", on: null } : { kind: "blank" };
}

/** A day as Excel keeps it, or as people type it into a text cell. Small numbers are ticks, not days of the year 1900. */
function typedDay(cell: CellValue, dateSystem: SheetCells["dateSystem"], asOf: Day): Day | null {
  const day = dayOfCell(cell, dateSystem);
  if (day !== undefined) return day >= firstLikelyDay ? day : null;
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

/** As in a column of dates (SPEC §2): below it, a number is no day. */
const firstLikelyDay = 20_000;
