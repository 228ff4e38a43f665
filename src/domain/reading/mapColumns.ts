import type { CellValue } from "../cells";
import type { Field } from "../customer";
import type { Day } from "../day";
import type { Locale } from "../locale";
import type { OurColumn } from "../ourColumns";
import type { ColumnValues, ValueKind } from "./columnValues";
import { columnDateOrder } from "./dateColumn";
import type { DateContext } from "./dates";
import { dateForm, resolveDate } from "./dates";
import { headerKey } from "./headerText";
import type { HeaderMatch } from "./headerMatch";
import type { ColumnReason, Confidence, ReadingRequest } from "./reading";
import { remembering } from "./remembering";

/** A column before anybody knows what it means. */
export type UnmappedColumn = {
  /** The header as shown, unique on the sheet. */
  readonly header: string;
  readonly match: HeaderMatch;
  readonly ours: OurColumn | null;
  readonly cells: readonly CellValue[];
  readonly values: ColumnValues;
};

/** What a column means, how sure that is and why. Two columns share a field only for first and last name. */
export type ColumnMeaning = {
  readonly field: Field | null;
  readonly confidence: Confidence;
  readonly reason: ColumnReason;
};

/**
 * Gives each column its field, from its header, its values and the other columns. What the person chose comes first; a
 * field goes to the column that names it best, whatever the order of the columns; our own columns and all that is none of
 * the fields stay without one.
 */
export function mapColumns(
  columns: readonly UnmappedColumn[],
  asOf: Day,
  language: Locale,
  chosen: Readonly<Record<string, Field | null>> = {},
  purpose?: ReadingRequest["purpose"],
): readonly ColumnMeaning[] {
  const sheet = surveySheet(columns, asOf, language, purpose);
  const meanings = new Map<UnmappedColumn, ColumnMeaning>();
  const taken = new Map<Field, UnmappedColumn>();
  for (const column of columns) {
    const choice = chosen[column.header];
    if (choice === undefined) {
      if (column.ours) meanings.set(column, { field: null, confidence: "certain", reason: { code: "ours" } });
      continue;
    }
    const reason: ColumnReason = { code: choice === null ? "leftAloneByPerson" : "chosenByPerson" };
    meanings.set(column, { field: choice, confidence: "certain", reason });
    if (choice) taken.set(choice, column);
  }
  const claims = columns
    .filter((column) => !meanings.has(column))
    .flatMap((column) => claimsOf(column, sheet))
    .sort((one, other) => one.rank - other.rank || compareText(one.column.header, other.column.header));
  for (const claim of claims) {
    if (meanings.has(claim.column) || taken.has(claim.field)) continue;
    meanings.set(claim.column, { field: claim.field, confidence: claim.confidence, reason: claim.reason });
    taken.set(claim.field, claim.column);
  }
  joinNames(columns, meanings, taken);
  return columns.map((column) => meanings.get(column) ?? withoutField(column, claims, taken));
}

type Claim = {
  readonly column: UnmappedColumn;
  readonly field: Field;
  readonly rank: number;
  readonly confidence: Confidence;
  readonly reason: ColumnReason;
};

/** What the sheet as a whole tells about its ambiguous headers. */
type Survey = {
  readonly asOf: Day;
  readonly language: Locale;
  readonly isOrders: boolean;
  readonly isContactLog: boolean;
  /** The header of a column that can mean nothing but the field, other than the one asking. */
  readonly columnFor: (field: Field, asking: UnmappedColumn) => string | undefined;
};

function surveySheet(
  columns: readonly UnmappedColumn[],
  asOf: Day,
  language: Locale,
  purpose: ReadingRequest["purpose"],
): Survey {
  const clear = new Map<Field, UnmappedColumn[]>();
  for (const column of columns) {
    const [candidate, second] = column.match.candidates;
    if (column.ours || !candidate || second || candidate.how === "contained" || column.match.isBare) continue;
    if (isAmbiguousDate(headerKey(column.match.matched)) || !fits(column, candidate.field)) continue;
    clear.set(candidate.field, [...(clear.get(candidate.field) ?? []), column]);
  }
  const orderFields = (["orderId", "orderDate", "orderAmount", "orderStatus"] as const).filter((field) =>
    clear.has(field),
  );
  return {
    asOf,
    language,
    isOrders: purpose === undefined ? clear.has("orderId") || orderFields.length >= 2 : purpose === "orders",
    isContactLog: purpose === "contactLog",
    columnFor: (field, asking) => clear.get(field)?.find((column) => column !== asking)?.header,
  };
}

function claimsOf(column: UnmappedColumn, sheet: Survey): Claim[] {
  const decided = decide(column, sheet);
  return decided
    .filter(({ field }) => fits(column, field))
    .map(({ field, reason, confidence }, position) => ({
      column,
      field,
      reason,
      confidence: agreeing(column, field, confidence),
      // A second choice waits until every column had its first.
      rank: rankOf(column, field, reason, sheet) + position * 50_000,
    }));
}

type Decision = { readonly field: Field; readonly reason: ColumnReason; readonly confidence: Confidence };

/** The fields that a column may get, the best first. */
function decide(column: UnmappedColumn, sheet: Survey): readonly Decision[] {
  const { candidates, matched } = column.match;
  const key = headerKey(matched);
  const fields = new Set(candidates.map(({ field }) => field));
  if (candidates.length === 0) return [];
  if (fields.has("customerId") && isRunningNumber(column, key)) return [];
  if (isAmbiguousDate(key)) return ambiguousDate(column, key, sheet);
  if (fields.has("customerName") || fields.has("companyName") || fields.has("contactName"))
    return nameFields(column, fields, sheet);
  if (fields.has("orderDate") && fields.has("lastPurchaseDate"))
    return [ordersOr(column, sheet, "orderDate", "lastPurchaseDate")];
  if (fields.has("orderAmount") && fields.has("totalAmount"))
    return [ordersOr(column, sheet, "orderAmount", "totalAmount")];
  if (fields.has("grade") || fields.has("memberLevel")) return gradeFields(column, fields);
  if (fields.has("intent") || fields.has("probability")) return likelihoodFields(column, key, fields);
  if (fields.has("stage") || fields.has("contractStatus") || fields.has("dealStatus") || fields.has("orderStatus"))
    return stateFields(column, fields, sheet);
  if (fields.has("phone")) return phoneFields(column);
  if (fields.has("owner") && key === "负责人") return [headOfCustomerOrOurs(column, sheet)];
  if (column.match.isBare) return bareFields(column, fields, sheet);
  return candidates.map(({ field }) => asHeaderSays(column, field));
}

function asHeaderSays(column: UnmappedColumn, field: Field): Decision {
  const how = column.match.candidates.find((candidate) => candidate.field === field)?.how ?? "exact";
  const matched = column.match.matched;
  if (how === "exact") return { field, reason: { code: "exactHeader", matched }, confidence: "certain" };
  if (how === "words") return { field, reason: { code: "headerWords", matched }, confidence: "likely" };
  return { field, reason: { code: "containedHeader", matched }, confidence: "likely" };
}

function byValues(column: UnmappedColumn, field: Field, kind: ValueKind): Decision {
  const percent = Math.round(column.values.share(kind) * 100);
  return {
    field,
    reason: { code: "valuesDecide", matched: column.match.matched, kind, percent },
    confidence: "likely",
  };
}

function besideOther(column: UnmappedColumn, field: Field, other: string): Decision {
  return { field, reason: { code: "otherColumnDecides", matched: column.match.matched, other }, confidence: "likely" };
}

function usually(column: UnmappedColumn, field: Field): Decision {
  return { field, reason: { code: "usualMeaning", matched: column.match.matched }, confidence: "check" };
}

/** 序号 with small whole numbers, or 编号 that counts the rows, is no customer id. */
function isRunningNumber(column: UnmappedColumn, key: string): boolean {
  if (/^(?:序号|行号|no|#|s\/?n|sno)$/.test(key)) return column.values.smallWholeNumbers();
  return column.match.isBare && column.values.countsRows();
}

/** 回访日期 and 到店日期: last or next, first or last. */
function isAmbiguousDate(key: string): boolean {
  return ambiguousContact.test(key) || ambiguousVisit.test(key);
}

function ambiguousDate(column: UnmappedColumn, key: string, sheet: Survey): readonly Decision[] {
  if (ambiguousContact.test(key)) {
    if (sheet.isContactLog) return [{ ...usually(column, "lastContactDate"), confidence: "likely" }];
    const after = shareAfter(column.cells, sheet);
    if (after === undefined) return [usually(column, column.match.candidates[0]?.field ?? "nextContactDate")];
    const field = after > 0.5 ? "nextContactDate" : "lastContactDate";
    const percent = Math.round(after * 100);
    const byDates: Decision = {
      field,
      reason: { code: "datesDecide", matched: column.match.matched, percent },
      confidence: "likely",
    };
    // Where another column is the last contact, dates that are partly to come are those of the next, many overdue.
    const last = sheet.columnFor("lastContactDate", column);
    return field === "lastContactDate" && last !== undefined && after > 0
      ? [byDates, { ...besideOther(column, "nextContactDate", last), confidence: "check" }]
      : [byDates];
  }
  const lastVisit = sheet.columnFor("lastVisitDate", column);
  if (lastVisit !== undefined) return [besideOther(column, "firstContactDate", lastVisit)];
  const first = sheet.columnFor("firstContactDate", column);
  if (first !== undefined) return [besideOther(column, "lastVisitDate", first)];
  for (const [fields, meaning] of neighboursOfVisits) {
    for (const field of fields) {
      const other = sheet.columnFor(field, column);
      if (other !== undefined) return [besideOther(column, meaning, other)];
    }
  }
  return [usually(column, "firstContactDate")];
}

/** The share of a column's dates that lie after the as-of day; `undefined` without any date. */
function shareAfter(cells: readonly CellValue[], { asOf, language }: Survey): number | undefined {
  const formOf = remembering(dateForm);
  const { shortOrder, yearLastOrder, hasRocYears } = columnDateOrder(cells, formOf, language, null, undefined);
  const chinese = language !== "en-US";
  const context: DateContext = {
    kind: "next",
    asOf,
    shortOrder,
    yearLastOrder,
    shortYearsAreRoc: chinese && hasRocYears,
    chinese,
    dateSystem: 1900,
  };
  let dates = 0;
  let after = 0;
  for (const cell of cells) {
    const parsed = resolveDate(formOf(cell), context);
    if (parsed.kind !== "value") continue;
    dates++;
    if (parsed.value > asOf) after++;
  }
  return dates === 0 ? undefined : after / dates;
}

function nameFields(column: UnmappedColumn, fields: ReadonlySet<Field>, sheet: Survey): readonly Decision[] {
  const company = sheet.columnFor("companyName", column);
  if (fields.has("customerName") && fields.has("companyName")) {
    // 客户名称, Customer: a person or a company.
    if (column.values.share("companies") >= 0.5 && company === undefined)
      return [byValues(column, "companyName", "companies"), byValues(column, "customerName", "companies")];
    return company === undefined
      ? [{ ...asHeaderSays(column, "customerName"), confidence: "likely" }]
      : [besideOther(column, "customerName", company)];
  }
  const own = [...fields].map((field) => asHeaderSays(column, field));
  // 家长 beside 学员 is the one to call.
  return fields.has("customerName") && /家长|监护|guardian|parent/.test(headerKey(column.match.matched))
    ? [...own, usually(column, "contactName")]
    : own;
}

function ordersOr(column: UnmappedColumn, sheet: Survey, inOrders: Field, otherwise: Field): Decision {
  return sheet.isOrders
    ? { field: inOrders, reason: { code: "ordersSheet", matched: column.match.matched }, confidence: "likely" }
    : { ...usually(column, otherwise), confidence: "likely" };
}

function gradeFields(column: UnmappedColumn, fields: ReadonlySet<Field>): readonly Decision[] {
  const { share } = column.values;
  const isClear = fields.size === 1 && !column.match.isBare;
  if (fields.has("memberLevel") && isClear) return [asHeaderSays(column, "memberLevel")];
  if (share("memberLevels") > 0.5 && share("memberLevels") > share("grades"))
    return [byValues(column, "memberLevel", "memberLevels")];
  if (fields.has("intent") && share("grades") < 0.5) {
    return share("likelihoods") >= 0.3 ? [byValues(column, "intent", "likelihoods")] : [usually(column, "intent")];
  }
  if (share("grades") < 0.3 && share("likelihoods") >= 0.5) return [byValues(column, "intent", "likelihoods")];
  return isClear ? [asHeaderSays(column, "grade")] : [byValues(column, "grade", "grades")];
}

function likelihoodFields(column: UnmappedColumn, key: string, fields: ReadonlySet<Field>): readonly Decision[] {
  const { share } = column.values;
  const isNumeric = share("probabilities") >= 0.5;
  if (fields.has("probability"))
    return share("probabilities") < 0.3 && column.values.filled > 0
      ? [byValues(column, "intent", "likelihoods")]
      : [asHeaderSays(column, "probability")];
  return isNumeric && /可能|概率|机率|几率|prob|likelihood|chance/.test(key)
    ? [byValues(column, "probability", "probabilities")]
    : [asHeaderSays(column, "intent")];
}

function stateFields(column: UnmappedColumn, fields: ReadonlySet<Field>, sheet: Survey): readonly Decision[] {
  const { share } = column.values;
  const isOpen = fields.size > 1 || column.match.isBare;
  if (!isOpen) return column.match.candidates.map(({ field }) => asHeaderSays(column, field));
  if (share("contractStates") >= 0.5 && !fields.has("orderStatus"))
    return [byValues(column, "contractStatus", "contractStates")];
  if (share("orderStates") >= 0.5 && (sheet.isOrders || fields.has("orderStatus")))
    return [byValues(column, "orderStatus", "orderStates")];
  if (sheet.isOrders && fields.has("orderStatus"))
    return [
      { field: "orderStatus", reason: { code: "ordersSheet", matched: column.match.matched }, confidence: "likely" },
    ];
  if (fields.has("dealStatus") && (share("dealStates") >= 0.5 || !fields.has("stage")))
    return [byValues(column, "dealStatus", "dealStates")];
  return [{ ...usually(column, "stage"), confidence: "likely" }];
}

function phoneFields(column: UnmappedColumn): readonly Decision[] {
  const { share, filled } = column.values;
  if (filled > 0 && share("phones") < 0.5 && share("wechatNames") >= 0.5)
    return [byValues(column, "wechat", "wechatNames")];
  return column.match.candidates.map(({ field }) => asHeaderSays(column, field));
}

/** 负责人 is ours, unless another column names our people: then it is the customer's. */
function headOfCustomerOrOurs(column: UnmappedColumn, sheet: Survey): Decision {
  const ourPeople = sheet.columnFor("owner", column);
  const company = sheet.columnFor("companyName", column);
  if (ourPeople !== undefined)
    return besideOther(
      column,
      sheet.columnFor("customerName", column) === undefined ? "customerName" : "contactName",
      ourPeople,
    );
  if (company !== undefined && column.values.filled >= 5 && column.values.distinctShare() > 0.8)
    return { ...besideOther(column, "customerName", company), confidence: "check" };
  return { ...asHeaderSays(column, "owner"), confidence: "likely" };
}

/** 日期, 金额, 编号 alone: the values must be of the kind, and what they are of is the usual thing on such a sheet. */
function bareFields(column: UnmappedColumn, fields: ReadonlySet<Field>, sheet: Survey): readonly Decision[] {
  const [field] = fields;
  if (field === undefined) return [];
  const kind = kindOf(field);
  if (kind !== null && column.values.filled > 0 && column.values.share(kind) < 0.5) return [];
  if (sheet.isOrders && (kind === "dates" || kind === "amounts")) {
    const ofOrder = kind === "dates" ? "orderDate" : "orderAmount";
    return [{ field: ofOrder, reason: { code: "ordersSheet", matched: column.match.matched }, confidence: "likely" }];
  }
  if (sheet.isContactLog && kind === "dates") return [byValues(column, "lastContactDate", kind)];
  if (kind === "dates" || kind === "amounts") return [{ ...byValues(column, field, kind), confidence: "check" }];
  return [asHeaderSays(column, field)];
}

/** Whether enough values can be read as the field; a column of fewer than three values gets the benefit of the doubt. */
function fits(column: UnmappedColumn, field: Field): boolean {
  const kind = kindOf(field);
  return kind === null || column.values.filled < 3 || shareOfField(column, field, kind) >= 0.3;
}

function agreeing(column: UnmappedColumn, field: Field, confidence: Confidence): Confidence {
  const kind = kindOf(field);
  if (kind === null || column.values.filled === 0 || shareOfField(column, field, kind) >= 0.7) return confidence;
  return confidence === "certain" ? "likely" : "check";
}

function shareOfField(column: UnmappedColumn, field: Field, kind: ValueKind): number {
  const share = column.values.share(kind);
  // Lunar birthdays are no dates to Excel or to anybody else.
  return field === "birthday" ? Math.max(share, column.values.share("birthdays")) : share;
}

function kindOf(field: Field): ValueKind | null {
  return kinds[field] ?? null;
}

/** The smaller, the earlier the column gets the field: exact before words before contained, then the usual before the rare. */
function rankOf(column: UnmappedColumn, field: Field, reason: ColumnReason, sheet: Survey): number {
  const candidate = column.match.candidates.find((one) => one.field === field);
  const base = candidate?.how === "words" ? 20_000 : candidate?.how === "contained" ? 30_000 : 0;
  const isOpen = column.match.isBare || isAmbiguousDate(headerKey(column.match.matched));
  const doubt = reason.code === "usualMeaning" ? 10_000 : isOpen ? 5_000 : 0;
  return base + doubt + (candidate?.rank ?? 300) + preference(headerKey(column.header), field, sheet);
}

function preference(key: string, field: Field, sheet: Survey): number {
  if (field === "phone") {
    if (/备用|其他|其它|紧急|公司|单位|2$|other|alternate|work|office|home/.test(key)) return 3_000;
    if (/固话|座机|landline/.test(key)) return 2_000;
    return /手机|行动|移动|mobile|cell/.test(key) ? 0 : 1_000;
  }
  if (field === "customerName") {
    if (/收货|收件|recipient|shipto/.test(key)) return 3_000;
    if (/家长|监护|被保|parent|guardian/.test(key)) return 2_000;
    // An account stands for one buyer, whoever the parcels go to.
    return sheet.isOrders && /会员名|账号|昵称|username/.test(key) ? -1_000 : 0;
  }
  if (field === "orderAmount")
    return /实际支付|实付|实收|已付|paid/.test(key) ? 0 : /应付|payable|due/.test(key) ? 2_000 : 1_000;
  if (field === "firstContactDate" && /填表/.test(key)) return 2_000;
  return 0;
}

/** First and last name in two columns make one name. */
function joinNames(
  columns: readonly UnmappedColumn[],
  meanings: Map<UnmappedColumn, ColumnMeaning>,
  taken: ReadonlyMap<Field, UnmappedColumn>,
): void {
  const holder = taken.get("customerName");
  if (!holder) return;
  const own = namePart(holder);
  if (own === null) return;
  const partner = columns.find(
    (column) => !meanings.get(column)?.field && namePart(column) === (own === "first" ? "last" : "first"),
  );
  if (!partner || meanings.has(partner)) return;
  for (const [column, other] of [
    [holder, partner],
    [partner, holder],
  ] as const) {
    meanings.set(column, {
      field: "customerName",
      confidence: "likely",
      reason: { code: "nameInTwoColumns", other: other.header },
    });
  }
}

/** Whether a column holds the first or the last name only. */
export function namePart(column: { readonly header: string }): "first" | "last" | null {
  const key = headerKey(column.header);
  if (/^(?:firstname|forename|givenname|名字|名)$/.test(key)) return "first";
  return /^(?:lastname|surname|familyname|姓氏|姓)$/.test(key) ? "last" : null;
}

function withoutField(
  column: UnmappedColumn,
  claims: readonly Claim[],
  taken: ReadonlyMap<Field, UnmappedColumn>,
): ColumnMeaning {
  const { candidates, matched, isBare } = column.match;
  const alone = (reason: ColumnReason, confidence: Confidence): ColumnMeaning => ({ field: null, confidence, reason });
  if (column.header === "" || /^\([A-Z]+\)$/.test(column.header)) return alone({ code: "blankHeader" }, "certain");
  const [first] = candidates;
  if (!first) return alone({ code: "unknownHeader" }, "certain");
  const lost = claims.find((claim) => claim.column === column);
  if (lost) {
    const other = taken.get(lost.field)?.header ?? "";
    return alone({ code: "otherColumnIsBetter", field: lost.field, other }, "likely");
  }
  if (first.field === "customerId" && isRunningNumber(column, headerKey(matched)))
    return alone({ code: "runningNumber" }, "certain");
  return alone({ code: "valuesDoNotFit", field: first.field, matched }, isBare ? "likely" : "check");
}

/** By code point, so that the outcome depends neither on the order of columns nor on a locale. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const ambiguousContact =
  /^(?:客户)?(?:提醒|回访|跟进|联系|联络|沟通|拨打|通话|追踪|followup|contact|call)(?:日期|时间|日|date|time)$|^followup$|^callback(?:date)?$/;
const ambiguousVisit = /^(?:客户)?(?:到店|来店|进店|来访|到访|到馆)(?:日期|时间|日)$/;
const neighboursOfVisits: readonly (readonly [readonly Field[], Field])[] = [
  [["grade", "testDrive", "lastContactDate", "nextContactDate", "expectedCloseDate"], "firstContactDate"],
  [["memberLevel", "visitCount", "remainingCount", "orderCount", "totalAmount", "cycleDays"], "lastVisitDate"],
];
const kinds: Readonly<Partial<Record<Field, ValueKind>>> = {
  phone: "phones",
  email: "emails",
  birthday: "dates",
  grade: "grades",
  firstContactDate: "dates",
  lastContactDate: "dates",
  nextContactDate: "dates",
  lastPurchaseDate: "dates",
  lastVisitDate: "dates",
  expectedCloseDate: "dates",
  contractEndDate: "dates",
  orderDate: "dates",
  contactCount: "counts",
  orderCount: "counts",
  visitCount: "counts",
  remainingCount: "counts",
  cycleDays: "days",
  totalAmount: "amounts",
  dealAmount: "amounts",
  orderAmount: "amounts",
  refundAmount: "amounts",
  probability: "probabilities",
  testDrive: "flags",
  archived: "flags",
};
