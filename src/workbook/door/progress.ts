import { Refusal } from "./failure";

export type ProgressPhase = "reading" | "understanding" | "checking" | "keeping" | "writing" | "restoring";

/** How far a long job is, in rows of the phase. */
export type Progress = { readonly phase: ProgressPhase; readonly done: number; readonly total: number };

/** What a caller may pass to hear of progress and to stop a job between two blocks. */
export type JobOptions = {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

export function stopIfCancelled(options: JobOptions): void {
  if (options.signal?.aborted) throw new Refusal({ kind: "cancelled" });
}

/** Lets the pane paint and hear clicks: Office restarts an add-in that does not answer for five seconds. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
