import { useRef, useState } from "react";
import type { Applied } from "../../workbook/apply/applyEdits";
import type { Outcome, WorkbookFailure } from "../../workbook/door/failure";
import type { JobOptions, Progress } from "../../workbook/door/progress";
import type { Undone } from "../../workbook/apply/undo";
import type { UndoRecord } from "../../workbook/cells/undoRecord";
import { applyPlan, obstacleTo, takeBack, type Writable } from "../commands/history";

/** Where a task of the pane stands: worked out, shown, written, taken back. */
export type Job<Plan extends Writable> =
  | { readonly status: "idle" }
  | { readonly status: "preparing"; readonly progress: Progress | null }
  /** `obstacle`: what keeps it from being written as things stand. */
  | { readonly status: "prepared"; readonly plan: Plan; readonly obstacle: WorkbookFailure | null }
  | { readonly status: "applying"; readonly plan: Plan; readonly progress: Progress | null }
  | { readonly status: "applied"; readonly plan: Plan; readonly applied: Applied }
  | { readonly status: "undoing"; readonly record: UndoRecord; readonly progress: Progress | null }
  | { readonly status: "undone"; readonly undone: Undone }
  | {
      readonly status: "failed";
      readonly failure: WorkbookFailure;
      readonly remains: Remains;
    };

/** What is in the workbook after a failure: nothing of ours, a part that could not be put back, or all of it. */
export type Remains =
  | { readonly kind: "nothing" }
  | { readonly kind: "part"; readonly record: UndoRecord }
  | { readonly kind: "all"; readonly record: UndoRecord };

export type JobControls = {
  readonly prepare: () => void;
  readonly apply: () => void;
  readonly undo: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
};

/**
 * Runs a task step by step. What was worked out for one `basis` (sheet, day, choices) is dropped when that changes; what
 * was written stays on show, to be taken back. A mistake of ours in a step reaches the error boundary, as if it had
 * happened in rendering. A job that was done elsewhere and is `given` is shown and goes on from here. The last of what is
 * answered puts another plan in the place of the one that is shown, where the person changes it in its preview.
 */
export function useJob<Plan extends Writable>(
  basis: string,
  prepare: (options: JobOptions) => Promise<Outcome<Plan>>,
  onWritten: () => void,
  given?: Job<Plan>,
): readonly [Job<Plan>, JobControls, (plan: Plan) => void] {
  const [{ state, preparedFor }, setState] = useState<{ state: Job<Plan>; preparedFor: string }>({
    state: { status: "idle" },
    preparedFor: basis,
  });
  const [adopted, setAdopted] = useState<Job<Plan>>();
  if (given && given !== adopted) {
    setAdopted(given);
    setState({ state: given, preparedFor: basis });
  }
  const job: Job<Plan> = preparedFor !== basis && isOutdatedByChange(state) ? { status: "idle" } : state;
  const running = useRef<AbortController | null>(null);

  function run(begin: Job<Plan>, work: (options: JobOptions) => Promise<Job<Plan>>): void {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const isCurrent = (): boolean => running.current === controller;
    setState({ state: begin, preparedFor: basis });
    const onProgress = (progress: Progress): void =>
      setState((now) => (isCurrent() && "progress" in now.state ? { ...now, state: { ...now.state, progress } } : now));
    work({ signal: controller.signal, onProgress }).then(
      (next) => {
        if (isCurrent()) setState((now) => ({ ...now, state: next }));
      },
      (error: unknown) =>
        setState(() => {
          throw error;
        }),
    );
  }

  const controls: JobControls = {
    prepare: () =>
      run({ status: "preparing", progress: null }, async (options) => {
        const outcome = await prepare(options);
        if (!outcome.ok) return withoutPlan(outcome.failure);
        const obstacle = await obstacleTo(outcome.value);
        if (!obstacle.ok) return withoutPlan(obstacle.failure);
        return { status: "prepared", plan: outcome.value, obstacle: obstacle.value };
      }),
    apply: () => {
      if (job.status !== "prepared") return;
      const { plan } = job;
      run({ status: "applying", plan, progress: null }, async (options) => {
        const outcome = await applyPlan(plan, options);
        if (!outcome.ok) {
          const record = outcome.halfWritten;
          return {
            status: "failed",
            failure: outcome.failure,
            remains: record ? { kind: "part", record } : { kind: "nothing" },
          };
        }
        onWritten();
        return { status: "applied", plan, applied: outcome.value };
      });
    },
    undo: () => {
      const record = recordOf(job);
      if (!record) return;
      run({ status: "undoing", record, progress: null }, async (options) => {
        const outcome = await takeBack(record, options);
        if (!outcome.ok) return { status: "failed", failure: outcome.failure, remains: { kind: "all", record } };
        onWritten();
        return { status: "undone", undone: outcome.value };
      });
    },
    cancel: () => running.current?.abort(),
    reset: () => {
      running.current?.abort();
      running.current = null;
      setState({ state: { status: "idle" }, preparedFor: basis });
    },
  };
  const revise = (plan: Plan): void =>
    setState((now) => (now.state.status === "prepared" ? { ...now, state: { ...now.state, plan } } : now));
  return [job, controls, revise];
}

function withoutPlan(failure: WorkbookFailure): Job<never> {
  return failure.kind === "cancelled"
    ? { status: "idle" }
    : { status: "failed", failure, remains: { kind: "nothing" } };
}

/** Whether the person is about to choose what to do, rather than looking at what was worked out or written. */
export function isChoosing(job: Job<Writable>): boolean {
  return job.status === "idle" || job.status === "failed" || job.status === "undone";
}

function isOutdatedByChange(job: Job<Writable>): boolean {
  if (job.status === "failed") return job.remains.kind === "nothing";
  return job.status === "prepared" || job.status === "preparing";
}

function recordOf(job: Job<Writable>): UndoRecord | null {
  if (job.status === "applied") return job.applied.undo;
  return job.status === "failed" && job.remains.kind !== "nothing" ? job.remains.record : null;
}
