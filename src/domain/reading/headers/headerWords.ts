import type { Field } from "../../customer";
import { topicOfHeader } from "./headerTopics";
import { wordKey } from "../../text/text";

/**
 * What the words of a header say, for headers that nobody collected: 上次复诊时间 is a last visit, 预计签单月份 an expected
 * deal. `null` where the words do not tell, and for words that look alike but are something else (上次保养里程 is no date).
 */
export function fieldFromWords(header: string): Field | null {
  const text = wordKey(header).replace(/[()_.-]/g, "");
  if (text.length > longestHeader) return null;
  const field = notAField.test(text) ? null : (dateField(text) ?? countField(text) ?? moneyField(text));
  return field ?? topicOfHeader(text);
}

/** Whether a header speaks of something planned: what it plans is nothing past. */
export function isPlanned(header: string): boolean {
  return expectedWords.test(header) || nextWords.test(header);
}

function dateField(text: string): Field | null {
  const namesADay = dateNoun.test(text);
  if (endWords.test(text) && (namesADay || /(?:到期|满期|期满|届满|止期|效期|截止)$/.test(text)))
    return "contractEndDate";
  if (endOfSomething.test(text)) return "contractEndDate";
  if (doneOn.test(text)) return "lastPurchaseDate";
  if (cameOn.test(text)) return "firstContactDate";
  if (!namesADay && !eventAtTheEnd.test(text)) return null;
  const contact = contactWords.test(text);
  const visit = visitWords.test(text);
  const buy = buyWords.test(text);
  if (nextWords.test(text) && (contact || visit || /^预约/.test(text))) return "nextContactDate";
  if ((expectedWords.test(text) || /^计划/.test(text)) && (buy || /下定|下订|入学|结案/.test(text)))
    return "expectedCloseDate";
  if (expectedWords.test(text) && (contact || visit)) return "nextContactDate";
  if (firstWords.test(text) && (contact || visit || namesADay)) return "firstContactDate";
  if (!lastWords.test(text) || isPlanned(text)) return null;
  if (buy) return "lastPurchaseDate";
  if (visit) return "lastVisitDate";
  return contact ? "lastContactDate" : null;
}

function countField(text: string): Field | null {
  if (/^(?:剩余|剩|余|未用|未消)/.test(text) && /(?:次数?|课时|课次|节数?|疗程)$/.test(text)) return "remainingCount";
  if (/周期(?:天数)?$|间隔(?:天数)?$|cycle(?:days)?$|interval$/.test(text)) return "cycleDays";
  if (!/(?:次数|频次|频率|笔数|单数|单量|count|times)$|^(?:numberof|noof|#)/.test(text)) return null;
  if (buyWords.test(text)) return "orderCount";
  if (visitWords.test(text)) return "visitCount";
  return contactWords.test(text) ? "contactCount" : null;
}

function moneyField(text: string): Field | null {
  if (!/(?:金额|额|款|价|费|消费|实付|实收|amount|value|spend|spent|revenue|premium|price)$/.test(text)) return null;
  if (/退款|退费|退货|refund/.test(text)) return "refundAmount";
  if (/累计|累积|历史|全年|年度|年(?:采购|消费|购买|销售)|个月|总消费|采购总额|总计|lifetime|total(?!price)/.test(text))
    return "totalAmount";
  if (/实付|实收|已付|应付|支付|paid/.test(text)) return "orderAmount";
  return /合同|合约|订单|成交|成单|签约|签单|商机|预计|预估|意向|保单|投保|报价|套餐|课程|缴费|标的|贷款金额|投资|deal|contract|quote/.test(
    text,
  )
    ? "dealAmount"
    : null;
}

const longestHeader = 30;
const notAField =
  /里程|公里|mileage|余额|积分|折扣|优惠|佣金|提成|单价|运费|邮费|欠|应收|未收|尾款|首付|定金|押金|结果|方式|地点|内容|原因|人$|人员$|地址|时长|duration|星期|目标/;
/** Something bought or signed on a day, without a word that says which time: 成交日, 签约时间, 交车日期. */
const doneOn =
  /^(?:客户)?(?:成交|成单|签约|签单|签订|购车|购房|交车|认购|购课|报名|缴费|购买|充值|下定|下订|投保|出单|首购)(?:日期?|时间)$/;
/** How somebody came to us: 进线时间, 留资日期. */
const cameOn = /^(?:客户)?(?:开户|开发|进线|留资|线索|咨询|来电|获取|资料|进店|首访|领取|导入|入库)(?:日期?|时间)$/;
const endOfSomething =
  /^(?:contract|policy|membership|warranty|subscription|lease|insurance|plan)(?:ends?|expires?|expiry|expiration|validtill|validto|validuntil)$|^(?:租期|租约|合同|合约|服务|合作|会籍|保险|质保|保固)(?:期)?(?:结束|终止)$/;
const eventAtTheEnd =
  /(?:跟进|联系|联络|回访|拨打|通话|拜访|接触|沟通|约访|追踪|咨询|到店|来店|进店|来访|到访|到馆|就诊|复诊|回诊|看房|带看|护理|保养|上课|出席|打卡|理发|做头发|消费|购买|下单|成交|交易|充值|采购|订货|拿货|contact|call|visit|order|purchase|followup|followedup|touch|meeting|appt|conversation|reachout|inquiry|enquiry|bought)$|^下[次回].{2,6}(?:计划|安排)$/;
const dateNoun = /(?:日期?|时间|时刻|年月|date|day|time|on|at)$/;
const nextWords = /下次|下一次|下回|下个|预约|约访|计划|待|约定|提醒|^next|upcoming|scheduled|planned/;
const lastWords = /最近|最后|最新|上次|上回|上一次|末次|近一次|^last|latest|mostrecent|previous|recent/;
const firstWords =
  /首次|首个|^首|第一次|初次|^初|创建|建档|建卡|开卡|办卡|录入|登记|注册|入会|入学|加入|first|initial|created|joined?|signup|registered|registration/;
const expectedWords = /预计|预期|预估|预定|拟|expected|estimated|forecast|target/;
const endWords =
  /到期|满期|届满|截止|止期|终止|终保|有效期|效期|期满|失效|结束|expir|renewal|enddate|end$|validuntil|maturity/;
const contactWords =
  /跟进|联系|联络|沟通|回访|拨打|拨出|电联|电话|通话|致电|追踪|跟踪|接触|触达|外呼|呼叫|拜访|邀约|约访|洽谈|微信|咨询|contact|call|follow|touch|activity|spoke|reach|meeting|appt|conversation|enquiry|inquiry/;
const visitWords =
  /到店|来店|进店|来访|到访|回访到店|就诊|复诊|回诊|入场|打卡|出席|到校|理发|做头发|美发|洗车|维修|看诊|到诊|进厂|来厂|回厂|保养|护理|服务|上课|到课|签到|到馆|训练|锻炼|体验|看房|带看|复访|治疗|理疗|体检|visit|appointment|checkin|session|class|lesson|attend|service|treatment/;
const buyWords =
  /消费|购买|购车|购房|购课|采购|订货|拿货|进货|续费|下单|成交|成单|交易|签约|签单|订单|付款|支付|缴费|充值|投保|报名|认购|purchase|order|transaction|bought|buy|deal|sale|payment|close|closing/;
