import type { Day } from "./calendar/day";

/** What a column of a customer sheet can mean. The names are those of the field list that the headers were collected under. */
export const fields = [
  "customerId",
  "customerName",
  "companyName",
  "contactName",
  "phone",
  "wechat",
  "email",
  "gender",
  "birthday",
  "source",
  "referrer",
  "grade",
  "memberLevel",
  "stage",
  "dealStatus",
  "contractStatus",
  "intent",
  "firstContactDate",
  "lastContactDate",
  "nextContactDate",
  "contactCount",
  "lastPurchaseDate",
  "lastVisitDate",
  "orderCount",
  "visitCount",
  "totalAmount",
  "dealAmount",
  "probability",
  "expectedCloseDate",
  "contractEndDate",
  "cycleDays",
  "remainingCount",
  "owner",
  "remark",
  "doNotContact",
  "consent",
  "orderId",
  "orderDate",
  "orderAmount",
  "refundAmount",
  "orderStatus",
  "testDrive",
  "archived",
  "purchaseType",
  "productInterest",
] as const;

export type Field = (typeof fields)[number];

export type DateField =
  | "birthday"
  | "firstContactDate"
  | "lastContactDate"
  | "nextContactDate"
  | "lastPurchaseDate"
  | "lastVisitDate"
  | "expectedCloseDate"
  | "contractEndDate"
  | "orderDate";
export type MoneyField = "totalAmount" | "dealAmount" | "orderAmount" | "refundAmount";
export type CountField = "contactCount" | "orderCount" | "visitCount" | "cycleDays" | "remainingCount";
export type FlagField = "testDrive" | "archived";
/** Every field that stays text: names, ids, phones, labels. */
export type TextField = Exclude<
  Field,
  DateField | MoneyField | CountField | FlagField | "probability" | "stage" | "doNotContact" | "consent"
>;

/**
 * One row of the customer sheet after reading. A field that has no column, is blank or could not be read is `null`;
 * what could not be read is among the reading's problems.
 */
export type Customer = {
  /** The sheet's row number, as Excel shows it. */
  readonly row: number;
} & { readonly [F in TextField]: string | null } & { readonly [F in DateField]: Day | null } & {
  readonly [F in MoneyField | CountField | "probability"]: number | null;
} & { readonly [F in FlagField]: boolean | null } & {
  /** A telesales stage by its number (`4`), any other stage by its text (`"Negotiation"`). */
  readonly stage: number | string | null;
  /** Whether a flag, or words in a flag or remark column that nobody has lifted, exclude the customer from every contact. */
  readonly doNotContact: boolean;
  /** Whether the customer agrees to be contacted; `false` excludes from every contact, `null` is not asked or not said. */
  readonly consent: boolean | null;
  /** What stands in further columns of remarks, beside the one that is the `remark`. */
  readonly otherRemarks: readonly string[];
  /** The times that stand behind the days of contacts and visits, in minutes since midnight; only where there are any. */
  readonly timesOfDay: TimesOfDay;
  /** Every further usable number in the phone cell. */
  readonly otherPhones: readonly string[];
  /** Whether the birthday is in the lunar calendar: its `birthday` is then the lunar date written as if it were solar. */
  readonly birthdayLunar: boolean;
  /** The words in a flag or remark column that propose an exclusion ("勿扰", "空号"), as found; empty when there are none. */
  readonly doNotContactWords: readonly string[];
};

/** Days of contacts and visits, whose hour is kept where it is told. */
export type TimedField = "firstContactDate" | "lastContactDate" | "nextContactDate" | "lastVisitDate";
export type TimesOfDay = Readonly<Partial<Record<TimedField, number>>>;

/** A customer about whom nothing is known, to build one from. */
export function blankCustomer(row: number): Customer {
  return { ...blank, row };
}

const blank: Omit<Customer, "row"> = {
  ...(Object.fromEntries(fields.map((field) => [field, null])) as Record<Field, null>),
  doNotContact: false,
  otherRemarks: [],
  timesOfDay: {},
  otherPhones: [],
  birthdayLunar: false,
  doNotContactWords: [],
};
