import type { CountField, DateField, Field, FlagField, MoneyField, TimedField } from "../customer";

export function isDateField(field: Field): field is DateField {
  return dateFields.has(field);
}

export function isMoneyField(field: Field): field is MoneyField {
  return moneyFields.has(field);
}

export function isCountField(field: Field): field is CountField {
  return countFields.has(field);
}

export function isFlagField(field: Field): field is FlagField {
  return field === "testDrive" || field === "archived";
}

/** Dates of what has happened; one after the as-of day is a slip. */
export function isPastField(field: Field): boolean {
  return isDateField(field) && !nextFields.has(field) && field !== "birthday";
}

/** Dates of contacts and visits: at which hour they were, or will be, is worth knowing. */
export function hasTimes(field: DateField): field is TimedField {
  return timedFields.has(field);
}

/** Dates of what is to come: a day without a year is the nearest, not the latest. */
export function isNextField(field: Field): boolean {
  return nextFields.has(field);
}

const timedFields = new Set<DateField>(["firstContactDate", "lastContactDate", "nextContactDate", "lastVisitDate"]);
const nextFields = new Set<Field>(["nextContactDate", "expectedCloseDate", "contractEndDate"]);
const dateFields = new Set<Field>([
  "birthday",
  "firstContactDate",
  "lastContactDate",
  "nextContactDate",
  "lastPurchaseDate",
  "lastVisitDate",
  "expectedCloseDate",
  "contractEndDate",
  "orderDate",
]);
const moneyFields = new Set<Field>(["totalAmount", "dealAmount", "orderAmount", "refundAmount"]);
const countFields = new Set<Field>(["contactCount", "orderCount", "visitCount", "cycleDays", "remainingCount"]);

/** What a column's values can be told to be by looking at them. */
export type ValueKind =
  | "dates"
  | "birthdays"
  | "phones"
  /** Phones that are plainly mobiles, or carry a country code. */
  | "mobiles"
  | "amounts"
  | "counts"
  | "days"
  | "probabilities"
  /** Probabilities with their sign. */
  | "percents"
  | "flags"
  | "consents"
  | "emails"
  | "grades"
  /** Grades by their letter: A级, H. */
  | "letterGrades"
  | "genders"
  | "memberLevels"
  | "contractStates"
  | "dealStates"
  | "orderStates"
  | "likelihoods"
  | "companies"
  | "people"
  | "orderNumbers"
  | "wechatNames"
  /** Words in any script, and none of the above that could be counted, dialled or dated. */
  | "words"
  /** Words short enough for a name. */
  | "names"
  /** One word with digits, or a whole number: what things are numbered by. */
  | "codes"
  /** One word of letters and digits: K088, but not 2600. */
  | "letterCodes"
  /** Whole numbers up to 20. */
  | "smallNumbers";

/** What the values of a field must look like: at least such a share of them of one of the kinds, most of them none of `never`. */
export type FieldLooks = {
  readonly kinds: readonly ValueKind[];
  readonly least: number;
  readonly never?: ValueKind;
};

/** What the values of a field must look like; no header is believed against its column. */
export function looksOf(field: Field): FieldLooks {
  return looks[field];
}

/** The kind of a field whose values are no mere words or codes; `null` where the values alone cannot tell. */
export function kindOf(field: Field): ValueKind | null {
  const [kind = "words"] = looks[field].kinds;
  return asGoodAsText.has(kind) ? null : kind;
}

/** The kind of values by which a field is told from all others; `null` where there is none. */
export function tellingKind(field: Field): ValueKind | null {
  return field === "memberLevel" ? "memberLevels" : kindOf(field);
}

/** Typed values may be written in ways that nobody reads; three in ten show what the column is about. */
const typed = (...kinds: readonly ValueKind[]): FieldLooks => ({ kinds, least: 0.3 });
/** Texts are told from something else, which there must not be more of. */
const mostly = (...kinds: readonly ValueKind[]): FieldLooks => ({ kinds, least: 0.5 });

const looks: Readonly<Record<Field, FieldLooks>> = {
  customerId: mostly("codes", "emails"),
  customerName: mostly("names"),
  companyName: mostly("names"),
  contactName: mostly("names"),
  phone: typed("phones"),
  // 已加 says that somebody was added, not as whom.
  wechat: { ...mostly("words", "codes", "phones"), never: "flags" },
  email: typed("emails"),
  gender: mostly("genders"),
  birthday: typed("dates", "birthdays"),
  source: mostly("words"),
  referrer: mostly("names", "letterCodes", "phones"),
  grade: typed("grades"),
  memberLevel: mostly("words", "letterCodes", "smallNumbers", "grades"),
  stage: mostly("words", "smallNumbers"),
  dealStatus: mostly("words", "flags"),
  contractStatus: mostly("words", "flags"),
  intent: { ...mostly("words"), never: "letterGrades" },
  firstContactDate: typed("dates"),
  lastContactDate: typed("dates"),
  nextContactDate: typed("dates"),
  contactCount: mostly("counts"),
  lastPurchaseDate: typed("dates"),
  lastVisitDate: typed("dates"),
  orderCount: mostly("counts"),
  visitCount: mostly("counts"),
  totalAmount: typed("amounts"),
  dealAmount: typed("amounts"),
  probability: typed("probabilities"),
  expectedCloseDate: typed("dates"),
  contractEndDate: typed("dates"),
  cycleDays: typed("days"),
  remainingCount: mostly("counts"),
  owner: mostly("names", "emails", "letterCodes"),
  remark: typed("words"),
  doNotContact: mostly("flags", "words"),
  orderId: mostly("codes", "orderNumbers"),
  orderDate: typed("dates"),
  orderAmount: typed("amounts"),
  refundAmount: typed("amounts"),
  orderStatus: mostly("words"),
  testDrive: typed("flags"),
  archived: typed("flags"),
  purchaseType: mostly("words", "flags"),
  productInterest: mostly("words", "letterCodes"),
  consent: typed("consents"),
};
const asGoodAsText = new Set<ValueKind>(["words", "names", "codes", "genders"]);
