import { useEffect, useState } from "react";
import type { WorkbookFailure } from "../../workbook/door/failure";
import { listSheets, type SheetListing } from "../../workbook/door/listSheets";

export type Sheets = {
  readonly listings: readonly SheetListing[];
  /** The sheet that the pane is about; undefined until the workbook has answered. */
  readonly chosen: string | undefined;
  readonly failure: WorkbookFailure | null;
  readonly choose: (sheet: string) => void;
};

/** The sheets of the workbook, listed again with every `round`. The one in front is chosen until the person chooses. */
export function useSheets(round: number): Sheets {
  const [listings, setListings] = useState<readonly SheetListing[]>([]);
  const [wanted, setWanted] = useState<string>();
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);

  useEffect(() => {
    let isCurrent = true;
    listSheets().then(
      (outcome) => {
        if (!isCurrent) return;
        setFailure(outcome.ok ? null : outcome.failure);
        if (!outcome.ok) return;
        setListings(outcome.value);
        // From now on the pane stays with its sheet, wherever the person looks.
        setWanted((now) => now ?? sheetInFront(outcome.value));
      },
      (error: unknown) =>
        setListings(() => {
          throw error;
        }),
    );
    return () => {
      isCurrent = false;
    };
  }, [round]);

  const isThere = listings.some(({ name }) => name === wanted);
  return { listings, chosen: isThere ? wanted : sheetInFront(listings), failure, choose: setWanted };
}

function sheetInFront(listings: readonly SheetListing[]): string | undefined {
  return (listings.find(({ isActive }) => isActive) ?? listings[0])?.name;
}
