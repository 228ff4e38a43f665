import type { Field } from "../../customer";
import { plainText, wordKey } from "../../text/text";
import { headerWords, type HeaderWord } from "./headerParts";
import type { HeaderPart } from "./headerVocabulary";

/** What the parts of a header say: the fields it may mean, the likeliest first. */
export type HeaderMeaning = {
  readonly fields: readonly Field[];
  /** Whether every word is known: then the words say it all, else the values must agree. */
  readonly isWhole: boolean;
  /** Whether its words say that it is something else, whatever known header stands inside it. */
  readonly isElse: boolean;
};

/**
 * What a header says that nobody has listed: whose, when, about what and what it is. 上次进站时间 is the day of the last
 * visit, close_value the amount of a deal, Registered Name a name. No field where its last word is something else
 * (上次保养里程, # Phone Extensions), where it is about somebody or something else (业务员电话, Program Name), or where it
 * only looks alike (保单生效日).
 */
export function headerMeaning(header: string): HeaderMeaning {
  const plain = plainText(header)
    .replace(/^\*+|:$/g, "")
    .trim();
  if (plain.length === 0 || plain.length > longestHeader) return nothing;
  const whole = wholeSentence(wordKey(plain).replace(/[()_.?-]/g, ""));
  if (whole) return { fields: [whole], isWhole: true, isElse: false };
  const [first = "", ...more] = plain.split(/以及|[及和与&]|\band\b/);
  if (more.length > 0) {
    // 下次跟进时间及方式: the first thing that is one of the fields, if the values agree.
    const meant = [first, ...more].map(headerMeaning).find(({ fields }) => fields.length > 0);
    return meant ? { ...meant, isWhole: false } : nothing;
  }
  const words = headerWords(plain);
  if (words.length === 0 || words.length > mostWords) return nothing;
  const fields = fieldsOf(words);
  const isWhole = words.every(({ parts }) => parts.length > 0);
  return { fields, isWhole, isElse: fields.length === 0 && saysSomethingElse(words, isWhole) };
}

/** Whether a header speaks of something planned: what it plans is nothing past. */
export function isPlanned(header: string): boolean {
  return headerWords(header).some(({ parts }) => parts.includes("next") || parts.includes("expected"));
}

const nothing: HeaderMeaning = { fields: [], isWhole: false, isElse: false };

/** A word for something else, a count of something unknown, a noun whose company makes it none of the fields. */
function saysSomethingElse(words: readonly HeaderWord[], isWhole: boolean): boolean {
  if (words.some((word) => isOnly(word, ["other", "something", "someoneElse", "since", "onAverage"]))) return true;
  if (words.at(-1)?.parts.includes("count")) return true;
  return isWhole && words.length > 1 && words.some(({ parts }) => parts.some((part) => nouns.has(part)));
}

/** Sentences and set phrases, which are no row of parts. Expects a header's key. */
function wholeSentence(key: string): Field | null {
  return sentences.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

const sentences: readonly (readonly [Field, RegExp])[] = [
  [
    "doNotContact",
    /^(?:是否|客户)?(?:请?勿|不要|不再|不(?:同意|接受|允许|愿意?)(?:被)?|拒绝|谢绝|禁止?|停止|免)(?:再)?(?:打扰|扰|联系|联络|来电|致电|电话|通话|电联|外呼|呼叫|拨打|呼|回访|推广|推销|行销|营销|骚扰|短信|简讯)(?:行销|营销|标记|标识|名单)?$|^(?:是否)?(?:在|已)?(?:拉黑|退订|黑名单|拒接|勿扰)(?:标记|标识|名单)?$|^(?:donot|dont|no|stop|never)(?:call|contact|email|mail|text|disturb|sms|market)(?:s|ing|flag|list|me)?$|^(?:sms|email|mail|call|marketing|phone)?(?:optout|optedout|unsubscribed?|blacklist(?:ed)?|dnc|dnd|donotcall)(?:flag|status|list)?$/,
  ],
  [
    "consent",
    /^(?:客户|顾客|会员|本人)?(?:是否|可否|能否)?(?:已|愿意?)?(?:同意|接受|授权|允许|许可|可以?|愿意)(?:接受|接收|我们|本店|电话|被)*(?:联系|联络|回访|访问|来电|致电|电联|电访|拨打|推广|推销|营销|行销|通知)(?:授权|同意)?(?:书|状态|与否|情况|标记|标识)?$/,
  ],
  [
    "consent",
    /^(?:客户|顾客|会员)?(?:隐私|个人信息|个资|资料|信息|营销|行销|联系|联络|回访|电话|外呼)(?:政策|条款|协议|使用|收集|处理|保护|告知)*(?:同意|授权)(?:书|函|状态|签署|与否|情况|标记|标识)?$|^(?:是否)?(?:已)?(?:同意|签署?)(?:隐私|个人信息|个资)(?:政策|条款|协议|使用|收集|授权)*(?:书)?$/,
  ],
  [
    "consent",
    /^(?:contact|marketing|privacy|gdpr|data|phone|calls?|telephone|customer)?(?:consent|optin|optedin|permission)(?:given|status|flag|granted|yn|y\/n)?$|^(?:consents?|agrees?|permission|ok|okay|allowed|happy|willing)to(?:be)?(?:contact|call|phone|ring|contacted|called|phoned)$|^(?:may|can)(?:we)?(?:contact|call|phone)$|^accepts?(?:marketing)?calls$/,
  ],
  [
    "source",
    /^(?:您|客户)?(?:是)?(?:怎么|如何|从哪|从何|在哪).{0,4}(?:知道|了解|得知|认识|找到)|^how(?:did|do).*(?:hear|find|know)/,
  ],
  [
    "dealStatus",
    /^是否(?:已|已经)?(?:成交|成单|签约|签单|下单|购买|认购|报名|下定|续保|办卡|入会)$|^(?:成交|成单|签单|签约|报名)(?:与否|否|情况|状态)$|^(?:is|has)?(?:converted|won|purchased|bought|closedwon|sold)$/,
  ],
  ["nextContactDate", /^(?:next)?(?:followup|contact|call|callback)due(?:date|on)?$/],
  ["remark", /^(?:备注|说明|remark|note|comment)s?\d$/],
  ["email", /^(?:e)?mail\d?value$/],
  ["phone", /^(?:phone|mobile)\d?value$/],
  ["firstContactDate", /^(?:sign|signed)up(?:date|on|at)?$|^成为(?:客户|会员|顾客)(?:的)?(?:时间|日期)$/],
  ["firstContactDate", /^(?:customer|client|member|user|patient|student|with(?:us)?)since$/],
  ["testDrive", /^(?:是否)?(?:已)?(?:试驾|试乘)(?:试驾)?(?:情况|状态|与否)?$|^(?:has|had|did)?testdr(?:ive|iven|ove)$/],
];

function fieldsOf(words: readonly HeaderWord[]): readonly Field[] {
  const has = (part: HeaderPart) => words.some(({ parts }) => parts.includes(part));
  const last = words.at(-1);
  if (!last) return [];
  const at = headOf(words);
  const head = at === -1 ? undefined : words[at];
  const others = words.filter((word) => word !== head);
  const other = (part: HeaderPart) => others.some(({ parts }) => parts.includes(part));
  // What is something else stays something else, whatever stands before it; an e-mail address is no place.
  if (words.some((word) => isOnly(word, ["other"]) && !(has("email") && /^(?:address|地址)$/.test(word.text))))
    return [];
  if (!head) return withoutNoun(words, last, has);
  const ofOthers =
    others.some((word) => isOnly(word, ["someoneElse", "something", "other"])) ||
    (other("referrer") && !head.parts.includes("name"));
  // 负责人 may be theirs; "sales" may be the work of selling, but hardly the sales of a phone.
  const ofOurs = others.some(
    ({ parts }) =>
      parts.includes("ours") &&
      !parts.includes("contactPerson") &&
      (!parts.includes("pipeline") || head.parts.includes("phone")),
  );
  const of = head.parts.filter((part) => nouns.has(part));
  for (const noun of of) {
    const fields = fieldsOfNoun(noun, { words, others, has: other, ofOthers, ofOurs });
    if (fields.length > 0) return fields;
  }
  // "Last service": the word names a thing, and what has happened.
  return head.parts.every((part) => nouns.has(part)) ? [] : withoutNoun(words, last, has);
}

function isOnly({ parts }: HeaderWord, wanted: readonly HeaderPart[]): boolean {
  return parts.length > 0 && parts.every((part) => wanted.includes(part));
}

/** The word that says what it is: the last one, behind which only when, about what and the like may stand ("Date added"). */
function headOf(words: readonly HeaderWord[]): number {
  for (let index = words.length - 1; index >= 0; index--) {
    const { parts } = words[index] ?? { parts: [] };
    const isNoun = parts.some((part) => nouns.has(part));
    // A name or a number stands at the end; behind a date there may be what happened on it ("Date added").
    if (isNoun)
      return index === words.length - 1 || parts.some((part) => !staysLast.has(part) && nouns.has(part)) ? index : -1;
    if (!parts.some((part) => mayFollow.has(part))) return -1;
  }
  return -1;
}

type Around = {
  readonly words: readonly HeaderWord[];
  readonly others: readonly HeaderWord[];
  /** Whether some word beside the noun is the part. */
  readonly has: (part: HeaderPart) => boolean;
  readonly ofOthers: boolean;
  readonly ofOurs: boolean;
};

function fieldsOfNoun(noun: HeaderPart, around: Around): readonly Field[] {
  const { others, has, ofOthers, ofOurs } = around;
  const unknown = others.some(({ parts }) => parts.length === 0);
  switch (noun) {
    case "phone":
    case "email":
    case "wechat":
      return ofOthers || ofOurs || has("isNot") || has("date") || has("count") ? [] : [noun];
    case "name":
      return nameFields(around);
    case "id":
      return idFields(around);
    case "date":
      return dateFields(around);
    case "amount":
      return unknown || ofOthers ? [] : amountFields(around);
    case "count":
      // 卡内剩余次数: whatever they are of, they are left.
      if (has("remaining") && ofSessions(around.words.at(-1))) return ["remainingCount"];
      return unknown || ofOthers || has("since") ? [] : countFields(around);
    case "cycle":
      return unknown || has("since") || has("contract") ? [] : ["cycleDays"];
    case "remaining":
      return has("count") || others.some(ofSessions) ? ["remainingCount"] : [];
    case "rank":
      if (ofOthers || ofOurs || has("product") || has("contract")) return [];
      if (has("card") && !has("customer")) return ["memberLevel"];
      if (has("card")) return ["memberLevel", "grade"];
      return unknown
        ? []
        : has("customer") || has("intent") || has("pipeline") || has("contact") || has("deal")
          ? ["grade", "memberLevel"]
          : [];
    case "state":
      if (ofOthers || ofOurs) return [];
      if (others.some(({ parts }) => isOfOrder(parts))) return ["orderStatus"];
      if (has("contract") && !has("deal")) return ["contractStatus"];
      if (has("contract") || has("card")) return ["contractStatus", "stage"];
      return !unknown && (has("pipeline") || has("contact") || has("customer") || has("deal") || has("arrival"))
        ? ["stage"]
        : [];
    case "probability":
      return ofOthers || unknown || has("change") ? [] : ["probability"];
    case "likelihood":
      return ofOthers || unknown || has("product") ? [] : ["intent", "grade", "probability"];
    case "source":
      return has("payment") || has("refund") || ofOthers || has("delivery") || has("amount") ? [] : ["source"];
    case "remark":
      return remarkFields(around);
    case "gender":
      return ofOthers || ofOurs ? [] : ["gender"];
    case "product":
      return unknown
        ? []
        : has("intent") || has("order") || has("deal") || has("arrival") || has("expected")
          ? ["productInterest"]
          : [];
    default:
      return [];
  }
}

/** What a card or a course of treatment is counted in. */
function ofSessions(word: HeaderWord | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:次数|次|课时|课次|(?:session|visit|class|lesson|treatment|time)(?:e?s)?)$/.test(word.text)
  );
}

/** 备注 is a remark whatever stands before it; 情况 and 记录 are those of a contact or of a customer. */
function remarkFields({ words, others, has, ofOthers }: Around): readonly Field[] {
  if (ofOthers || has("product") || has("payment")) return [];
  const isRemark = words.some(({ text }) => /^(?:备注|备忘|remarks?|notes?|comments?|memo)$/.test(text));
  return isRemark || others.every(({ parts }) => parts.length > 0) ? ["remark"] : [];
}

/** Of an order, or of what follows one; "sales" alone is the work of selling. */
function isOfOrder(parts: readonly HeaderPart[]): boolean {
  if (parts.includes("pipeline")) return false;
  return (["order", "payment", "delivery", "refund"] as const).some((part) => parts.includes(part));
}

function countFields({ words, others }: Around): readonly Field[] {
  const counts = (part: HeaderPart) => words.some(({ parts }) => parts.includes(part));
  if (counts("remaining")) return ["remainingCount"];
  if (others.some(({ parts }) => parts.includes("product") && !parts.includes("visit"))) return [];
  if (counts("order") || counts("deal")) return ["orderCount"];
  if (counts("visit")) return ["visitCount"];
  return counts("contact") || counts("phone") ? ["contactCount"] : [];
}

function nameFields({ others, has, ofOthers, ofOurs }: Around): readonly Field[] {
  const unknown = others.some(({ parts }) => parts.length === 0);
  if (has("referrer")) return ["referrer"];
  if (has("wechat")) return ["wechat"];
  if (ofOthers || has("product") || has("source") || has("state") || has("rank") || has("id") || has("date")) return [];
  if (ofOurs) return ["owner"];
  if (has("company") && !has("customer")) return ["companyName"];
  if (others.some(({ text }) => text === "first" || text === "last")) return ["customerName"];
  if (has("contactPerson")) return ["contactName", "customerName"];
  if (unknown) return [];
  if ((has("deal") || has("order")) && !has("customer")) return [];
  return has("customer") || has("company") ? ["customerName", "companyName"] : ["customerName"];
}

function idFields({ words, others, has, ofOthers, ofOurs }: Around): readonly Field[] {
  if (has("phone")) return ofOthers || ofOurs ? [] : ["phone"];
  if (has("wechat")) return ["wechat"];
  if (has("email")) return ["email"];
  if (ofOthers || ofOurs || has("product") || others.some(({ parts }) => parts.length === 0)) return [];
  // A contact number is one to dial.
  if (others.length === 1 && has("contact") && has("contactPerson"))
    return words.at(-1)?.text === "id" ? ["customerId"] : ["phone", "customerId"];
  if (has("customer") || has("card")) return has("deal") && !has("card") && others.length === 1 ? [] : ["customerId"];
  if (has("order") || has("payment")) return ["orderId"];
  return has("company") || has("contactPerson") ? ["customerId"] : [];
}

function dateFields({ words, others, has, ofOthers }: Around): readonly Field[] {
  const unknown = others.filter(({ parts }) => parts.length === 0).length;
  if (has("birth")) return ofOthers ? [] : ["birthday"];
  if (has("change") || has("start") || (has("product") && !has("intent") && others.length === 1)) return [];
  if (words.some(({ text }) => text === "days" || text === "天数")) return [];
  if (has("since")) return [];
  if (has("end")) return has("next") && has("contact") ? ["nextContactDate"] : ["contractEndDate"];
  const contact = has("contact");
  const visit = has("visit");
  const buys = has("order") || has("payment") || (has("deal") && !contact);
  if (has("next")) return buys && !contact && !visit ? ["expectedCloseDate"] : ["nextContactDate"];
  if (has("expected"))
    return has("delivery")
      ? []
      : buys || has("deal")
        ? ["expectedCloseDate"]
        : contact || visit
          ? ["nextContactDate"]
          : [];
  if (has("created"))
    return buys && !has("deal") ? ["orderDate", "lastPurchaseDate", "firstContactDate"] : ["firstContactDate"];
  if (has("first")) return unknown > 0 && !contact && !visit ? [] : ["firstContactDate"];
  if (has("last")) {
    if (visit) return ["lastVisitDate"];
    if (buys) return ["lastPurchaseDate"];
    return contact ? ["lastContactDate"] : [];
  }
  if (has("arrival")) return ["firstContactDate"];
  if (unknown > 0 || ofOthers) return [];
  if (has("delivery")) return ["lastPurchaseDate"];
  if (has("order") || has("payment")) return ["orderDate", "lastPurchaseDate"];
  if (has("deal") && !has("contract")) return ["lastPurchaseDate", "expectedCloseDate"];
  if (others.length === 0) return [];
  if (contact) return ["lastContactDate", "nextContactDate"];
  return visit ? ["firstContactDate", "lastVisitDate"] : [];
}

function amountFields({ others, has }: Around): readonly Field[] {
  if (has("onAverage") || (has("product") && !has("deal"))) return [];
  if (has("refund")) return ["refundAmount"];
  // A total may be that of one order; what has been spent over the years, or in one, is the customer's.
  const isSum = others.some(({ text }) => /^(?:总|合计|总计|总共|共|total|gross|sum)$/.test(text));
  if (isSum && has("deal")) return ["dealAmount"];
  if (isSum)
    return others.some(({ text }) => text === "order" || text === "订单")
      ? ["orderAmount", "totalAmount"]
      : ["totalAmount", "orderAmount"];
  if (has("inTotal"))
    return others.some(({ text }) => /^(?:annual|yearly|年|年度|全年)$/.test(text)) && !has("order")
      ? []
      : ["totalAmount"];
  if (has("deal") || has("expected")) return ["dealAmount"];
  if (has("payment")) return ["orderAmount", "totalAmount"];
  if (has("order")) return ["totalAmount", "orderAmount"];
  return has("customer") ? ["totalAmount"] : [];
}

/** Without a noun: a person ("Party", "Lead owner") or something that happened or will ("Last contact", 下次回访). */
function withoutNoun(
  words: readonly HeaderWord[],
  last: HeaderWord,
  has: (part: HeaderPart) => boolean,
): readonly Field[] {
  const unknown = words.some(({ parts }) => parts.length === 0);
  const isLast = (part: HeaderPart) => last.parts.includes(part);
  if (words.some((word) => isOnly(word, ["something", "someoneElse", "other"]))) return [];
  if (unknown) return isLast("ours") && last.parts.length === 1 ? ["owner"] : [];
  if (has("contact") || has("visit") || has("order") || has("deal")) {
    if (["last", "next", "first", "expected", "end"].some((part) => has(part as HeaderPart)) && !isPerson(last)) {
      return dateFields({ words, others: words, has, ofOthers: false, ofOurs: false });
    }
  }
  if (has("end") && (has("contract") || has("card") || last.text === "due"))
    return has("isNot") ? [] : ["contractEndDate"];
  if (has("birth")) return ["birthday"];
  if (isLast("next") && words.length > 1) return ["nextContactDate"];
  if (has("isNot") || has("last") || has("next") || has("since")) return [];
  if (isLast("referrer")) return ["referrer"];
  if (isLast("ours") || (isLast("customer") && has("ours"))) return ofMoney(words);
  if (isLast("contactPerson") && words.length > 1) return ["contactName", "customerName"];
  if (isLast("company")) return ["companyName", "customerName"];
  if (isLast("customer")) return ["customerName", "companyName"];
  return [];
}

/** "Sales" alone is who sells, or how much was sold. */
function ofMoney(words: readonly HeaderWord[]): readonly Field[] {
  const [last, ...before] = [...words].reverse();
  if (!last?.parts.includes("amount")) return ["owner"];
  return before.length === 0 ? ["owner", "totalAmount", "orderAmount", "dealAmount"] : ["totalAmount", "orderAmount"];
}

/** 意向客户 is somebody, and nothing that is expected. */
function isPerson({ parts }: HeaderWord): boolean {
  return parts.every((part) => part === "customer" || part === "pipeline" || part === "company" || part === "ours");
}

/** The parts that say what a header is. */
const nouns: ReadonlySet<HeaderPart> = new Set<HeaderPart>([
  "name",
  "id",
  "phone",
  "email",
  "wechat",
  "date",
  "amount",
  "count",
  "cycle",
  "remaining",
  "rank",
  "state",
  "probability",
  "likelihood",
  "source",
  "remark",
  "gender",
  "product",
]);
const staysLast: ReadonlySet<HeaderPart> = new Set<HeaderPart>([
  "name",
  "id",
  "count",
  "rank",
  "state",
  "source",
  "product",
]);
/** The parts that may stand behind it. */
const mayFollow: ReadonlySet<HeaderPart> = new Set<HeaderPart>([
  "neutral",
  "last",
  "next",
  "first",
  "created",
  "expected",
  "end",
  "inTotal",
  "contact",
  "visit",
  "order",
  "deal",
  "payment",
  "refund",
  "birth",
  "arrival",
]);
const longestHeader = 40;
const mostWords = 8;
