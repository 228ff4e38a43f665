import { useEffect, useRef, useState } from "react";
import type { Outcome, WorkbookFailure } from "../../workbook/door/failure";
import type { Progress } from "../../workbook/door/progress";
import type { ChurnJobOptions } from "../commands/churn";

/** Something that takes a while and writes nothing: it reads, then computes in slices, and can be given up. */
export type Task<Value> =
  | { readonly status: "idle" }
  | Running
  | { readonly status: "done"; readonly value: Value }
  | { readonly status: "failed"; readonly failure: WorkbookFailure };

export type Running = {
  readonly status: "running";
  readonly progress: Progress | null;
  /** How far the computation is; `null` while the sheet is still being read. */
  readonly step: number | null;
};

export type TaskControls<Value> = {
  readonly run: (work: (options: ChurnJobOptions) => Promise<Outcome<Value>>) => void;
  readonly cancel: () => void;
};

/** Holds for one `basis`: when that changes, what runs is given up and what was found is dropped. */
export function useTask<Value>(basis: string): readonly [Task<Value>, TaskControls<Value>] {
  const [{ task, of }, setState] = useState<{ task: Task<Value>; of: string }>({ task: idle, of: basis });
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), [basis]);

  const run: TaskControls<Value>["run"] = (work) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tell = (next: (now: Task<Value>) => Task<Value>): void =>
      setState((now) => (running.current === controller ? { task: next(now.task), of: basis } : now));
    tell(() => ({ status: "running", progress: null, step: null }));
    work({
      signal: controller.signal,
      onProgress: (progress) => tell((now) => (now.status === "running" ? { ...now, progress } : now)),
      onStep: (step) => tell((now) => (now.status === "running" ? { ...now, step } : now)),
    }).then(
      (outcome) => tell(() => taskOf(outcome)),
      (error: unknown) =>
        setState(() => {
          throw error;
        }),
    );
  };
  return [of === basis ? task : idle, { run, cancel: () => running.current?.abort() }];
}

function taskOf<Value>(outcome: Outcome<Value>): Task<Value> {
  if (outcome.ok) return { status: "done", value: outcome.value };
  return outcome.failure.kind === "cancelled" ? idle : { status: "failed", failure: outcome.failure };
}

const idle = { status: "idle" } as const;
