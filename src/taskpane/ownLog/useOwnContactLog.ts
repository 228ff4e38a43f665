import { useEffect, useState } from "react";
import { findOwnContactLogs, rememberOwnContactLog, type OwnContactLogs } from "../commands/ownContactLog";
import { useReport } from "../result/ReportContext";

/** The contact logs that the shop keeps itself, and whether they count. */
export type OwnContactLogUse = OwnContactLogs & { readonly choose: (counts: boolean) => void };

/** Looked for again with every `round`. Nothing is known until the workbook answers. */
export function useOwnContactLog(sheet: string | undefined, round: number): OwnContactLogUse {
  const [logs, setLogs] = useState<OwnContactLogs>(nothingKnown);
  const report = useReport();

  useEffect(() => {
    let isCurrent = true;
    findOwnContactLogs(sheet).then(
      (outcome) => {
        if (isCurrent && outcome.ok) setLogs(outcome.value);
      },
      (error: unknown) =>
        setLogs(() => {
          throw error;
        }),
    );
    return () => {
      isCurrent = false;
    };
  }, [sheet, round]);

  return {
    ...logs,
    choose: (counts) => {
      setLogs({ ...logs, counts });
      report(rememberOwnContactLog(counts));
    },
  };
}

const nothingKnown: OwnContactLogs = { sheets: [], counts: true };
