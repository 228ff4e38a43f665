import {
  fewestCustomersToTest,
  fewestOfEachToTest,
  type Backtest,
  type BacktestRefusal,
  type TestedForecast,
} from "../purchaseModels/backtest";
import type { CalibrationTrust } from "../purchaseModels/calibration";
import type { ChurnModelFault } from "../purchaseModels/churnModel";
import type { ChurnStudy, UndatedOrder } from "./churnStudy";
import type { ChurnKind, ChurnMarkWarning, ChurnReason } from "./churnReasons";
import { defaultFewestRepeaters, type NotEstimable, type NotFitted } from "../purchaseModels/fit";
import { fewestCustomersToLearnFrom, fewestOfEachOutcome, type NotLearnable } from "../purchaseModels/orderDates";
import type { ModelFamily, PurchaseModel } from "../purchaseModels/purchaseModel";
import type { RhythmFault } from "../rhythm/rhythm";
import type { ValueFault } from "../purchaseModels/customerValue";
import type { ChurnReport } from "../purchaseModels/risk";
import type { InEveryLocale, Locale } from "../locale";
import { oneDecimal, plural } from "../text/figures";

/** "MBG/NBD": the names that the papers use, in every language. */
export function modelFamilyName(family: ModelFamily): string {
  return { "mbg-nbd": "MBG/NBD", "bg-nbd": "BG/NBD", "pareto-nbd": "Pareto/NBD" }[family];
}

/** What the risks of a sheet come from, and why not from something better, in one or two sentences. */
export function churnReportText(report: ChurnReport, locale: Locale): string {
  const words = wordsIn[locale];
  const { estimator } = report;
  if (estimator.kind === "order-dates") {
    const { window, customers, ordered, stretch, seasonShift } = estimator.learned;
    const learned = words.learned(customers, ordered, window);
    const stretched = stretch === "none" ? "" : words.stretched[stretch](report.horizon);
    return inOneLine([learned, stretched, seasonShift === 0 ? "" : words.season(seasonShift > 0)], locale);
  }
  const { model, fit } = estimator.chosen;
  const notLearned = estimator.notLearned ? notLearnableText(estimator.notLearned, locale) : "";
  if (fit.status === "fitted") {
    const fitted = words.fittedTo(modelFamilyName(model.family), fit.customers, fit.repeaters);
    return inOneLine([notLearned, fitted], locale);
  }
  return inOneLine([notLearned, priorInsteadText(fit, model, locale)], locale);
}

/**
 * What the risks of a study come from. Where only last orders or visits are known, nothing could be fitted to the sheet,
 * however many came again: without the first one there is nothing to fit.
 */
export function studyReportText({ basis, report }: Pick<ChurnStudy, "basis" | "report">, locale: Locale): string {
  if (report === null) return "";
  const { estimator } = report;
  if (basis.kind !== "lastOrders" || estimator.kind === "order-dates") return churnReportText(report, locale);
  const words = wordsIn[locale];
  const { alpha } = estimator.chosen.model.parameters;
  return inOneLine([words.noFirst[basis.byVisits ? "visits" : "orders"], words.priorOf(oneDecimal(alpha))], locale);
}

/** Why nothing could be fitted and what answers instead, for CHURN.FIT and for a sheet. */
export function priorInsteadText(fit: NotFitted, prior: PurchaseModel, locale: Locale): string {
  const words = wordsIn[locale];
  const notFitted = words.notFitted[fit.status](fit.repeaters);
  return inOneLine([notFitted, words.priorOf(oneDecimal(prior.parameters.alpha))], locale);
}

function notLearnableText(code: NotLearnable, locale: Locale): string {
  return wordsIn[locale].notLearned[code];
}

/** What is wrong with one row or argument and what to do about it. */
export function churnFaultText(
  code: ValueFault | ChurnModelFault | RhythmFault | UndatedOrder,
  locale: Locale,
): string {
  return wordsIn[locale].faults[code];
}

/** What was hidden and how many were lost, foreseen and really; or why the past is too small to prove anything. */
export function backtestText(backtest: Backtest, locale: Locale): string {
  const words = wordsIn[locale];
  if (backtest.status !== "tested") return words.refusals[backtest.status](backtest.customers, backtest.lost);
  const { horizon, customers, foreseenLost, lost } = backtest;
  return words.hidden(horizon, customers, Math.round(foreseenLost), lost);
}

/** How far the probabilities can be trusted, and what to do where they cannot. */
export function calibrationTrustText({ calibration, foreseenLost, lost }: TestedForecast, locale: Locale): string {
  const { trust, error, errorByChance } = calibration;
  return wordsIn[locale].trust[trust](percent(error), percent(errorByChance), foreseenLost > lost);
}

export function churnReasonName(reason: ChurnReason, locale: Locale): string {
  return wordsIn[locale].reasons[reason];
}

export function churnKindName(kind: ChurnKind, locale: Locale): string {
  return wordsIn[locale].kinds[kind];
}

export function churnMarkWarningText(warning: ChurnMarkWarning, tier: string, locale: Locale): string {
  return wordsIn[locale].warnings[warning](tier);
}

function inOneLine(sentences: readonly string[], locale: Locale): string {
  return sentences.filter((sentence) => sentence !== "").join(locale === "en-US" ? " " : "");
}

function percent(share: number): string {
  return `${oneDecimal(share * 100)}%`;
}

type Words = {
  readonly learned: (customers: number, ordered: number, window: number) => string;
  readonly stretched: Readonly<Record<"by-past" | "by-model", (horizon: number) => string>>;
  readonly season: (more: boolean) => string;
  readonly fittedTo: (family: string, customers: number, repeaters: number) => string;
  readonly notFitted: Readonly<Record<NotEstimable, (repeaters: number) => string>>;
  readonly priorOf: (gap: string) => string;
  readonly noFirst: Readonly<Record<"orders" | "visits", string>>;
  readonly notLearned: Readonly<Record<NotLearnable, string>>;
  readonly faults: Readonly<Record<ValueFault | ChurnModelFault | RhythmFault | UndatedOrder, string>>;
  readonly refusals: Readonly<Record<BacktestRefusal, (customers: number, lost: number) => string>>;
  readonly hidden: (horizon: number, customers: number, foreseen: number, lost: number) => string;
  readonly trust: Readonly<Record<CalibrationTrust, (error: string, byChance: string, tooHigh: boolean) => string>>;
  readonly reasons: Readonly<Record<ChurnReason, string>>;
  readonly kinds: Readonly<Record<ChurnKind, string>>;
  readonly warnings: Readonly<Record<ChurnMarkWarning, (tier: string) => string>>;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    learned: (customers, ordered, window) =>
      `按本表过去的下单日期推算：${customers}位客户中有${ordered}位在随后${window}天内下单。`,
    stretched: {
      "by-past": (horizon) => `${horizon}天的概率已按过去同样长的时间校准。`,
      "by-model": (horizon) => `历史不足${horizon}天，更长时间的概率由模型推算，仅供参考。`,
    },
    season: (more) => `去年同期下单明显偏${more ? "多" : "少"}，已按季节调整。`,
    fittedTo: (family, customers, repeaters) =>
      `由本表${customers}位客户（其中${repeaters}位有复购）拟合${family}模型。`,
    notFitted: {
      "too-few": (repeaters) => `有复购的客户只有${repeaters}位，不足${defaultFewestRepeaters}位，无法估计参数。`,
      boundary: () => "本表数据不足以确定参数，无法估计。",
      "not-converged": () => "参数算不出稳定的结果，无法估计。",
    },
    priorOf: (gap) => `改用常用间隔${gap}天的经验值。`,
    noFirst: {
      orders: "本表没有首次下单日期，无法用本表的客户估计参数。",
      visits: "本表没有首次到店日期，无法用本表的客户估计参数（按到店计）。",
    },
    notLearned: {
      "history-too-short": "下单历史太短，不能按下单日期推算。",
      "too-few-customers": `可用的客户不足${fewestCustomersToLearnFrom}位，不能按下单日期推算。`,
      "too-few-outcomes": `再次下单或未再下单的客户不足${fewestOfEachOutcome}位，不能按下单日期推算。`,
    },
    faults: {
      "orders-not-a-count": "订单数应为0到1000000的整数",
      "undated-order": "有一笔订单没有可用的日期，最近一次下单不明，不计算",
      "no-orders": "没有订单，无法计算",
      "first-after-last": "首次下单日期晚于最近下单日期，请核对这两个日期",
      "last-after-as-of": "最近下单日期晚于计算日，请核对日期",
      "one-order-on-two-days": "订单数为1，但首次和最近下单日期不同，请核对订单数或日期",
      "horizon-not-positive": "预测天数应大于0",
      "horizon-too-long": "预测天数不能超过36525天（100年），请填天数，不要填日期",
      "too-large": "结果太大，无法显示，请检查金额和折现率",
      "gap-not-positive": "间隔天数应大于0",
      "unknown-trade": "没有这个行业或模型，请填“通用”“美容”“电商”“汽车保养”，或 BG/NBD、Pareto/NBD，或间隔天数",
      "unknown-family": "没有这个模型，请填 MBG/NBD、BG/NBD 或 Pareto/NBD",
      "parameters-not-four-positive-numbers":
        "模型应为一个间隔天数、一个行业名称，或四个正数（r、α、a、b），前面可加模型名称",
      "amount-not-positive": "金额应大于0，请先去掉退款和零元订单",
      "discount-not-a-rate": "折现率应大于 −100%",
      "heavy-tail": "金额差别太大（q ≤ 1），无法估计平均金额",
    },
    refusals: {
      "history-too-short": () => "下单历史太短，隐藏最后一段后剩下的不够推算，无法验证。",
      "too-few-customers": (customers) => `可验证的客户只有${customers}位，不足${fewestCustomersToTest}位，无法验证。`,
      "too-few-outcomes": (customers, lost) =>
        `${customers}位客户中流失${lost}位、留存${customers - lost}位，其中一类不足${fewestOfEachToTest}位，无法验证。`,
      "horizon-not-positive": () => "预测天数应大于0。",
      "horizon-too-long": () => "预测天数不能超过36525天（100年）。",
    },
    hidden: (horizon, customers, foreseen, lost) =>
      `隐藏最后${horizon}天来检验：${customers}位客户中，预计流失${foreseen}位，实际流失${lost}位。`,
    trust: {
      "as-said": (error, byChance) =>
        `概率可信：说多少，就大致发生多少。十组平均相差${error}；即使完全准确，这么多客户也会偶然相差约${byChance}。`,
      roughly: (error, byChance) =>
        `概率大致可信：十组平均相差${error}（偶然约${byChance}）。请按高、中、低来看，不必计较几个百分点。`,
      "ranking-only": (error, byChance, tooHigh) =>
        `概率整体偏${tooHigh ? "高" : "低"}，请只用来排先后：十组平均相差${error}（偶然约${byChance}）。常见原因：淡旺季、促销，或早先流失的客户已从表中删掉。`,
    },
    reasons: {
      competitor: "竞争对手",
      "already-bought": "已购买",
      moved: "搬迁",
      "pushed-away-unintended": "我方疏忽",
      "pushed-away-deliberately": "我方放弃",
    },
    kinds: { voluntary: "主动流失", forced: "被动流失" },
    warnings: {
      "forced-mark-on-high-tier": (tier) => `${tier}级是高价值客户，却标为我方主动放弃，请再核对。`,
    },
  },
  "zh-TW": {
    learned: (customers, ordered, window) =>
      `依本表過去的下單日期推算：${customers}位客戶中有${ordered}位在隨後${window}天內下單。`,
    stretched: {
      "by-past": (horizon) => `${horizon}天的機率已依過去同樣長的期間校準。`,
      "by-model": (horizon) => `歷史不足${horizon}天，較長期間的機率由模型推算，僅供參考。`,
    },
    season: (more) => `去年同期下單明顯偏${more ? "多" : "少"}，已依季節調整。`,
    fittedTo: (family, customers, repeaters) =>
      `由本表${customers}位客戶（其中${repeaters}位有回購）配適${family}模型。`,
    notFitted: {
      "too-few": (repeaters) => `有回購的客戶只有${repeaters}位，不足${defaultFewestRepeaters}位，無法估計參數。`,
      boundary: () => "本表資料不足以確定參數，無法估計。",
      "not-converged": () => "參數算不出穩定的結果，無法估計。",
    },
    priorOf: (gap) => `改用常用間隔${gap}天的經驗值。`,
    noFirst: {
      orders: "本表沒有首次下單日期，無法用本表的客戶估計參數。",
      visits: "本表沒有首次來店日期，無法用本表的客戶估計參數（依來店計）。",
    },
    notLearned: {
      "history-too-short": "下單歷史太短，無法由下單日期推算。",
      "too-few-customers": `可用的客戶不足${fewestCustomersToLearnFrom}位，無法由下單日期推算。`,
      "too-few-outcomes": `再次下單或未再下單的客戶不足${fewestOfEachOutcome}位，無法由下單日期推算。`,
    },
    faults: {
      "orders-not-a-count": "訂單數應為0到1000000的整數",
      "undated-order": "有一筆訂單沒有可用的日期，最近一次下單不明，不計算",
      "no-orders": "沒有訂單，無法計算",
      "first-after-last": "首次下單日期晚於最近下單日期，請確認這兩個日期",
      "last-after-as-of": "最近下單日期晚於計算日，請確認日期",
      "one-order-on-two-days": "訂單數為1，但首次和最近下單日期不同，請確認訂單數或日期",
      "horizon-not-positive": "預測天數應大於0",
      "horizon-too-long": "預測天數不能超過36525天（100年），請填天數，不要填日期",
      "too-large": "結果太大，無法顯示，請檢查金額和折現率",
      "gap-not-positive": "間隔天數應大於0",
      "unknown-trade":
        "沒有這個行業或模型，請填「通用」「美容」「電商」「汽車保養」，或 BG/NBD、Pareto/NBD，或間隔天數",
      "unknown-family": "沒有這個模型，請填 MBG/NBD、BG/NBD 或 Pareto/NBD",
      "parameters-not-four-positive-numbers":
        "模型應為一個間隔天數、一個行業名稱，或四個正數（r、α、a、b），前面可加模型名稱",
      "amount-not-positive": "金額應大於0，請先移除退款和零元訂單",
      "discount-not-a-rate": "折現率應大於 −100%",
      "heavy-tail": "金額差異太大（q ≤ 1），無法估計平均金額",
    },
    refusals: {
      "history-too-short": () => "下單歷史太短，隱藏最後一段後剩下的不夠推算，無法驗證。",
      "too-few-customers": (customers) => `可驗證的客戶只有${customers}位，不足${fewestCustomersToTest}位，無法驗證。`,
      "too-few-outcomes": (customers, lost) =>
        `${customers}位客戶中流失${lost}位、留存${customers - lost}位，其中一類不足${fewestOfEachToTest}位，無法驗證。`,
      "horizon-not-positive": () => "預測天數應大於0。",
      "horizon-too-long": () => "預測天數不能超過36525天（100年）。",
    },
    hidden: (horizon, customers, foreseen, lost) =>
      `隱藏最後${horizon}天來檢驗：${customers}位客戶中，預計流失${foreseen}位，實際流失${lost}位。`,
    trust: {
      "as-said": (error, byChance) =>
        `機率可信：說多少，就大致發生多少。十組平均相差${error}；即使完全準確，這麼多客戶也會偶然相差約${byChance}。`,
      roughly: (error, byChance) =>
        `機率大致可信：十組平均相差${error}（偶然約${byChance}）。請以高、中、低來看，不必計較幾個百分點。`,
      "ranking-only": (error, byChance, tooHigh) =>
        `機率整體偏${tooHigh ? "高" : "低"}，請只用來排先後：十組平均相差${error}（偶然約${byChance}）。常見原因：淡旺季、促銷，或早先流失的客戶已從表中刪除。`,
    },
    reasons: {
      competitor: "競爭對手",
      "already-bought": "已購買",
      moved: "搬遷",
      "pushed-away-unintended": "我方疏忽",
      "pushed-away-deliberately": "我方放棄",
    },
    kinds: { voluntary: "主動流失", forced: "被動流失" },
    warnings: {
      "forced-mark-on-high-tier": (tier) => `${tier}級是高價值客戶，卻標為我方主動放棄，請再確認。`,
    },
  },
  "en-US": {
    learned: (customers, ordered, window) =>
      `Learned from this sheet's past order dates: of ${plural(customers, "customer")}, ${ordered} ordered within the ${window} days that followed.`,
    stretched: {
      "by-past": (horizon) => `The probability for ${horizon} days is calibrated on an equally long time in the past.`,
      "by-model": (horizon) =>
        `The history is shorter than ${horizon} days: the probability beyond it is estimated by a model: take it as a guide.`,
    },
    season: (more) => `A year ago this season clearly brought ${more ? "more" : "fewer"} orders; this is adjusted for.`,
    fittedTo: (family, customers, repeaters) =>
      `${family} fitted to this sheet's ${plural(customers, "customer")} (${repeaters} with a repeat order).`,
    notFitted: {
      "too-few": (repeaters) =>
        `Not estimable: only ${plural(repeaters, "customer")} with a repeat order, ${defaultFewestRepeaters} are needed.`,
      boundary: () => "Not estimable: this sheet has too little in it to determine the parameters.",
      "not-converged": () => "Not estimable: the calculation found no stable result.",
    },
    noFirst: {
      orders: "Not estimable: the sheet does not say when the first orders were.",
      visits: "Not estimable: the sheet does not say when the first visits were (counted by visits).",
    },
    priorOf: (gap) => `A rule of thumb for a usual gap of ${gap} days is used instead.`,
    notLearned: {
      "history-too-short": "The order history is too short to learn from dates.",
      "too-few-customers": `Fewer than ${fewestCustomersToLearnFrom} customers to learn from dates.`,
      "too-few-outcomes": `Fewer than ${fewestOfEachOutcome} customers who ordered again, or who did not, to learn from dates.`,
    },
    faults: {
      "orders-not-a-count": "The number of orders must be a whole number from 0 to 1000000",
      "undated-order": "An order has no date that can be read, so that the last order is not known",
      "no-orders": "There are no orders to compute from",
      "first-after-last": "The first order is after the last order: check the two dates",
      "last-after-as-of": "The last order is after the as-of day: check the dates",
      "one-order-on-two-days":
        "There is 1 order, but the first and last order days differ: check the number or the dates",
      "horizon-not-positive": "The horizon must be more than 0 days",
      "horizon-too-long": "The horizon must be at most 36525 days (100 years): give a number of days, not a date",
      "too-large": "The answer is too large to be shown: check the amounts and the discount",
      "gap-not-positive": "The gap must be more than 0 days",
      "unknown-trade":
        "No such trade or model: use general, salon, e-commerce or car service, BG/NBD or Pareto/NBD, or a gap in days",
      "unknown-family": "No such model: use MBG/NBD, BG/NBD or Pareto/NBD",
      "parameters-not-four-positive-numbers":
        "The model must be a gap in days, the name of a trade, or four positive numbers r, α, a, b, after a model’s name or alone",
      "amount-not-positive": "Amounts must be more than 0: take out refunds and free orders first",
      "discount-not-a-rate": "The discount must be more than −100 %",
      "heavy-tail": "The amounts differ too much (q ≤ 1) for an average to be estimated",
    },
    refusals: {
      "history-too-short": () => "The order history is too short to hide its end and still learn from the rest.",
      "too-few-customers": (customers) =>
        `Only ${plural(customers, "customer")} to test on; ${fewestCustomersToTest} are needed.`,
      "too-few-outcomes": (customers, lost) =>
        `Of ${plural(customers, "customer")}, ${lost} were lost and ${customers - lost} stayed; ${fewestOfEachToTest} of each are needed for a test.`,
      "horizon-not-positive": () => "The horizon must be more than 0 days.",
      "horizon-too-long": () => "The horizon must be at most 36525 days (100 years).",
    },
    hidden: (horizon, customers, foreseen, lost) =>
      `Tested by hiding the last ${plural(horizon, "day")}: of ${plural(customers, "customer")}, ${foreseen} were foreseen lost, ${lost} really were.`,
    trust: {
      "as-said": (error, byChance) =>
        `The risks can be taken at their word: over ten groups they differ from what happened by ${error} on average; with so few customers even exact ones would differ by about ${byChance}.`,
      roughly: (error, byChance) =>
        `The risks are roughly right: over ten groups they differ from what happened by ${error} on average (about ${byChance} by chance alone). Read them as high, middling and low.`,
      "ranking-only": (error, byChance, tooHigh) =>
        `The risks are too ${tooHigh ? "high" : "low"} on the whole: use them to rank only. Over ten groups they differ from what happened by ${error} on average (about ${byChance} by chance alone). Common causes: seasons, a promotion, or lost customers deleted from the sheets.`,
    },
    reasons: {
      competitor: "Competitor",
      "already-bought": "Already bought",
      moved: "Moved away",
      "pushed-away-unintended": "Our oversight",
      "pushed-away-deliberately": "Let go deliberately",
    },
    kinds: { voluntary: "Left by choice", forced: "Let go by us" },
    warnings: {
      "forced-mark-on-high-tier": (tier) =>
        `This is a valuable customer (tier ${tier}) and is marked as let go by us: check again.`,
    },
  },
};
