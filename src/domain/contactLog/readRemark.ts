import { addDays, daysBetween, type Day } from "../calendar/day";
import type { WorkingWeek } from "../calendar/workdays";
import { plainText } from "../text/text";
import { datePhraseText, dayWordsIn, withoutDayWords, type DayWords } from "./datePhrases";

/** What a remark says about the next contact, in its own words. */
export type RemarkSays = { readonly words: string; readonly saidOn: Day | null } & (
  | { readonly says: "agreed"; readonly day: Day }
  | { readonly says: "refused"; readonly times: number }
  | { readonly says: "paused"; readonly until: Day | null }
  | { readonly says: "moved" }
  /** A day is named ("周三"), and nothing tells from which day it counts. */
  | { readonly says: "dayUnknown" }
);

export type RemarkContext = {
  /** The day of the contact that the remark is about; `null` where none is known. */
  readonly saidOn: Day | null;
  readonly asOf: Day;
  readonly week: WorkingWeek;
  readonly dayFirst?: boolean;
};

/**
 * Reads what was agreed, refused or put off in a remark: "约周三", "今天没空，下周再说", "明年再考虑", "怀孕，暂停", "已搬家",
 * "call back in March". Days count from the day of the contact, or from the date that the part of the remark begins with
 * ("11.5 首次来店；11.12 电联，月底再说"): the newest part that says something counts, and of its days the latest, never
 * the day itself.
 *
 * A day is believed only with a word for a contact beside it (约, 再联系, 回电, 再来, call …) or alone: "三个月后换车",
 * "年底交房", "周三来过了", "每周三有空" and "周五不方便" agree on nothing. The other words count only where they are all
 * that a clause says: "不考虑日系" refuses a car, not us.
 */
export function readRemark(text: string, context: RemarkContext): RemarkSays | null {
  if (!anyHint.test(text)) return null;
  const plain = datePhraseText(text);
  // Nearly always as long as what was typed, whose marks are then kept.
  const typed = text.trim().length === plain.length ? text.trim() : plainText(text);
  const clauses = clausesOf(plain);
  const entries = entriesOf(clauses, context);
  for (const { clauses: own, saidOn } of entries) {
    const says = ofEntry(own, { ...context, saidOn });
    if (says) {
      const { from, to, ...said } = says;
      return { ...said, words: typed.slice(from, to).trim(), saidOn };
    }
  }
  return null;
}

/** A stretch of the text between marks, with where it stands. */
type Clause = { readonly text: string; readonly from: number; readonly to: number };

function clausesOf(plain: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const add = (to: number): void => {
    const text = plain.slice(from, to);
    const before = text.length - text.trimStart().length;
    if (text.trim() !== "" && text.length <= longestClause)
      clauses.push({ text: text.trim(), from: from + before, to: from + text.trimEnd().length });
  };
  for (const mark of plain.matchAll(betweenClauses)) {
    add(mark.index);
    from = mark.index + mark[0].length;
  }
  add(plain.length);
  return clauses;
}

/** Part of a remark that was written on one day. */
type Entry = { readonly clauses: readonly Clause[]; readonly saidOn: Day | null };

/** The newest first; what stands before the first date was written on the day of the contact, like all of an undated remark. */
function entriesOf(clauses: readonly Clause[], context: RemarkContext): readonly Entry[] {
  const entries: { clauses: Clause[]; saidOn: Day | null; isDated: boolean }[] = [];
  for (const clause of clauses) {
    const dated = entryDate(clause, context);
    if (dated) {
      const { day, length } = dated;
      const rest = clause.text.slice(length);
      const text = rest.replace(/^[\s:：)\]】-]+/, "");
      const own = text === "" ? [] : [{ text, from: clause.to - text.length, to: clause.to }];
      entries.push({ clauses: own, saidOn: day, isDated: true });
      continue;
    }
    const last = entries.at(-1);
    if (last) last.clauses.push(clause);
    else entries.push({ clauses: [clause], saidOn: context.saidOn, isDated: false });
  }
  return entries.sort((one, other) => (other.saidOn ?? 0) - (one.saidOn ?? 0));
}

/**
 * The date that a clause begins with, where it tells when the clause was written: one that is past and not promised
 * ("11.12再联系" after a contact on the 5th is a promise).
 */
function entryDate(
  { text }: Clause,
  { saidOn, asOf, week, dayFirst }: RemarkContext,
): { readonly day: Day; readonly length: number } | null {
  if (!/^[【[(]?\d/.test(text)) return null;
  const start = /^[【[(]/.test(text) ? 1 : 0;
  const lookedFrom = addDays(asOf, -longestAgo);
  const [first] = dayWordsIn(text.slice(0, longestDate), {
    saidOn: lookedFrom,
    week,
    ...(dayFirst ? { dayFirst } : {}),
  });
  if (!first?.isDate || first.from !== start || first.day > asOf) return null;
  const rest = text.slice(first.to);
  const isPromise = rest === "" || promised.test(rest);
  if (isPromise && (first.day > (saidOn ?? lookedFrom) || daysBetween(first.day, asOf) > halfAYear)) return null;
  return { day: first.day, length: first.to };
}

type Says = { readonly from: number; readonly to: number } & (
  | { readonly says: "agreed"; readonly day: Day }
  | { readonly says: "refused"; readonly times: number }
  | { readonly says: "paused"; readonly until: Day | null }
  | { readonly says: "moved" }
  | { readonly says: "dayUnknown" }
);

function ofEntry(clauses: readonly Clause[], context: RemarkContext): Says | null {
  let promise: (Says & { says: "agreed" | "paused" | "dayUnknown" }) | null = null;
  for (let index = 0; index < clauses.length; index++) {
    const found = promiseIn(clauses, index, context);
    if (found && (!promise || (dayOf(found) ?? 0) > (dayOf(promise) ?? 0))) promise = found;
  }
  if (promise) return promise;
  for (const [says, pattern] of wholeClauses) {
    const first = clauses.findIndex(({ text }) => pattern.test(text));
    const clause = clauses[first];
    if (!clause) continue;
    // "怀孕，暂停" says one thing in two clauses.
    const end = clauses.findIndex(({ text }, index) => index > first && !pattern.test(text));
    const { from } = clause;
    const { to } = clauses[(end < 0 ? clauses.length : end) - 1] ?? clause;
    switch (says) {
      case "moved":
        return { says, from, to };
      case "paused":
        return { says, until: null, from, to };
      case "refused":
        return { says, times: timesIn(clause.text), from, to };
    }
  }
  return null;
}

function dayOf(says: Says): Day | null {
  if (says.says === "agreed") return says.day;
  return says.says === "paused" ? says.until : null;
}

/** The day that a clause promises for the next contact, with the clause after it where only both together say so. */
function promiseIn(
  clauses: readonly Clause[],
  index: number,
  context: RemarkContext,
): (Says & { says: "agreed" | "paused" | "dayUnknown" }) | null {
  const clause = clauses[index];
  if (!clause || !dayHint.test(clause.text) || notPromised.test(clause.text)) return null;
  const { saidOn, asOf, week, dayFirst } = context;
  const countedFrom = saidOn ?? asOf;
  const words = dayWordsIn(clause.text, { saidOn: countedFrom, week, ...(dayFirst ? { dayFirst } : {}) });
  const ahead = words.filter(
    ({ day, isDate }) => day > countedFrom && !(isDate && daysBetween(countedFrom, day) > longestAhead),
  );
  const last = ahead.reduce<DayWords | null>((latest, one) => (latest && latest.day >= one.day ? latest : one), null);
  if (!last) return null;
  const rest = withoutDayWords(clause.text, words);
  const next = clauses[index + 1];
  const before = clauses[index - 1];
  const isBare = rest.replace(fillers, "") === "";
  const isOfContact = contact.test(rest.replace(aboutContact, "")) && !(something.test(rest) && !strongly.test(rest));
  const isLinked = next !== undefined && then.test(next.text) && contact.test(next.text);
  const isInstead = before !== undefined && noTimeNow.test(before.text) && !something.test(rest);
  const { from } = clause;
  if (back.test(clause.text) && !isOfContact && !isLinked)
    return { says: "paused", until: last.day, from, to: clause.to };
  if (!isBare && !isOfContact && !isLinked && !isInstead) return null;
  if ((isBare || isOfContact) && happened.test(clause.text) && !promised.test(rest)) return null;
  const to = isLinked && !isOfContact && !isBare ? next.to : clause.to;
  if (saidOn === null && !last.isDate) return { says: "dayUnknown", from, to };
  return putOff.test(rest) && daysBetween(countedFrom, last.day) > longestWait
    ? { says: "paused", until: last.day, from, to }
    : { says: "agreed", day: last.day, from, to };
}

/** "拒绝2次", "第三次拒绝". */
function timesIn(clause: string): number {
  const found = /([\d一二两三四五六七八九])\s*次/.exec(clause)?.[1];
  if (found === undefined) return 1;
  return /\d/.test(found) ? Math.max(1, Number(found)) : "一二三四五六七八九".indexOf(found.replace("两", "二")) + 1;
}

/** Quick to see in the text as typed; most remarks have nothing of it. */
const anyHint =
  /[周週日天号號月年节節后後]|星期|礼拜|禮拜|季|\d\s*[-/.]\s*\d|拒|不需|不要|不考|不感|没兴|沒興|无意|無意|没意|沒意|用不上|搬|移民|定居|外地|老家|离开|離開|没有|沒有|需求|再|暂停|暫停|先停|怀孕|懷孕|孕|出国|出國|国外|國外|住院|月子|休学|休學|缓|緩|以后再|以後再|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|week|month|year|quarter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d(?:st|nd|rd|th)\b|not? interest|not need|n.t need|refus|declin|no need|moved|relocat|pause|hold|abroad|pregnan|maternity|holiday/i;
const dayHint =
  /[周日天号月年节后]|星期|礼拜|季|\d\s*[-/.]\s*\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|week|month|year|quarter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d(?:st|nd|rd|th)\b|day|holiday/;

const betweenClauses =
  /[,，。;；!！?？\n\r|、()（）]+|\s+(?:but|and then|then|so)\s+|\s-+\s|\.(?=\s|$)|(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])/g;
const longestClause = 200;
const longestDate = 14;
/** A date at the beginning of a clause is looked for so many days back. */
const longestAgo = 330;
/** A date without a year that would be further ahead was last meant, not next. */
const longestAhead = 240;
const halfAYear = 183;

/** What may stand beside a day and says nothing: about, the time of day. */
const fillers =
  /或者?|大概|大约|约(?=\s*$)|左右|前后|之前|以前|之后|以后|[上下中]午|早上|早晨|傍晚|晚上?|凌晨|\d{1,2}\s*[点时](?:\s*半|\s*\d{1,2}分?)?(?:钟|之?[前后])?|[一二两三四五六七八九十]{1,3}点半?(?:钟|之?[前后])?|\d{1,2}[:：]\d{2}|\b(?:at|around|about|on|by|in|the|am|pm|morning|afternoon|evening|noon)\b|\d{1,2}\s*(?:am|pm)|^[\s前后时候的了吧]+|[\s前后时候的了吧~～.]+$|^(?:争取|预计|可能|应该|估计|暂定|暂约|已?约好?了?|定在|定了|改到|改约|改期|推迟到|推到|延期到|延到|等到?|到|在|等)+|\s+/g;
/** A word for a contact: a call, a visit, an answer. */
const contact =
  /联系|联络|连络|打(?!算|折|扫|包|印|工|造|车|开|听)|电话|致电|来电|去电|回电|电联|回复|答复|回话|回访|回信|跟进|追踪|沟通|聊|再[谈说看议定讲问约来去考]|面谈|详谈|商谈|商量|洽谈|拜访|见面|会面|面访|约|(?:来|到|进)(?:店|访|厂|馆|院|场|公司|现场)|来看|过来|再来|上门|看车|试驾|试乘|提醒|通知|催|给(?:我们|个)?(?:答案|消息|结果|准信|回音)|以后再|\bcalls?\b|\bring\b|\bphone\b|\bcontact\b|follow\s*-?\s*up|\bf\/u\b|reach\s*out|get\s*back|check\s*(?:in|back)|touch\s*base|reconnect|\bspeak\b|\btalk\b|\bchat\b|discuss|\bmeet(?:ing)?\b|\bvisit\b|appointment|\bappt\b|com(?:e|ing)\s*(?:in|by|back)|drop\s*(?:in|by)|try\s*again|call\s*back|callback|remind|revisit|circle\s*back|\bcb\b|back\s*to\s*(?:him|her|them|us|me)|\bdemo\b|test\s*drive|\btry\b|\bagain\b|(?<!回)来$/;
/** 约 before an amount or a thing is "about". */
const aboutContact = /约定俗成|大约|约(?=\d)|预约金|违约|合约|节约|契约|电话(?:号码|费|销售)|再说明|打印|打款/g;
/** What happens on the day is not a contact: a delivery, a birthday, an end of something. */
const something =
  /换车|买|购|提车|交车|交房|装修|结婚|婚礼|生孩子|生娃|毕业|开学|高考|中考|到期|续[费保约]|工资|奖金|年终|上牌|过户|开业|搬|生日|体检|手术|到货|发货|到账|打款|付款|付清|首付|尾款|贷款|放款|开票|下单|下定|订车|订货|交定|上市|发布|降价|涨价|活动|促销|上班|放假|考试|出差|出国|旅游|验收|开工|竣工|入住|收房|拆迁|签约|签合同|盘点|预算|deliver|birthday|wedding|budget|expires?|renew|launch|release|shipment|ships?|arriv|payment|invoice|salary|bonus|graduat|moving|\bmove\b|buy|purchase|order|close|start|begin/;
/** Said with so much that the thing beside it does not matter: "到货再联系", "约周五来提车". */
const strongly =
  /再?联系|联络|连络|致电|回电|电话|再打|回访|跟进|回复|答复|沟通|再[谈说聊约]|提醒|通知|约[来到看见]|来店|到店|上门|\bcall\b|contact|follow\s*-?\s*up|get\s*back|check\s*(?:in|back)|touch\s*base|meet|visit|callback|remind/;
/** Not yet, or not at all: a habit, when somebody can be reached, a day that does not suit, a day that has gone. */
const notPromised =
  /(?<![下本这])(?:周|星期|礼拜)[末一二三四五六日天][^再约]{0,4}(?<!不)方便|\bconvenient\b|\bprefers?\b|best\s+(?:time|reached)|每(?:周|个?月|天|年|星期|逢)|逢周|平时|平常|一般|通常|经常|周[一二三四五六日天末]?\s*[到至~-]\s*周|不(?:在|方便|行|能|可以|用|要|来|上班|接|想|便|有空)|没(?:有)?(?:空|时间)|无空|别[打来联]|勿|休息|(?<!今)昨|前天|上周|上个?月|去年|上次|last\s+(?:week|month|mon|tue|wed|thu|fri|sat|sun|time)|yesterday|\bago\b|every\b|usually|\bnot\s+(?:available|in|free)|unavailable|\boff\s+on\b|\bdon.?t\b|\bclosed\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun|week)days\b|\b(?:mon|tue|wed|thu|fri)\w*\s*(?:-|–|to|through)\s*(?:thu|fri|sat|sun)/;
const happened =
  /过(?![来去几两年节完段阵些了]|[一二三四五六七八九十\d])|(?<!约|约好|约定|定|说|说好|讲好|好|改|推)了(?!解)|已(?!约|预约|定)|没|未|无人|\bcalled\b|\bspoke\b|\bmet\b|\bvisited\b|\bleft\b|\bsent\b|\bemailed\b|\bcame\b|\bwas\b|\bwere\b|\bhad\b|\btalked\b|no\s*answer|no\s*show|voicemail|\bvm\b/;
const promised = /再|约(?!过)|回电|届时|到时|改[到约期]|\bagain\b|\bback\b|\bwill\b|\bto\b|follow\s*-?\s*up/;
const then = /^(?:到时|届时|那时|到那时|那会|再|到货后?|货到|到了|回来后?再|then|and\s+then|will)/;
const noTimeNow =
  /没(?:有)?(?:空|时间)|不方便|在?(?:忙|开会|开车|上班)|出差|外地|休假|度假|busy|in\s+a\s+meeting|driving|on\s+(?:holiday|vacation|leave)|\bout\s+of\s+(?:office|town)|\bOOO\b/;
const putOff = /再[说看议定考讲]|以后再/;
/** "下周再说" is a day to keep; who puts it off for longer than so many days wants to be left in peace until then. */
const longestWait = 31;
/** "出差，下周回来": not here until that day. */
const back = /回(?:来|国|到|杭|沪|京|家)|\bback\b|\breturns?\b/;

const whole = (words: string, after = "") =>
  new RegExp(
    `^(?:客户|对方|本人|车主|家长|会员|老板|说|表示|明确|直接|目前|现在|暂时?|近期|已经?|都|又|再次|第?[\\d一二两三四五]次|再|态度坚决|坚决|一直|全家|人|她|他|the\\s+|customer\\s+|client\\s+|has\\s+|have\\s+|is\\s+|was\\s+|they\\s+|he\\s+|she\\s+|already\\s+|currently\\s+|still\\s+|\\s)*(?:${words})(?:了|的|啦|吧|中|[\\d一二两三四五]次|\\s|at\\s+this\\s+time|right\\s+now|for\\s+now|now|anymore)*${after}$`,
  );

/** Clauses that say one thing and nothing else, in the order in which they are looked for. */
const wholeClauses: readonly (readonly ["moved" | "paused" | "refused", RegExp])[] = [
  [
    "moved",
    whole(
      "(?:公司|单位)?搬(?:家|走|离|迁|到外地|去外地)|(?:公司|单位)?搬(?:到|去|至|往).{1,10}|迁居.{0,8}|移民|移居.{1,8}|定居.{1,8}|(?:去|到|回)(?:了)?(?:外地|老家|国外|外省)(?:发展|定居|生活|工作)|离开(?:本地|本市|[\\u3400-\\u9fff]{2,3})|(?:人)?不在本[地市](?:了)?|moved(?:\\s+(?:away|out|house|home|to\\s+.{1,30}))?|relocated(?:\\s+to\\s+.{1,30})?",
    ),
  ],
  [
    "paused",
    whole(
      "(?:怀孕|孕期|备孕|哺乳期?|坐?月子|产假|生病|住院|手术|出国|停工|装修|休学|整改)?(?:期间?|中|了)*(?:先|需|要|想)?(?:暂停|暂缓|停一?停|停做|停课|停卡|缓一?缓|缓缓|放一?放|不做|不能做)(?:一下|一段时间|护理|上课|服务|合作|跟进|联系|再说)?|(?:怀孕|孕期|备孕|哺乳期|坐月子|休产假|在?产假|休学|住院|在住院)(?:[\\d一二三四五六七八九]个?月)?|(?:长期|人)?(?:出国|在国外|去国外|出境)(?:旅游|出差|探亲|工作|留学|度假)?|(?:以后|过段时间|过一?阵子?|等等|有机会)再(?:说|看|考虑|联系)|on\\s+hold|put\\s+on\\s+hold|paused?|abroad|(?:gone\\s+)?overseas|on\\s+(?:maternity|parental|sick|long)\\s+leave|pregnant|not\\s+now|maybe\\s+later",
    ),
  ],
  [
    "refused",
    whole(
      "拒绝|婉拒|谢绝|回绝|(?:不|没|无)(?:需要|感?兴趣|意向|意愿|考虑)|没有(?:需要|需求|兴趣|意向|意愿)|无(?:需求|需要)|不(?:想|要|打算)(?:买|做|要|办|续|合作|购买|考虑)?|用不上|不买|不做|不办|不合作|refused?|declined|not\\s+interested|no\\s+interest|no\\s+need|(?:do|does|did)(?:\\s?n.t|\\s+not)\\s+(?:need|want)(?:\\s+(?:it|this|anything))?|not\\s+needed",
      "(?:购买|产品|服务|合作|谢谢)?",
    ),
  ],
];
