import { churnMarkWarning } from "./churnReasons";
import type { ChurnStudy, StudiedCustomer } from "./churnStudy";
import type { CellEdit, CellFormat, Edit } from "../sheet/edits";
import type { Locale } from "../locale";
import { ourHeader, type OurColumn } from "../sheet/ourColumns";
import type { Reading } from "../reading/reading";
import { rhythmStateName } from "../rhythm/rhythmWords";
import { churnMarkText, type ChurnMark } from "./churnMark";

export const churnColumns = ["churnRisk", "churnState", "churnReason"] as const satisfies readonly OurColumn[];

export type ChurnColumn = (typeof churnColumns)[number];

/** What a person decided about customers, by their key; `null` takes a reason away. */
export type ChurnMarks = ReadonlyMap<string, ChurnMark | null>;

export type ChurnPlanRequest = {
  readonly reading: Reading;
  readonly study: ChurnStudy;
  readonly marks: ChurnMarks;
  readonly columns: readonly ChurnColumn[];
  readonly locale: Locale;
};

export type ChurnPlan = {
  readonly edits: readonly Edit[];
  /** Valuable customers who are marked as let go by us. */
  readonly forcedOfHighTier: readonly StudiedCustomer[];
};

/**
 * Risk and state of every customer and the reasons that the person chose, in columns of ours. Cells of customers without
 * a risk or a state are emptied, so that nothing old stays; of the reasons only the chosen ones are touched. Without a
 * sheet of customers, or without any risk, there is nothing to write of it.
 */
export function planChurnColumns({ reading, study, marks, columns, locale }: ChurnPlanRequest): ChurnPlan {
  const { headerRow } = reading;
  const { basis, report } = study;
  if (headerRow === null || basis.kind === "nothing" || (basis.kind === "orders" && basis.standsAlone)) {
    return { edits: [], forcedOfHighTier: [] };
  }
  const inRowOrder = [...study.customers].sort((one, other) => one.row - other.row);
  const written = columns.filter((column) => column !== "churnRisk" || report !== null);
  const marked = inRowOrder.filter(({ key }) => marks.get(key));
  return {
    edits: written.map((column) => ({
      kind: "column",
      sheet: reading.sheet,
      headerRow,
      target: { kind: "ours", column, header: ourHeader(column, locale) },
      cells: inRowOrder.flatMap((customer) => cellOf(customer, column, marks, locale)),
      format: formats[column],
    })),
    forcedOfHighTier: columns.includes("churnReason")
      ? marked.filter(({ key, tier }) => churnMarkWarning(marks.get(key)?.kind ?? "voluntary", tier) !== undefined)
      : [],
  };
}

function cellOf(customer: StudiedCustomer, column: ChurnColumn, marks: ChurnMarks, locale: Locale): CellEdit[] {
  const { row, key, risk, rhythm } = customer;
  switch (column) {
    case "churnRisk":
      return [{ row, value: risk ?? "" }];
    case "churnState":
      return [{ row, value: rhythm ? rhythmStateName(rhythm.state, locale) : "" }];
    case "churnReason": {
      const mark = marks.get(key);
      return mark === undefined ? [] : [{ row, value: mark === null ? "" : churnMarkText(mark, locale) }];
    }
  }
}

const formats: Readonly<Record<ChurnColumn, CellFormat>> = {
  churnRisk: "percent",
  churnState: "text",
  churnReason: "text",
};
