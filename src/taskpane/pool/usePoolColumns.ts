import { useMemo, useState } from "react";
import type { ChosenPoolColumns } from "../../domain/pool/poolColumns";
import { useLookedUp } from "../job/useLookedUp";
import { headersKeyOf } from "../commands/choices";
import type { Found } from "../commands/findCustomers";
import { recallPoolColumns, rememberPoolColumns } from "../commands/pool";
import { useReport } from "../result/ReportContext";

/** The columns that the person chose for the sheet, as the workbook remembers them; `undefined` until it has answered. */
export function usePoolColumns(
  found: Found | null,
): readonly [ChosenPoolColumns | undefined, (next: ChosenPoolColumns) => void] {
  const report = useReport();
  const headersKey = useMemo(() => (found ? headersKeyOf(found.cells) : null), [found]);
  const look = useMemo(() => (headersKey === null ? null : () => recallPoolColumns(headersKey)), [headersKey]);
  const recalled = useLookedUp(look, 0);
  const [made, setMade] = useState<typeof recalled>(null);
  const known = [made, recalled].find((each) => each?.headersKey === headersKey);

  function choose(chosen: ChosenPoolColumns): void {
    if (headersKey === null) return;
    setMade({ headersKey, chosen });
    report(rememberPoolColumns(headersKey, chosen));
  }

  return [known?.chosen, choose];
}
