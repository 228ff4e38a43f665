import { isoText } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";
import type { Counted } from "./gradedCustomer";
import type { Graded } from "./rfm";
import { rfmBands, type Band } from "./rfmBands";
import type { CountablePurchases, NoScore, PurchasesFault } from "./rfmPurchases";
import type { RfmScale } from "./rfmScales";
import type { UnreachedScores } from "./rfmUnreached";
import type { Segment } from "./segments";
import type { UpgradeAnswer } from "./upgrade";
import type { Tier } from "../tier";

/** What stands in a cell for a tier or a segment that a customer without orders does not have. */
export const noTier = "—";

export function tierName(tier: Tier, locale: Locale): string {
  return tierNames[locale][tier];
}

export function segmentName(segment: Segment, locale: Locale): string {
  return segmentNames[locale][segment];
}

/** Why a row is not scored because it contradicts itself, as the end of a sentence about the row. */
export function faultWords(fault: PurchasesFault, locale: Locale, counted: Counted = "orders"): string {
  return faults[locale](countedWords[locale][counted])[fault];
}

export function noScoreWords(reason: NoScore, scale: RfmScale, locale: Locale, counted: Counted = "orders"): string {
  const months = scale.periodFrom === null ? null : scale.rules.recencyMonths[4];
  return noScores[locale](countedWords[locale][counted], months)[reason];
}

/** One sentence for one graded customer: each score with the value and its band, the sum, the tier and the way up. Of visits where those stand for orders. */
export function gradeSentence(
  purchases: CountablePurchases,
  grade: Graded,
  scale: RfmScale,
  answer: UpgradeAnswer,
  locale: Locale,
  counted: Counted = "orders",
): string {
  const words = countedWords[locale][counted];
  const bands = rfmBands(purchases, grade, scale);
  const months = scale.method === "fixed" ? scale.rules.recencyMonths : null;
  return gradeSentences[locale]({
    lastOn: isoText(purchases.lastOn),
    recencyBand: months
      ? monthsWords[locale](months[5 - grade.r] ?? 0)
      : wholeBand(bands.recencyDays, 0, daysWords[locale]),
    months: scale.periodFrom === null ? null : (months?.[4] ?? null),
    counted: words,
    orders: words.count(plain(purchases.orders)),
    ordersBand: wholeBand(bands.orders, 1, words.count),
    amount: money(purchases.amount),
    amountBand: moneyBand(bands.amount, locale),
    grade,
    tier: `${grade.tier} ${tierName(grade.tier, locale)}`,
    wayUp: upgradeWords(answer, locale, counted),
  });
}

/** The nearest upgrade as the end of a sentence. */
export function upgradeWords(answer: UpgradeAnswer, locale: Locale, counted: Counted = "orders"): string {
  const words = countedWords[locale][counted];
  switch (answer.kind) {
    case "topTier":
      return upgradeSentences[locale].top;
    case "notGraded":
      return upgradeSentences[locale].notGraded;
    case "noSingleChange":
      return upgradeSentences[locale].none(tierWords(answer.next, locale), plain(answer.pointsMissing));
    case "upgrade": {
      const { upgrade } = answer;
      const tier = tierWords(upgrade.tier, locale);
      switch (upgrade.kind) {
        case "orders":
          return upgradeSentences[locale].orders(words.more(upgrade.more), tier);
        case "amount":
          return upgradeSentences[locale].amount(money(upgrade.more), tier);
        case "recency":
          return upgradeSentences[locale].recency(words, isoText(upgrade.lastOnFrom), tier);
      }
    }
  }
}

/** "F uses 3 of 5 levels: 70 % have 1 order". */
export function unreachedWords(
  { measure, reached, commonest, share }: UnreachedScores,
  locale: Locale,
  counted: Counted = "orders",
): string {
  const count = countedWords[locale][counted].count;
  const value = { r: daysWords[locale], f: count, m: moneyWords[locale] }[measure](money(commonest));
  return unreachedSentences[locale](measure.toUpperCase(), reached.length, `${Math.round(share * 100)}%`, value);
}

function tierWords(tier: Tier, locale: Locale): string {
  return `${tier} ${tierName(tier, locale)}`;
}

/** A band of whole numbers: "4–5", "≥ 6", or the one number that is in it. */
function wholeBand({ from, below }: Band, least: number, words: (count: string) => string): string {
  const first = Math.max(least, Math.ceil(from ?? least));
  if (below === null) return words(`≥ ${plain(first)}`);
  const last = Math.ceil(below) - 1;
  return words(last > first ? `${plain(first)}–${plain(last)}` : plain(first));
}

function moneyBand({ from, below }: Band, locale: Locale): string {
  if (from === null) return below === null ? moneyWords[locale](money(0)) : `< ${moneyWords[locale](money(below))}`;
  if (below === null) return `≥ ${moneyWords[locale](money(from))}`;
  return `${money(from)} – <${moneyWords[locale](money(below))}`;
}

function money(amount: number): string {
  return amount.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

function plain(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

type GradeFacts = {
  readonly lastOn: string;
  readonly recencyBand: string;
  /** Months of the period in which orders and money were counted, where there is one. */
  readonly months: number | null;
  readonly counted: CountedWords;
  readonly orders: string;
  readonly ordersBand: string;
  readonly amount: string;
  readonly amountBand: string;
  readonly grade: Graded;
  readonly tier: string;
  readonly wayUp: string;
};

const gradeSentences: InEveryLocale<(facts: GradeFacts) => string> = {
  "zh-CN": ({ counted, lastOn, recencyBand, months, orders, ordersBand, amount, amountBand, grade, tier, wayUp }) =>
    `${counted.last} ${lastOn}（${recencyBand}，R${grade.r}），${months ? `${months} 个月内` : "共"} ${orders}（${ordersBand}，F${grade.f}），` +
    `消费 ${amount} 元（${amountBand}，M${grade.m}），合计 ${plain(grade.score)} 分，等级 ${tier}；${wayUp}。`,
  "zh-TW": ({ counted, lastOn, recencyBand, months, orders, ordersBand, amount, amountBand, grade, tier, wayUp }) =>
    `${counted.last} ${lastOn}（${recencyBand}，R${grade.r}），${months ? `${months} 個月內` : "共"} ${orders}（${ordersBand}，F${grade.f}），` +
    `消費 ${amount} 元（${amountBand}，M${grade.m}），合計 ${plain(grade.score)} 分，等級 ${tier}；${wayUp}。`,
  "en-US": ({ counted, lastOn, recencyBand, months, orders, ordersBand, amount, amountBand, grade, tier, wayUp }) =>
    `Last ${counted.last} on ${lastOn} (${recencyBand}, R${grade.r}), ${orders}` +
    `${months ? ` in ${months} months` : ""} (${ordersBand}, F${grade.f}) and ${amount} spent (${amountBand}, M${grade.m}) ` +
    `make ${plain(grade.score)} points, tier ${tier}; ${wayUp}.`,
};

type UpgradeSentences = {
  readonly orders: (more: string, tier: string) => string;
  readonly amount: (more: string, tier: string) => string;
  readonly recency: (counted: CountedWords, lastOnFrom: string, tier: string) => string;
  readonly none: (next: string, points: string) => string;
  readonly top: string;
  readonly notGraded: string;
};

const upgradeSentences: InEveryLocale<UpgradeSentences> = {
  "zh-CN": {
    orders: (more, tier) => `${more}即可升为 ${tier}`,
    amount: (more, tier) => `再消费 ${more} 元即可升为 ${tier}`,
    recency: ({ one, last }, lastOnFrom, tier) => `现在${one}即可升为 ${tier}（${last}不早于 ${lastOnFrom} 就够）`,
    none: (next, points) => `只改变一项不足以升级，离 ${next} 还差 ${points} 分`,
    top: "已是最高等级",
    notGraded: "没有分值，无从升级",
  },
  "zh-TW": {
    orders: (more, tier) => `${more}即可升為 ${tier}`,
    amount: (more, tier) => `再消費 ${more} 元即可升為 ${tier}`,
    recency: ({ one, last }, lastOnFrom, tier) => `現在${one}即可升為 ${tier}（${last}不早於 ${lastOnFrom} 就夠）`,
    none: (next, points) => `只改變一項不足以升等，離 ${next} 還差 ${points} 分`,
    top: "已是最高等級",
    notGraded: "沒有分數，無從升等",
  },
  "en-US": {
    orders: (more, tier) => `${more} it to ${tier}`,
    amount: (more, tier) => `${more} more spent lifts it to ${tier}`,
    recency: ({ one, last }, lastOnFrom, tier) =>
      `${one} now lifts it to ${tier} (a last ${last} from ${lastOnFrom} on is enough)`,
    none: (next, points) => `no single change lifts it; ${next} is ${points} points away`,
    top: "this is the top tier",
    notGraded: "there is no score to lift",
  },
};

const monthsWords: InEveryLocale<(months: number) => string> = {
  "zh-CN": (months) => `${months} 个月内`,
  "zh-TW": (months) => `${months} 個月內`,
  "en-US": (months) => (months === 1 ? "within 1 month" : `within ${months} months`),
};

const daysWords: InEveryLocale<(days: string) => string> = {
  "zh-CN": (days) => `${days} 天前`,
  "zh-TW": (days) => `${days} 天前`,
  "en-US": (days) => `${days} ${days === "1" ? "day" : "days"} ago`,
};

/** How sentences speak of orders, and of visits that stand for them. */
type CountedWords = {
  /** "最近下单", "order" in "last order". */
  readonly last: string;
  readonly count: (count: string) => string;
  readonly more: (count: number) => string;
  readonly one: string;
  /** "下单", "order". */
  readonly thing: string;
  /** "订单数", "number of orders". */
  readonly number: string;
};

const countedWords: InEveryLocale<Readonly<Record<Counted, CountedWords>>> = {
  "zh-CN": {
    orders: {
      last: "最近下单",
      count: (count) => `${count} 单`,
      more: (count) => `再下 ${count} 单`,
      one: "下一单",
      thing: "订单",
      number: "订单数",
    },
    visits: {
      last: "上次到店",
      count: (count) => `到店 ${count} 次`,
      more: (count) => `再到店 ${count} 次`,
      one: "到店一次",
      thing: "到店记录",
      number: "到店次数",
    },
  },
  "zh-TW": {
    orders: {
      last: "最近一次下單",
      count: (count) => `${count} 筆`,
      more: (count) => `再下 ${count} 筆訂單`,
      one: "下一筆訂單",
      thing: "訂單",
      number: "訂單數",
    },
    visits: {
      last: "上次來店",
      count: (count) => `來店 ${count} 次`,
      more: (count) => `再來店 ${count} 次`,
      one: "來店一次",
      thing: "來店紀錄",
      number: "來店次數",
    },
  },
  "en-US": {
    orders: {
      last: "order",
      count: (count) => `${count} ${count === "1" ? "order" : "orders"}`,
      more: (count) => (count === 1 ? "one more order lifts" : `${count} more orders lift`),
      one: "an order",
      thing: "order",
      number: "number of orders",
    },
    visits: {
      last: "visit",
      count: (count) => `${count} ${count === "1" ? "visit" : "visits"}`,
      more: (count) => (count === 1 ? "one more visit lifts" : `${count} more visits lift`),
      one: "a visit",
      thing: "visit",
      number: "number of visits",
    },
  },
};

const moneyWords: InEveryLocale<(amount: string) => string> = {
  "zh-CN": (amount) => `${amount} 元`,
  "zh-TW": (amount) => `${amount} 元`,
  "en-US": (amount) => amount,
};

const unreachedSentences: InEveryLocale<(measure: string, levels: number, share: string, value: string) => string> = {
  "zh-CN": (measure, levels, share, value) => `${measure} 只用到 5 档中的 ${levels} 档：${share} 的客户都是 ${value}`,
  "zh-TW": (measure, levels, share, value) => `${measure} 只用到 5 級中的 ${levels} 級：${share} 的客戶都是 ${value}`,
  "en-US": (measure, levels, share, value) => `${measure} uses ${levels} of 5 levels: ${share} have ${value}`,
};

const faults: InEveryLocale<(counted: CountedWords) => Readonly<Record<PurchasesFault, string>>> = {
  "zh-CN": ({ last, thing, number }) => ({
    futureDate: `${last}日期晚于计算日，请核对日期`,
    negativeOrders: `${number}是负数，请核对`,
    fractionalOrders: `${number}不是整数，请核对`,
    ordersWithoutDate: `有${thing}却没有${last}日期，请补上日期`,
  }),
  "zh-TW": ({ last, thing, number }) => ({
    futureDate: `${last.replace("一次", "")}日期晚於計算日，請核對日期`,
    negativeOrders: `${number}是負數，請核對`,
    fractionalOrders: `${number}不是整數，請核對`,
    ordersWithoutDate: `有${thing}卻沒有${last.replace("一次", "")}日期，請補上日期`,
  }),
  "en-US": ({ last, thing, number }) => ({
    futureDate: `the last ${last} is dated after the as-of day: check the date`,
    negativeOrders: `the ${number} is negative: check it`,
    fractionalOrders: `the ${number} is not a whole number: check it`,
    ordersWithoutDate: `there are ${thing}s but no date of the last one: fill in the date`,
  }),
};

const noScores: InEveryLocale<(counted: CountedWords, months: number | null) => Readonly<Record<NoScore, string>>> = {
  "zh-CN": ({ thing }, months) => ({
    noOrders: `没有${thing}，不计分`,
    outsidePeriod: `最近 ${months} 个月内没有${thing}，不计分`,
    amountUnknown: `有${thing}但金额不明，M、分值和等级不算`,
  }),
  "zh-TW": ({ thing }, months) => ({
    noOrders: `沒有${thing}，不計分`,
    outsidePeriod: `最近 ${months} 個月內沒有${thing}，不計分`,
    amountUnknown: `有${thing}但金額不明，M、分數和等級不算`,
  }),
  "en-US": ({ thing }, months) => ({
    noOrders: `no ${thing}s, so no score`,
    outsidePeriod: `no ${thing} in the last ${months} months, so no score`,
    amountUnknown: `there are ${thing}s but their amount is not known, so no M, no score and no tier`,
  }),
};

const tierNames: InEveryLocale<Readonly<Record<Tier, string>>> = {
  "zh-CN": { P: "铂金", G: "黄金", S: "白银", B: "青铜" },
  "zh-TW": { P: "白金", G: "黃金", S: "白銀", B: "青銅" },
  "en-US": { P: "Platinum", G: "Gold", S: "Silver", B: "Bronze" },
};

const segmentNames: InEveryLocale<Readonly<Record<Segment, string>>> = {
  "zh-CN": {
    champions: "核心客户",
    loyal: "忠诚客户",
    potentialLoyalist: "潜在忠诚客户",
    new: "新客户",
    promising: "有望客户",
    needAttention: "需要关注",
    aboutToSleep: "即将沉睡",
    atRisk: "流失风险",
    cantLose: "不能失去",
    hibernating: "沉睡客户",
    importantValue: "重要价值",
    importantDevelop: "重要发展",
    importantKeep: "重要保持",
    importantRetain: "重要挽留",
    generalValue: "一般价值",
    generalDevelop: "一般发展",
    generalKeep: "一般保持",
    generalRetain: "一般挽留",
    rfm10Champions: "冠军客户",
    rfm10PotentialLoyalist: "潜在忠诚客户",
    rfm10LoyalCustomers: "忠诚客户",
    rfm10Promising: "有望客户",
    rfm10NewCustomers: "新客户",
    rfm10CantLoseThem: "不能失去",
    rfm10AtRisk: "流失风险",
    rfm10NeedsAttention: "需要关注",
    rfm10AboutToSleep: "即将沉睡",
    rfm10Lost: "已流失",
    rfm10Others: "其他",
  },
  "zh-TW": {
    champions: "核心客戶",
    loyal: "忠誠客戶",
    potentialLoyalist: "潛在忠誠客戶",
    new: "新客戶",
    promising: "有望客戶",
    needAttention: "需要關注",
    aboutToSleep: "即將沉睡",
    atRisk: "流失風險",
    cantLose: "不能失去",
    hibernating: "沉睡客戶",
    importantValue: "重要價值",
    importantDevelop: "重要發展",
    importantKeep: "重要保持",
    importantRetain: "重要挽留",
    generalValue: "一般價值",
    generalDevelop: "一般發展",
    generalKeep: "一般保持",
    generalRetain: "一般挽留",
    rfm10Champions: "冠軍客戶",
    rfm10PotentialLoyalist: "潛在忠誠客戶",
    rfm10LoyalCustomers: "忠誠客戶",
    rfm10Promising: "有望客戶",
    rfm10NewCustomers: "新客戶",
    rfm10CantLoseThem: "不能失去",
    rfm10AtRisk: "流失風險",
    rfm10NeedsAttention: "需要關注",
    rfm10AboutToSleep: "即將沉睡",
    rfm10Lost: "已流失",
    rfm10Others: "其他",
  },
  "en-US": {
    champions: "Champions",
    loyal: "Loyal",
    potentialLoyalist: "Potential loyalist",
    new: "New",
    promising: "Promising",
    needAttention: "Need attention",
    aboutToSleep: "About to sleep",
    atRisk: "At risk",
    cantLose: "Can't lose",
    hibernating: "Hibernating",
    importantValue: "Important: value",
    importantDevelop: "Important: develop",
    importantKeep: "Important: keep",
    importantRetain: "Important: win back",
    generalValue: "General: value",
    generalDevelop: "General: develop",
    generalKeep: "General: keep",
    generalRetain: "General: win back",
    rfm10Champions: "Champions",
    rfm10PotentialLoyalist: "Potential Loyalist",
    rfm10LoyalCustomers: "Loyal Customers",
    rfm10Promising: "Promising",
    rfm10NewCustomers: "New Customers",
    rfm10CantLoseThem: "Can't Lose Them",
    rfm10AtRisk: "At Risk",
    rfm10NeedsAttention: "Needs Attention",
    rfm10AboutToSleep: "About To Sleep",
    rfm10Lost: "Lost",
    rfm10Others: "Others",
  },
};
