import type { DateSystem } from "../../calendar/dateSystem";
import type { CellValue } from "../../sheet/cells";
import type { Field } from "../../customer";
import type { Day } from "../../calendar/day";
import type { Locale } from "../../locale";
import type { OurColumn } from "../../sheet/ourColumns";
import type { ColumnValues } from "./columnValues";
import type { HeaderMatch } from "../headers/headerMatch";

/** A column before anybody knows what it means. */
export type UnmappedColumn = {
  /** The header as shown, unique on the sheet. */
  readonly header: string;
  readonly match: HeaderMatch;
  readonly ours: OurColumn | null;
  readonly cells: readonly CellValue[];
  readonly values: ColumnValues;
};

/** What the days of a sheet are read by. */
export type Circumstances = {
  readonly asOf: Day;
  readonly language: Locale;
  readonly dateSystem: DateSystem;
};

/** What the sheet as a whole tells about its ambiguous headers. */
export type Survey = Circumstances & {
  readonly isOrders: boolean;
  readonly isContactLog: boolean;
  /** The header of a column that can mean nothing but the field, other than the one asking. */
  readonly columnFor: (field: Field, asking?: UnmappedColumn) => string | undefined;
  /** Headers, as keys, of columns that another sheet (by its name) has too with the same values: what both are joined by. */
  readonly sharedKeys: ReadonlyMap<string, string>;
  /** The column of days from which a column of numbers counts; see `daysSince.ts`. */
  readonly countedFrom: (column: UnmappedColumn) => string | undefined;
};
