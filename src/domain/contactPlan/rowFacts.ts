import type { Day } from "../calendar/day";
import type { LastOutcome } from "../contactLog/lastOutcome";
import type { LoggedLastContact } from "../contactLog/ownContactLog";
import type { Said } from "../contactLog/said";
import type { OwnGaps, RhythmState } from "../rhythm/rhythm";
import type { Tier } from "../tier";

/** What the workbook tells of one row of the customer sheet beyond its customer; absent: not known. */
export type RowFacts = {
  /** Only of a customer who could be graded. */
  readonly tier?: Tier;
  readonly churnState?: RhythmState;
  /** The customer's own gaps between orders, where a log of orders is at hand. */
  readonly ownGaps?: Pick<OwnGaps, "count" | "mean">;
  /** From the contact log: the day of the last call, whether or not anybody answered. */
  readonly calledOn?: Day;
  readonly lastOutcome?: LastOutcome;
  /** A last contact that does not stand on the sheet but on a log of the shop's own. */
  readonly ownLogContact?: LoggedLastContact;
  /** What the customer said, by the newest remark or line of a log; absent too where a person declined it. */
  readonly said?: Said;
  /** Calls in a row that reached nobody, as our own column counts them. */
  readonly attempts?: number;
  /** The date in our own next-contact column, and what our column of reasons says beside it. */
  readonly plannedNext?: Day;
  readonly plannedWhy?: string;
};

/** By row number; a row that is absent is one of which nothing is known. */
export type FactsByRow = ReadonlyMap<number, RowFacts>;

/** What several sources tell, as one; where two tell the same fact of a row, the later one is believed. */
export function factsTogether(...sources: readonly FactsByRow[]): FactsByRow {
  const together = new Map<number, RowFacts>();
  for (const source of sources) {
    for (const [row, facts] of source) {
      const known = together.get(row);
      if (known) Object.assign(known, facts);
      else together.set(row, { ...facts });
    }
  }
  return together;
}
