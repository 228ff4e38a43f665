import { useSyncExternalStore } from "react";
import type { PreparedCallList } from "../commands/callList";
import type { Job } from "../job/useJob";

/** How the call list stands that was asked for on the ribbon; the pane shows it like one of its own. */
export type RibbonRun = Job<PreparedCallList>;

let current: RibbonRun | undefined;
const listeners = new Set<() => void>();

export function tellRibbonRun(run: RibbonRun): void {
  current = run;
  for (const listener of listeners) listener();
}

export function useRibbonRun(): RibbonRun | undefined {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
