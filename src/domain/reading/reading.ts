import type { SheetCells } from "../sheet/sheetCells";
import type { Customer, Field } from "../customer";
import type { Day } from "../calendar/day";
import type { Locale } from "../locale";
import type { Rules } from "../rules/rules";
import type { OurColumn } from "../sheet/ourColumns";
import type { ColumnNumberForm, NumberForm } from "./numberForms";

/** What the person decided on the "what I found" screen; it beats what was found. */
export type ReadingChoices = {
  readonly headerRow?: number;
  readonly firstDataRow?: number;
  readonly lastDataRow?: number;
  /** Zero-based columns of the sheet: the table reaches from the first to the last, whatever stands beside it. */
  readonly firstColumn?: number;
  readonly lastColumn?: number;
  /** Header (as shown, see `ReadColumn.header`) → field, or `null` to leave the column alone. */
  readonly fields?: Readonly<Record<string, Field | null>>;
  readonly dateOrders?: Readonly<Record<string, DateOrder>>;
  /** Header → what its plain numbers are multiplied by: 10,000 where they stand for 万元. */
  readonly unitFactors?: Readonly<Record<string, number>>;
  /** Header → which sign parts the decimals of its numbers. */
  readonly numberForms?: Readonly<Record<string, NumberForm>>;
  /** Header → whether its blank cells are those of the filled cell above, as in merged cells. */
  readonly fillDown?: Readonly<Record<string, boolean>>;
  /** Rows whose do-not-contact proposal the person has lifted. Keyed by row key, see `rowKey`. */
  readonly liftedExclusions?: readonly string[];
  /** What remarks and logs propose (a promised day, a refusal, a pause) and the person has declined, by customer and words. */
  readonly declinedSayings?: readonly string[];
};

export type DateOrder = "YMD" | "MDY" | "DMY";

/** Blank cells that were read as the filled one above them: from which cell down to which. */
export type FilledDown = {
  /** Merged cells of Excel, found so by the blanks under each name, or said by the person. */
  readonly by: "merge" | "blanks" | "person";
  readonly cells: number;
  readonly areas: readonly { readonly from: string; readonly to: string }[];
};

/** How sure a column's field is: certain (exact header, values agree), likely, or a guess that the person should check. */
export type Confidence = "certain" | "likely" | "check";

/** Why a column got its field, or none: a code with parameters; the sentence is in `words/reading.ts`. */
export type ColumnReason = {
  readonly code: ColumnReasonCode;
  readonly [parameter: string]: string | number | undefined;
};

export type ColumnReasonCode =
  /** The header is one of those collected for the field (`matched`). */
  | "exactHeader"
  /** The header ends with, or contains, one of those collected for the field (`matched`). */
  | "containedHeader"
  /** The words of the header say what it is, though nobody collected it ("下次" and "复诊"). */
  | "headerWords"
  /** The header (`matched`) can mean several things; the values decided: `kind` says what they are. */
  | "valuesDecide"
  /** Nothing in the header says so, but `percent` of the values are of the `kind`. */
  | "valuesLookLike"
  /** Another sheet (`other`) has the same header with the same values. */
  | "sharedKey"
  /** The header can mean the last or the next contact; `percent` of its dates are after the as-of day. */
  | "datesDecide"
  /** The header can mean several things; another column (`other`) decided. */
  | "otherColumnDecides"
  /** The header can mean several things; this is a sheet of orders. */
  | "ordersSheet"
  /** The header can mean several things and nothing decides: the usual meaning was taken. */
  | "usualMeaning"
  /** First and last name stand in two columns and are read as one. */
  | "nameInTwoColumns"
  /** A running number 1…n, which is no customer id. */
  | "runningNumber"
  /** The days since the day in the column `other`, which are no cycle. */
  | "daysSince"
  /** The header is none of those known. */
  | "unknownHeader"
  | "blankHeader"
  /** The header says `field`, but the values are something else. */
  | "valuesDoNotFit"
  /** Another column (`other`) says the same `field`, and says it better. */
  | "otherColumnIsBetter"
  /** Another column (`other`) gives the phones; this one does where that has none. */
  | "secondPhone"
  /** A column that this add-in wrote. */
  | "ours"
  | "chosenByPerson"
  | "leftAloneByPerson";

export type ReadColumn = {
  /** Zero-based column index on the sheet. */
  readonly column: number;
  /** The header as shown, trimmed; a repeated header carries ` (2)`. */
  readonly header: string;
  readonly field: Field | null;
  readonly confidence: Confidence;
  readonly reason: ColumnReason;
  /** What else the header or the values may mean, for the person to choose from, the likeliest first. */
  readonly alternatives: readonly Field[];
  /** A field that is offered for a column without one, with the reason; not used until the person says yes. */
  readonly proposal: { readonly field: Field; readonly reason: ColumnReason } | null;
  /** The first few texts of the column, as a sample. */
  readonly sample: readonly string[];
  /** A unit in the header, or above the table, that multiplies plain numbers or names the currency: "万元", "元", "USD". */
  readonly unit: string | null;
  /** What the plain numbers may have to be multiplied by, where some cells say 万 or k and no unit says it for all. */
  readonly openUnitFactor: number | null;
  /** How many blank cells may belong to the filled one above, where nobody has said; only asked of owners. */
  readonly openFillDown: number | null;
  /** The blank cells that were read as the filled one above, on a sheet of orders. */
  readonly filledDown: FilledDown | null;
  /** How its numbers are written, where some of them are texts that need to know; and by what that was found. */
  readonly numberForm: ColumnNumberForm | null;
  readonly dateOrder: DateOrder | null;
  /** True where the date order could not be decided from the values and the locale's was taken. */
  readonly dateOrderAssumed: boolean;
  /** A date that is one day by month first and another by day first, as it stands on the sheet. */
  readonly openDate: string | null;
  /** Whether years are counted from 1911 (民國). */
  readonly rocYears: boolean;
  /** Set where the column is one that this add-in wrote. */
  readonly ours: OurColumn | null;
};

/** Whether the customers were read from the column. */
export function isUnderstood({ field, reason }: ReadColumn): boolean {
  return field !== null || reason.code === "secondPhone";
}

/** Something in the sheet that could not be understood, or that a person should look at. */
export type Problem = {
  readonly row: number;
  readonly column: number;
  /** A1 without the sheet. */
  readonly cell: string;
  readonly field: Field | null;
  /** The text found, as shown. */
  readonly text: string;
  /** What is wrong; the sentence is in `words/reading.ts`. */
  readonly code: ProblemCode;
  readonly parameters?: Readonly<Record<string, string | number>>;
};

export type ProblemCode =
  /** A day that does not exist or stands for none: 2026-02-30, 0, 1900-01-00, 9999-12-31. */
  | "impossibleDate"
  | "unreadableDate"
  /** Only a year and a month. */
  | "incompleteDate"
  /** The number 1.1 as a birthday: the first of January, or the tenth, whose last zero Excel has dropped. */
  | "openBirthday"
  /** "43天前": counted from a day that the sheet does not tell; `day` is what it would be, counted from the as-of day. */
  | "relativeDate"
  /** Makes sense only as day/month while the column is month/day (`order`), or the other way round. */
  | "otherDateOrder"
  /** Something past is dated after the as-of day; the date is read all the same, and no plan rests on it. */
  | "futureDate"
  | "unreadableMoney"
  /** "2.500" in a column that does not tell whether the point parts thousands or decimals. */
  | "openNumber"
  /** "10–15万": two amounts. */
  | "moneyRange"
  /** A number that Excel has rounded or written as 1.99E+10. */
  | "damagedPhone"
  | "damagedId"
  | "invalidPhone"
  | "invalidEmail"
  | "unreadableCount"
  | "unknownGrade"
  | "unreadableProbability"
  | "unreadableFlag"
  /** Neither a yes nor a no to being contacted, or both. */
  | "unreadableConsent"
  /** One of Excel's error values. */
  | "errorCell"
  /** The stage says in contract or expired (`stage`), the contract's state or end (`other`) says otherwise. */
  | "contradictionStageContract"
  /** The contract's typed state and its end disagree. */
  | "contradictionContractEnd"
  /** A word in a cell of status that the list of the rules does not have, `count` times. */
  | "unknownStatus"
  /** One cell of the row says that the customer is lost or won (`said`), another one says otherwise (`other`). */
  | "contradictionStanding"
  /** A row with values but without name, company, phone or id. */
  | "nobodyNamed"
  /** Lines of one order name different customers. */
  | "orderCustomersDiffer"
  /** Some orders repeat their amount on every line, this one has other amounts on its lines. */
  | "orderLinesDisagree"
  /** Lines of one order have the same amount, and no other order tells whether that is repeated. */
  | "orderLinesAlike"
  | "orderWithoutDate"
  | "orderWithoutAmount";

/**
 * The rows in which something stands and that are no customers (or lines of orders, or of a log), by what they are: row
 * numbers, ascending. Together with the customers they are all rows of the sheet that are not blank.
 */
export type OtherRows = Readonly<Record<OtherRowKind, readonly number[]>>;

export const otherRowKinds = ["titles", "headers", "totals", "notes", "numbered", "elsewhere"] as const;

export type OtherRowKind =
  /** Above the header. */
  | "titles"
  /** The header, and the header once more further down. */
  | "headers"
  | "totals"
  /** Notes, headings of a part of the list, signatures. */
  | "notes"
  /** Only numbered in advance. */
  | "numbered"
  /** Of other tables, beside the table, or outside the rows that the person chose; all rows where there is no header. */
  | "elsewhere";

export type Reading = {
  readonly sheet: string;
  readonly asOf: Day;
  /** The language of the sheet's headers. */
  readonly language: Locale;
  /** Row number of the (last) header row; `null` where no header was found. */
  readonly headerRow: number | null;
  readonly headerRowCount: number;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly otherRows: OtherRows;
  readonly columns: readonly ReadColumn[];
  readonly customers: readonly Customer[];
  readonly problems: readonly Problem[];
  /** Row numbers that are certainly the same customer (same phone or id), each group in sheet order. */
  readonly duplicates: readonly (readonly number[])[];
  /** Same name only: for a person to review. */
  readonly possibleDuplicates: readonly (readonly number[])[];
};

export type ReadingRequest = {
  readonly cells: SheetCells;
  readonly asOf: Day;
  /** The person's language; it decides only what the values leave open (date order). */
  readonly locale: Locale;
  readonly choices?: ReadingChoices;
  /** What the person says the sheet is; where absent, the headers decide between customers and orders. */
  readonly purpose?: "customers" | "orders" | "contactLog";
  /** To read a stage written by its name and a grade written by its meaning; the default rules where absent. */
  readonly rules?: Pick<Rules, "telesalesStages" | "grades" | "statusWords">;
  /** Headers, as keys, of columns that another sheet (by its name) has too with the same values. */
  readonly sharedKeys?: ReadonlyMap<string, string>;
};
