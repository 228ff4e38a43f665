import { useEffect, useMemo, useRef, useState } from "react";
import type { WorkbookFailure } from "../../workbook/failure";
import type { Progress } from "../../workbook/progress";
import { findCustomers, type Found } from "../commands/findCustomers";
import type { Source } from "../commands/source";

export type ReadingState =
  | { readonly status: "reading"; readonly progress: Progress | null }
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
  const [answer, setAnswer] = useState<{ readonly request: object; readonly reading: ReadingState }>();
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const { source } = request;
    if (source === null || "kind" in source) return undefined;
    const controller = new AbortController();
    running.current = controller;
    const tell = (reading: ReadingState): void => {
      if (running.current === controller) setAnswer({ request, reading });
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

function readingOf(
  request: { readonly source: Source | WorkbookFailure | null },
  answer: { readonly request: object; readonly reading: ReadingState } | undefined,
): ReadingState {
  if (request.source !== null && "kind" in request.source) return { status: "failed", failure: request.source };
  return answer?.request === request ? answer.reading : { status: "reading", progress: null };
}
