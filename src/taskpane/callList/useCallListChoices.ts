import { useEffect, useState } from "react";
import type { Day } from "../../domain/calendar/day";
import { readSettings, type CallListSettings } from "../../workbook/door/settings";

/** What the person chose for a call list; the days and owners as the workbook remembers them of the last one. */
export type CallListScreenChoices = Omit<CallListSettings, "sheet" | "day"> & {
  readonly day?: "asOf" | "next" | "other";
  /** The date that they named. */
  readonly other?: Day;
};

export function useCallListChoices(): readonly [CallListScreenChoices, (next: CallListScreenChoices) => void] {
  const [choices, setChoices] = useState<CallListScreenChoices>();

  useEffect(() => {
    readSettings().then(
      (outcome) => {
        if (!outcome.ok || !outcome.value.callList) return;
        // Which day is asked anew each time: the pane proposes the one that is worked.
        const { sheet: _sheet, day: _day, ...remembered } = outcome.value.callList;
        setChoices((now) => now ?? remembered);
      },
      (error: unknown) =>
        setChoices(() => {
          throw error;
        }),
    );
  }, []);

  return [choices ?? {}, setChoices];
}
