import { useEffect, useState } from "react";
import type { Outcome } from "../../workbook/door/failure";

/**
 * What a look into the workbook found, looked up again whenever `look` is another function or the `round` another;
 * `null` until then, and where it failed: whoever does something with it hears of the failure there. What was found before
 * stays meanwhile.
 */
export function useLookedUp<Value>(
  look: ((signal: AbortSignal) => Promise<Outcome<Value>>) | null,
  round: number,
): Value | null {
  const [found, setFound] = useState<Value | null>(null);
  useEffect(() => {
    if (look === null) return undefined;
    const controller = new AbortController();
    look(controller.signal).then(
      (outcome) => {
        if (!controller.signal.aborted) setFound(outcome.ok ? outcome.value : null);
      },
      (error: unknown) =>
        setFound(() => {
          throw error;
        }),
    );
    return () => controller.abort();
  }, [look, round]);
  return found;
}
