import type { Field } from "../../customer";
import { fields } from "../../customer";
import { collectedHeaders } from "./collectedHeaders";
import { isCountField, isPastField, kindOf } from "../fieldKinds";
import { headerKey, headerText } from "./headerText";
import { headerMeaning, isPlanned } from "./headerMeaning";
import { moreHeaders } from "./moreHeaders";
import { hasHan } from "../../text/text";

/** What a header may mean, from its text alone. */
export type HeaderMatch = {
  readonly candidates: readonly HeaderCandidate[];
  /** What a listed header may mean besides by its words, for where the values are none of the candidates': "Sales" as money. */
  readonly further: readonly HeaderCandidate[];
  readonly unit: string | null;
  /** The known header that was found, for the reason that a person reads. */
  readonly matched: string;
  /** The header is too general to be believed without a look at the values: 日期, 金额, 状态. */
  readonly isBare: boolean;
  /** Its words say that it is none of the fields, though a known header may stand inside it. */
  readonly isElse: boolean;
};

export type HeaderCandidate = {
  readonly field: Field;
  readonly how: "exact" | "words" | "contained";
  /** The smaller, the more usual for the field. */
  readonly rank: number;
};

/**
 * The fields that a header may mean: those that list it, else what its words say, else those of the longest known
 * header that it ends with, or contains. In a compound the last word says what it is: 负责人电话 is a phone.
 */
export function matchHeader(header: string): HeaderMatch {
  const match = closeMatch(header);
  return match.candidates.length > 0 || match.isElse || header.length > longestHeader ? match : insideMatch(header);
}

/**
 * What a header below a group header may mean: 日期 below 最近跟进 is 最近跟进日期. A name below 推荐人 is the referrer's, a
 * phone below it nobody's that is read.
 */
export function matchHeaderInGroup(group: string, header: string): HeaderMatch {
  if (group === "") return matchHeader(header);
  if (header === "") return matchHeader(group);
  const own = matchHeader(header);
  const together = matchHeader(`${group}${header}`);
  if (together.candidates[0]?.how === "exact") return together;
  if (somebodyElse.test(headerKey(group))) {
    return own.candidates.some(({ field }) => field === "customerName") ? matchHeader(group) : nothingKnown(own.unit);
  }
  if (own.candidates.length > 0 && !own.isBare) return own;
  if (together.candidates.length > 0) return together;
  const turned = matchHeader(`${header}${group}`);
  return turned.candidates[0]?.how === "exact" ? turned : own;
}

function nothingKnown(unit: string | null, isElse = false): HeaderMatch {
  return { candidates: [], further: [], unit, matched: "", isBare: false, isElse };
}

/** Whether a cell's text is a header that people use: its weight, 1 for a known one, less for a compound. */
export function headerWeight(text: string): number {
  if (text.length > longestHeader) return 0;
  const how = closeMatch(text).candidates[0]?.how;
  return how === "exact" ? 1 : how === "words" ? 0.9 : how === "contained" ? 0.5 : 0;
}

/** The match without a look inside, remembered: the search for the header row asks about every cell at the top. */
function closeMatch(header: string): HeaderMatch {
  const remembered = matches.get(header);
  if (remembered) return remembered;
  const match = freshMatch(header);
  if (matches.size > mostRemembered) matches.clear();
  matches.set(header, match);
  return match;
}

function freshMatch(header: string): HeaderMatch {
  if (header.length > longestHeader) return nothingKnown(null);
  const { keys, parts, texts, unit } = headerText(header);
  const known = knownWhole(keys) ?? knownPart(parts);
  const said = meantBy(texts);
  // Purchases in dollars are no number of purchases.
  const isOfMoney = unit !== null && currencies.test(unit) && said.candidates.some(({ field }) => isCountField(field));
  const meant = isOfMoney ? meantBy(texts.map((text) => `${text} amount`)) : said;
  if (known) {
    const listed = new Set(known.candidates.map(({ field }) => field));
    const further = meant.candidates.filter(({ field }) => !listed.has(field));
    return {
      ...nothingKnown(unit),
      candidates: known.candidates,
      further,
      matched: known.header,
      isBare: known.isBare,
    };
  }
  if (meant.candidates.length > 0) return { ...nothingKnown(unit), ...meant };
  if (meant.isElse) return nothingKnown(unit, true);
  for (const key of [...keys, ...parts]) {
    const ending = longestEnding(key);
    if (ending) return containedMatch(ending, unit);
  }
  return nothingKnown(unit);
}

/** What the words of a header say, or those of its first part that says something. */
function meantBy(texts: readonly string[]): Pick<HeaderMatch, "candidates" | "matched" | "isElse"> {
  for (const [index, text] of texts.entries()) {
    const { fields, isWhole, isElse } = headerMeaning(text);
    if (isElse && index === 0) return { candidates: [], matched: "", isElse };
    if (fields.length === 0) continue;
    const how = isWhole ? "words" : "contained";
    const candidates = fields.map((field, rank): HeaderCandidate => ({ field, how, rank: rankOfWords + rank }));
    return { candidates, matched: text.trim(), isElse: false };
  }
  return { candidates: [], matched: "", isElse: false };
}

function insideMatch(header: string): HeaderMatch {
  const { keys, parts, unit } = headerText(header);
  for (const key of [...keys, ...parts]) {
    const inside = longestInside(key);
    if (inside) return containedMatch(inside, unit);
  }
  return nothingKnown(unit);
}

function containedMatch({ candidates, header }: Known, unit: string | null): HeaderMatch {
  const contained = candidates.map((candidate): HeaderCandidate => ({ ...candidate, how: "contained" }));
  return { ...nothingKnown(unit), candidates: contained, matched: header };
}

function knownWhole(keys: readonly string[]): Known | undefined {
  for (const key of keys) {
    const known = knownHeaders.get(key);
    if (known) return known;
  }
  return undefined;
}

/** A part speaks for the whole; a general one (等级 in "RFM·等级") only when the others are known too. */
function knownPart(parts: readonly string[]): Known | undefined {
  const found = parts.map((key) => knownHeaders.get(key));
  const clear = found.find((known) => known && !known.isBare);
  return clear ?? (found.every((known) => known !== undefined) ? found[0] : undefined);
}

/** The longest known header at the end of a compound, unless what stands before it makes it somebody else's. */
function longestEnding(key: string): Known | null {
  const bare = key.replace(/\d+$/, "");
  if (bare !== key) {
    const known = knownHeaders.get(bare);
    if (known) return known;
  }
  const isHan = hasHan(bare);
  for (let start = 1; start < bare.length; start++) {
    const ending = bare.slice(start);
    if (isHan ? ending.length < 2 : ending.length < 4) return null;
    const known = knownHeaders.get(ending);
    if (!known) continue;
    const before = bare.slice(0, start);
    if (isPlannedPast(before, known) || isRefusal(before, known)) return null;
    if (somebodyElse.test(before) || (known.isBare && !known.candidates.some(({ field }) => field === "remark")))
      return null;
    return known;
  }
  return null;
}

/** The longest known header inside a compound, long enough to be no chance: 下次跟进时间及方式. The values must agree. */
function longestInside(key: string): Known | null {
  const shortest = hasHan(key) ? 4 : 8;
  for (let length = key.length - 1; length >= shortest; length--) {
    for (let start = 0; start + length <= key.length; start++) {
      const known = knownHeaders.get(key.slice(start, start + length));
      const before = key.slice(0, start);
      if (
        !known ||
        known.isBare ||
        somebodyElse.test(before) ||
        isPlannedPast(before, known) ||
        isRefusal(before, known)
      )
        continue;
      return known.candidates.every(({ field }) => kindOf(field) !== null) ? known : null;
    }
  }
  return null;
}

/** 预计 in front of 交车日期 makes it a day to come, which is none of the past ones. */
function isPlannedPast(before: string, { candidates }: Known): boolean {
  return isPlanned(before) && candidates.every(({ field }) => isPastField(field));
}

/** 不 in front of 同意联系 turns a yes into a no; 短信 makes it an agreement to something other than a call. */
function isRefusal(before: string, { candidates }: Known): boolean {
  return notToCalls.test(before) && candidates.some(({ field }) => field === "consent");
}

const notToCalls =
  /[不未无拒勿撤]|短信|简讯|微信|邮件|电邮|line|sms|wechat|e-?mail|push|no|without|withdr|revoke|decline/;

type Known = { readonly header: string; readonly candidates: readonly HeaderCandidate[]; readonly isBare: boolean };

function indexHeaders(): Map<string, Known> {
  const index = new Map<string, { header: string; candidates: HeaderCandidate[]; isBare: boolean }>();
  for (const field of fields) {
    [...(field === "consent" ? [] : collectedHeaders[field]), ...(moreHeaders[field] ?? [])].forEach((header, rank) => {
      const shown = header.replace(/\(ambiguous\)$/, "");
      const key = headerKey(shown);
      const known = index.get(key);
      if (!known) {
        index.set(key, { header: shown, candidates: [{ field, how: "exact", rank }], isBare: bareHeaders.has(key) });
      } else if (!known.candidates.some((candidate) => candidate.field === field)) {
        known.candidates.push({ field, how: "exact", rank });
      }
    });
  }
  return index;
}

/** Headers too general to be trusted behind another word, nor alone without a look at the values. */
const bareHeaders = new Set(
  [
    "日期",
    "时间",
    "金额",
    "状态",
    "等级",
    "级别",
    "编号",
    "号码",
    "类型",
    "序号",
    "名称",
    "量",
    "客户",
    "公司",
    "单位",
    "会员",
    "内容",
    "说明",
    "需求",
    "项目",
    "产品",
    "课程",
    "销售",
    "客服",
    "平台",
    "渠道",
    "顾问",
    "医生",
    "教练",
    "专员",
    "分配",
    "name",
    "no",
    "id",
    "date",
    "status",
    "level",
    "value",
    "total",
    "service",
    "plan",
    "lead",
    "person",
    "account",
    "business",
    "customer",
    "client",
    "contact",
    "company",
    "rep",
    "sales",
    "price",
    "amount",
    "interest",
    "priority",
    "tier",
    "grade",
    "order",
    "orders",
    "授权",
    "permission",
    "gdpr",
  ].map(headerKey),
);
const somebodyElse =
  /快递|物流|运单|发票|业务员|销售顾问|销售员|顾问|介绍人|推荐人|引荐人|紧急|担保|配偶|父亲|母亲|经办|上级|归属|owner|emergency|referrer|salesrep|agent|spouse|manager/;
const longestHeader = 40;
const rankOfWords = 500;
const mostRemembered = 5_000;

const knownHeaders: ReadonlyMap<string, Known> = indexHeaders();
const matches = new Map<string, HeaderMatch>();
/** Units in brackets behind a header that are money. */
const currencies = /元|块|人民币|人民幣|台币|台幣|rmb|cny|usd|ntd|twd|hkd|gbp|eur|[$¥£€]/i;
