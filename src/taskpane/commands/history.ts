import { applyEdits, type ApplyOutcome, type ApplyRequest } from "../../workbook/apply/applyEdits";
import type { Outcome, WorkbookFailure } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { undo, type Undone } from "../../workbook/apply/undo";
import { isEmptyRecord, type UndoRecord } from "../../workbook/cells/undoRecord";
import { writeObstacle } from "../../workbook/apply/writeObstacle";

/** What was written while the add-in runs, newest last. Excel's own undo forgets when sheets are added; this does not. */
const written: UndoRecord[] = [];

/** What waits to be written: edits, or work on cells that edits do not reach (formulas, a sheet of many tables). */
export type Writable =
  | { readonly request: ApplyRequest }
  | { readonly isNothing: boolean; readonly write: (options: JobOptions) => Promise<ApplyOutcome> };

export function isWorthWriting(plan: Writable): boolean {
  return "request" in plan ? plan.request.edits.length > 0 : !plan.isNothing;
}

/** What already keeps the plan from being written, to be told beside its preview; a tool says it in its own plan. */
export async function obstacleTo(plan: Writable): Promise<Outcome<WorkbookFailure | null>> {
  if (!("request" in plan) || !isWorthWriting(plan)) return { ok: true, value: null };
  return writeObstacle(plan.request.edits);
}

/** Writes what was prepared and remembers how to take it back. */
export function apply(request: ApplyRequest, options: JobOptions = {}): Promise<ApplyOutcome> {
  return applyPlan({ request }, options);
}

/** The same for whatever a task has prepared. */
export async function applyPlan(plan: Writable, options: JobOptions = {}): Promise<ApplyOutcome> {
  const outcome = await ("request" in plan ? applyEdits(plan.request, options) : plan.write(options));
  if (outcome.ok && holdsSomething(outcome.value.undo)) written.push(outcome.value.undo);
  else if (!outcome.ok && outcome.halfWritten) written.push(outcome.halfWritten);
  return outcome;
}

/** Takes back what one apply wrote. Refused, it can be tried again. */
export async function takeBack(record: UndoRecord, options: JobOptions = {}): Promise<Outcome<Undone>> {
  const outcome = await undo(record, options);
  const position = written.indexOf(record);
  if (outcome.ok && position >= 0) written.splice(position, 1);
  return outcome;
}

/** Takes back what was written last; `null` when there is nothing to take back. */
export async function undoLast(options: JobOptions = {}): Promise<Outcome<Undone> | null> {
  const last = written.at(-1);
  return last ? takeBack(last, options) : null;
}

/** Whether there is anything to take back. */
export function holdsSomething(record: UndoRecord): boolean {
  return !isEmptyRecord(record);
}
