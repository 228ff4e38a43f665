import { createContext, useContext } from "react";
import type { Outcome } from "../../workbook/door/failure";

/**
 * Takes the outcome of something small that the person asked for (select a cell, remember a choice) and tells them if it
 * failed. Larger tasks show their failures where they stand.
 */
export type Report = (outcome: Promise<Outcome<unknown>>) => void;

export const ReportContext = createContext<Report>(() => undefined);

export function useReport(): Report {
  return useContext(ReportContext);
}
