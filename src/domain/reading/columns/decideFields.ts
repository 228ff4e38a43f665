import type { Field } from "../../customer";
import { ambiguousDate, isAmbiguousDate } from "./ambiguousDates";
import type { Decision } from "./decisions";
import { asHeaderSays, besideOther, byValues, usually } from "./decisions";
import { parseCount } from "../values/counts";
import { kindOf } from "../fieldKinds";
import { matchHeader } from "../headers/headerMatch";
import { headerKey } from "../headers/headerText";
import type { Survey, UnmappedColumn } from "./unmappedColumn";

/**
 * The fields that a column may get, the best first. A header that can mean several things is settled by the values and by
 * the other columns; where nothing settles it, the usual meaning is taken and said to need a check.
 */
export function decideFields(column: UnmappedColumn, sheet: Survey): readonly Decision[] {
  const { candidates, matched } = column.match;
  const key = headerKey(matched);
  const fields = new Set(candidates.map(({ field }) => field));
  if (candidates.length === 0) return [];
  if (fields.has("customerId") || fields.has("orderId")) {
    const other = sheet.sharedKeys.get(headerKey(column.header));
    if (other !== undefined) return [sharedWith(column, other)];
    if (isRunningNumber(column, sheet.sharedKeys)) return [];
  }
  if (fields.has("cycleDays") && sheet.countedFrom(column) !== undefined) return [];
  if (isAmbiguousDate(column)) return ambiguousDate(column, sheet);
  if (fields.has("customerName") || fields.has("companyName") || fields.has("contactName"))
    return nameFields(column, fields, sheet);
  if (sheet.isOrders && fields.has("orderDate") && fields.has("firstContactDate"))
    return [ordersOr(column, sheet, "orderDate", "firstContactDate")];
  if (fields.has("orderDate") && fields.has("lastPurchaseDate"))
    return [ordersOr(column, sheet, "orderDate", "lastPurchaseDate")];
  // An order has one day; that of its delivery is another.
  if (sheet.isOrders && fields.has("lastPurchaseDate") && sheet.columnFor("orderDate", column) !== undefined) return [];
  if (fields.has("orderAmount") && fields.has("totalAmount"))
    return [ordersOr(column, sheet, "orderAmount", "totalAmount")];
  if (fields.has("grade") || fields.has("memberLevel")) return gradeFields(column, fields);
  if (fields.has("intent") || fields.has("probability")) return likelihoodFields(column, key, fields);
  if (fields.has("stage") || fields.has("contractStatus") || fields.has("dealStatus") || fields.has("orderStatus"))
    return stateFields(column, fields, sheet);
  if (fields.has("phone")) return phoneFields(column);
  if (fields.has("owner") && key === "负责人") return [headOfCustomerOrOurs(column, sheet)];
  if (fields.has("remainingCount") && key.includes("余额") && !looksLikeSessions(column)) return [];
  if (fields.has("dealAmount") && sheet.isOrders && sheet.columnFor("orderAmount", column) === undefined)
    return [ordersOr(column, sheet, "orderAmount", "dealAmount"), asHeaderSays(column, "dealAmount")];
  if (column.match.isBare) return bareFields(column, fields, sheet);
  // 间隔 or Interval alone may be days since the last time as well.
  if (fields.has("cycleDays") && /^(?:间隔|周期|interval|gap|频度)(?:天数)?$/.test(key))
    return [usually(column, "cycleDays")];
  return candidates.map(({ field }) => asHeaderSays(column, field));
}

/** 序号 with small whole numbers, or 编号 that counts the rows, is no customer id, unless another sheet has the same. */
export function isRunningNumber(column: UnmappedColumn, sharedKeys: Survey["sharedKeys"]): boolean {
  if (sharedKeys.has(headerKey(column.header))) return false;
  const key = headerKey(column.match.matched);
  // Below a merged 客户 a 序号 still counts the rows.
  const own = column.header.replace(/ \(\d+\)$/, "");
  if (rowNumbers.test(key) || rowNumbers.test(headerKey(own))) return column.values.smallWholeNumbers();
  const mayCount = column.match.isBare || key === "流水号" || matchHeader(own).isBare;
  return mayCount && column.values.countsRows();
}

const rowNumbers = /^(?:序号|行号|no|#|s\/?n|sno)$/;

/** The same header with the same values on another sheet is the key by which both are joined, even if it counts 1, 2, 4. */
function sharedWith(column: UnmappedColumn, other: string): Decision {
  return {
    field: "customerId",
    reason: { code: "sharedKey", matched: column.match.matched, other },
    confidence: "likely",
  };
}

function nameFields(column: UnmappedColumn, fields: ReadonlySet<Field>, sheet: Survey): readonly Decision[] {
  const company = sheet.columnFor("companyName", column);
  if (holdsOrderNumbers(column)) return [byValues(column, "orderId", "orderNumbers")];
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
  if (!fields.has("customerName") || !/家长|监护|guardian|parent/.test(headerKey(column.match.matched))) return own;
  const pupil = sheet.columnFor("customerName", column);
  return [...own, pupil === undefined ? usually(column, "contactName") : besideOther(column, "contactName", pupil)];
}

/** What is left on a card may be sessions or money; nobody has hundreds of sessions left. */
function looksLikeSessions({ cells, values }: UnmappedColumn): boolean {
  const sessions = cells.filter((cell) => {
    const count = parseCount(cell);
    return count.kind === "value" && count.value <= mostSessions;
  });
  return values.filled > 0 && sessions.length >= values.filled * 0.8;
}

/** "#1001" below Name, as web shops export their orders. */
function holdsOrderNumbers({ values }: UnmappedColumn): boolean {
  return values.filled > 0 && values.share("orderNumbers") >= 0.8;
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
  if (kind === "dates") return [{ ...byValues(column, field, kind), confidence: "check" }];
  if (kind === "amounts") return [byValues(column, field, kind)];
  return [asHeaderSays(column, field)];
}

const mostSessions = 100;
