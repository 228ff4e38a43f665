import type { Field } from "../../customer";
import { isAmbiguousDate } from "./ambiguousDates";
import { decideFields, isRunningNumber } from "./decideFields";
import type { Decision } from "./decisions";
import { agreeing, fits } from "./fieldFit";
import { nextBest } from "./nextBest";
import { proposalsFor, type Proposal } from "./proposals";
import { headerAsTyped } from "../headers/headerAsTyped";
import { headerKey } from "../headers/headerText";
import type { ColumnReason, ColumnReasonCode, Confidence } from "../reading";
import { plainText } from "../../text/text";
import type { Survey, UnmappedColumn } from "./unmappedColumn";

/** What a column means, how sure that is and why. Two columns share a field only for first and last name. */
export type ColumnMeaning = {
  readonly field: Field | null;
  readonly confidence: Confidence;
  readonly reason: ColumnReason;
  /** What else the header or the values may mean. */
  readonly alternatives: readonly Field[];
  /** Why the first of the alternatives is offered for a column that has no field; `null` where none is. */
  readonly proposal: Proposal | null;
};

type Meaning = Omit<ColumnMeaning, "alternatives" | "proposal">;

/**
 * Gives each column its field, from its header, its values and the other columns. What the person chose comes first; a
 * field goes to the column that names it best, whatever the order of the columns; our own columns and all that is none of
 * the fields stay without one.
 */
export function mapColumns(
  columns: readonly UnmappedColumn[],
  sheet: Survey,
  chosen: Readonly<Record<string, Field | null>> = {},
): readonly ColumnMeaning[] {
  const meanings = new Map<UnmappedColumn, Meaning>();
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
  callTheContact(meanings, taken);
  return columns.map((column) => {
    const decisions = column.ours ? [] : decideFields(column, sheet);
    const meaning = meanings.get(column) ?? withoutField(column, decisions, claims, taken, sheet);
    const reason = asTyped(meaning.reason, column.header);
    const proposals = mayBeMore.has(reason.code) ? proposalsFor(column, sheet, (field) => taken.has(field)) : [];
    const [proposal = null] = proposals;
    const meant = [...proposals, ...decisions, ...column.match.candidates].map(({ field }) => field);
    return { ...meaning, reason, proposal, alternatives: column.ours ? [] : alternativesTo(meaning.field, meant) };
  });
}

/** A reason names the header to the person, so it quotes what the person typed. */
function asTyped(reason: ColumnReason, header: string): ColumnReason {
  const matched = reason["matched"];
  return typeof matched === "string" ? { ...reason, matched: headerAsTyped(header, matched) } : reason;
}

/** 对接人 beside a company, and nobody else named: that is the person to call. */
function callTheContact(meanings: Map<UnmappedColumn, Meaning>, taken: Map<Field, UnmappedColumn>): void {
  const contact = taken.get("contactName");
  const meaning = contact && meanings.get(contact);
  const company = taken.get("companyName");
  if (!contact || !meaning || !company || taken.has("customerName") || meaning.reason.code === "chosenByPerson") return;
  const reason = { code: "otherColumnDecides", matched: contact.match.matched, other: company.header } as const;
  meanings.set(contact, { field: "customerName", confidence: "likely", reason });
  taken.delete("contactName");
  taken.set("customerName", contact);
}

/** The other fields that the column may be, the likeliest first. */
function alternativesTo(field: Field | null, meant: readonly Field[]): readonly Field[] {
  return [...new Set(meant)].filter((one) => one !== field);
}

type Claim = {
  readonly column: UnmappedColumn;
  readonly field: Field;
  readonly rank: number;
  readonly confidence: Confidence;
  readonly reason: ColumnReason;
};

function claimsOf(column: UnmappedColumn, sheet: Survey): Claim[] {
  const decided = decideFields(column, sheet);
  const fitting = decided.filter(({ field, reason }) => fits(column.values, field, reason.code === "containedHeader"));
  const chosen = fitting.length > 0 ? fitting : nextBest(column, sheet, decided);
  return chosen.map(({ field, reason, confidence }, position) => ({
    column,
    field,
    reason,
    confidence: agreeing(column.values, field, confidence),
    // A second choice waits until every column had its first.
    rank: rankOf(column, field, reason, sheet) + position * 50_000,
  }));
}

/** The smaller, the earlier the column gets the field: exact before words before contained, then the usual before the rare. */
function rankOf(column: UnmappedColumn, field: Field, reason: ColumnReason, sheet: Survey): number {
  const candidate = column.match.candidates.find((one) => one.field === field);
  const base = candidate?.how === "words" ? 20_000 : candidate?.how === "contained" ? 30_000 : 0;
  const isOpen = column.match.isBare || isAmbiguousDate(column);
  const doubt = reason.code === "usualMeaning" ? 10_000 : isOpen ? 5_000 : 0;
  const better = field === "phone" ? Math.round(500 * (1 - mobileShare(column))) : 0;
  return base + doubt + better + (candidate?.rank ?? 300) + preference(headerKey(column.header), field, sheet);
}

/** Of two columns of phones the one with more mobiles is the one to call. */
function mobileShare({ cells }: UnmappedColumn): number {
  const judged = cells.slice(0, cellsJudged);
  const mobiles = judged.filter((cell) =>
    /^(?:1[3-9]\d{9}|09\d{8})$/.test(plainText(String(cell ?? "")).replace(/\D/g, "")),
  );
  return judged.length === 0 ? 0 : mobiles.length / judged.length;
}

function preference(key: string, field: Field, sheet: Survey): number {
  if (field === "phone") {
    if (/备用|其他|其它|紧急|公司|单位|2$|other|alternate|work|office|home/.test(key)) return 3_000;
    if (/固话|座机|landline/.test(key)) return 2_000;
    return /手机|行动|移动|mobile|cell/.test(key) ? 0 : 1_000;
  }
  if (field === "customerName") {
    if (/收货|收件|提货|recipient|ship/.test(key)) return 3_000;
    if (/家长|监护|被保|parent|guardian/.test(key)) return 2_000;
    // An account stands for one buyer, whoever the parcels go to.
    return sheet.isOrders && /会员名|账号|昵称|username/.test(key) ? -1_000 : 0;
  }
  if (field === "orderAmount")
    return /实际支付|实付|实收|已付|支付金额|支付总额|paid/.test(key)
      ? 0
      : /应付|payable|due/.test(key)
        ? 2_000
        : 1_000;
  if (field === "firstContactDate" && /填表/.test(key)) return 2_000;
  return 0;
}

/** First and last name in two columns make one name. */
function joinNames(
  columns: readonly UnmappedColumn[],
  meanings: Map<UnmappedColumn, Meaning>,
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
  decisions: readonly Decision[],
  claims: readonly Claim[],
  taken: ReadonlyMap<Field, UnmappedColumn>,
  sheet: Survey,
): Meaning {
  const { candidates, matched, isBare } = column.match;
  const countedFrom = candidates.some(({ field }) => field === "cycleDays") ? sheet.countedFrom(column) : undefined;
  const alone = (reason: ColumnReason, confidence: Confidence): Meaning => ({ field: null, confidence, reason });
  if (column.header === "" || /^\([A-Z]+\)$/.test(column.header)) return alone({ code: "blankHeader" }, "certain");
  const [first] = candidates;
  if (!first) return alone({ code: "unknownHeader" }, "certain");
  const lost = claims.find((claim) => claim.column === column);
  if (lost) {
    const other = taken.get(lost.field)?.header ?? "";
    if (lost.field === "phone" && !sheet.isOrders && !somebodyElses.test(headerKey(column.header)))
      return alone({ code: "secondPhone", other }, "likely");
    return alone({ code: "otherColumnIsBetter", field: lost.field, other }, "likely");
  }
  if (countedFrom !== undefined) return alone({ code: "daysSince", other: countedFrom }, "likely");
  if ((first.field === "customerId" || first.field === "orderId") && isRunningNumber(column, sheet.sharedKeys))
    return alone({ code: "runningNumber" }, "certain");
  // Only a header that says the field outright is worth a question when its values are something else.
  const isWorthChecking = first.how !== "contained" && !isBare && decisions.length > 0;
  return alone({ code: "valuesDoNotFit", field: first.field, matched }, isWorthChecking ? "check" : "likely");
}

/** By code point, so that the outcome depends neither on the order of columns nor on a locale. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Phones of other people, who are not to be called in the customer's place. */
const somebodyElses =
  /紧急|介绍|推荐|引荐|配偶|家属|家人|亲属|担保|收货|收件|提货|寄件|业务员|销售|顾问|客服|门店|店铺|传真|emergency|refer|spouse|recipient|shipping|sales|agent|fax/;
/** A column that is none of the fields for these reasons may still be one by its values. */
const mayBeMore: ReadonlySet<ColumnReasonCode> = new Set<ColumnReasonCode>([
  "unknownHeader",
  "blankHeader",
  "valuesDoNotFit",
]);
const cellsJudged = 200;
