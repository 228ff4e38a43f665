import { useEffect, useMemo, useRef, useState } from "react";
import type { WorkbookFailure } from "../../workbook/door/failure";
import type { Progress } from "../../workbook/door/progress";
import { findCustomers, type Found } from "../commands/findCustomers";
import type { Source } from "../commands/source";
import type { FailureMessages } from "../messages/failureMessages";
import type { NotReadyMessages } from "../messages/notReadyMessages";
import { failureSentence } from "../result/failureSentence";

export type ReadingState =
  /** `before` is what was found on the same sheet last time: it stays on show, so that nothing jumps under one's hands. */
  | { readonly status: "reading"; readonly progress: Progress | null; readonly before: Found | null }
  | { readonly status: "failed"; readonly failure: WorkbookFailure }
  | { readonly status: "ready"; readonly found: Found };

/**
 * Reads the sheet when the pane opens, and again whenever the source or the `round` changes. Waits for a source that is
 * still `null`; a failure in its place is the answer.
 */
export function useReading(
  source: Source | WorkbookFailure | null,
  round: number,
): { readonly reading: ReadingState; readonly cancel: () => void } {
  const request = useMemo(() => ({ source, round }), [source, round]);
  const [answer, setAnswer] = useState<Answer>();
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const { source } = request;
    if (source === null || "kind" in source) return undefined;
    const controller = new AbortController();
    running.current = controller;
    const tell = (given: Told): void => {
      if (running.current === controller) setAnswer((last) => ({ request, told: given, found: foundOf(given, last) }));
    };
    findCustomers(source, {
      signal: controller.signal,
      onProgress: (progress) => tell({ status: "reading", progress }),
    }).then(
      (outcome) =>
        tell(outcome.ok ? { status: "ready", found: outcome.value } : { status: "failed", failure: outcome.failure }),
      (error: unknown) =>
        setAnswer(() => {
          throw error;
        }),
    );
    return () => {
      if (running.current === controller) running.current = null;
      controller.abort();
    };
  }, [request]);

  return { reading: readingOf(request, answer), cancel: () => running.current?.abort() };
}

/** What there is to show and to work with. */
export function foundIn(reading: ReadingState): Found | null {
  switch (reading.status) {
    case "ready":
      return reading.found;
    case "reading":
      return reading.before;
    case "failed":
      return null;
  }
}

/** Why there are no customers to work with: still reading, no header, or what went wrong. */
export function notReadyText(reading: ReadingState, notReady: NotReadyMessages, failure: FailureMessages): string {
  switch (reading.status) {
    case "ready":
      return notReady.noHeader;
    case "reading":
      return notReady.reading;
    case "failed":
      return failureSentence(reading.failure, failure);
  }
}

type Request = { readonly source: Source | WorkbookFailure | null };

type Told = Exclude<ReadingState, { status: "reading" }> | { readonly status: "reading"; readonly progress: Progress };

/** What was told last, with the last thing that was found, of whichever request. */
type Answer = { readonly request: Request; readonly told: Told; readonly found: Found | null };

function foundOf(told: Told, last: Answer | undefined): Found | null {
  return told.status === "ready" ? told.found : (last?.found ?? null);
}

function readingOf(request: Request, answer: Answer | undefined): ReadingState {
  const { source } = request;
  if (source !== null && "kind" in source) return { status: "failed", failure: source };
  const before = answer?.found?.cells.name === source?.sheet ? (answer?.found ?? null) : null;
  if (answer?.request !== request) return { status: "reading", progress: null, before };
  const { told } = answer;
  return told.status === "reading" ? { ...told, before } : told;
}
