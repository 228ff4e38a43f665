import type { ChoiceSet, ColumnKey, NamedRowKey, TableKey } from "./ruleTables";

/** A cell of the rules sheet that cannot be used as it is, and why. Sentences: `words/rulesFaults`. */
export type RulesFault = {
  /** An A1 address without the sheet. */
  readonly cell: string;
  /** What stands in the cell. */
  readonly found: string;
  readonly table: TableKey | null;
  /** What the cell is for; `null` where the fault is of the table. */
  readonly name: NamedRowKey | ColumnKey | null;
  readonly reason: RulesFaultReason;
};

export type RulesFaultReason =
  | { readonly code: "missing" }
  | { readonly code: "errorValue" }
  | { readonly code: "notANumber" }
  | { readonly code: "notWhole" }
  | { readonly code: "notYesOrNo" }
  | { readonly code: "notAChoice"; readonly set: ChoiceSet }
  | { readonly code: "notOneOf"; readonly choices: readonly string[] }
  | { readonly code: "notAWeekday" }
  | { readonly code: "atLeast"; readonly least: number }
  | { readonly code: "above"; readonly limit: number }
  | { readonly code: "atMost"; readonly most: number }
  | { readonly code: "mustGrow" }
  | { readonly code: "mustFall" }
  /** The cells of a row end before their number, or go on beyond it. */
  | { readonly code: "valueCount"; readonly count: number }
  | { readonly code: "tooFewRows"; readonly least: number }
  | { readonly code: "rowMissing" }
  | { readonly code: "unknownRow" }
  | { readonly code: "repeated"; readonly first: string }
  | { readonly code: "unknownGrade"; readonly grades: readonly string[] }
  | { readonly code: "unknownStage"; readonly stages: readonly number[] }
  /** The word stands in another row of the table as well. */
  | { readonly code: "sharedWord"; readonly word: string }
  | { readonly code: "noOpenDay" }
  | { readonly code: "unknownTable" }
  | { readonly code: "newerVersion" }
  /** Anything else that the check found, in its own words. */
  | { readonly code: "refused"; readonly detail: string };
