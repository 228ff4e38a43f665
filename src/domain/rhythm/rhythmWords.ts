import { oneDecimal, plural } from "../text/figures";
import type { InEveryLocale, Locale } from "../locale";
import type { Rhythm, RhythmState } from "./rhythm";

/** "活跃", "At risk". */
export function rhythmStateName(state: RhythmState, locale: Locale): string {
  return wordsIn[locale].states[state];
}

/** The state with what it was judged by: "预警：34天未下单，是自身间隔21天（5次，±4天）的1.6倍". */
export function rhythmText(rhythm: Rhythm, locale: Locale): string {
  const words = wordsIn[locale];
  const { state, daysSilent, ratio, basis } = rhythm;
  const times = ratio === undefined ? "" : oneDecimal(ratio);
  switch (basis.kind) {
    case "own-gaps": {
      const { mean, count, spread } = basis.gaps;
      const spreadText = spread === undefined ? undefined : oneDecimal(spread);
      return words.ownRhythm(words.states[state], daysSilent, oneDecimal(mean), count, spreadText, times);
    }
    case "cycle":
      return words.cycleRhythm(words.states[state], daysSilent, oneDecimal(basis.days), times);
    case "trade": {
      const { activeUpTo, watchUpTo, atRiskUpTo, unit } = basis.preset;
      const limits = `${activeUpTo}/${watchUpTo}/${atRiskUpTo}`;
      return words.tradeRhythm(words.states[state], daysSilent, limits, unit);
    }
    case "none":
      return words.noRhythm(words.states[state], daysSilent);
  }
}

type Words = {
  readonly states: Readonly<Record<RhythmState, string>>;
  readonly ownRhythm: (
    state: string,
    silent: number,
    gap: string,
    gaps: number,
    spread: string | undefined,
    times: string,
  ) => string;
  readonly cycleRhythm: (state: string, silent: number, gap: string, times: string) => string;
  readonly tradeRhythm: (state: string, silent: number, limits: string, unit: "days" | "months") => string;
  readonly noRhythm: (state: string, silent: number) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    states: { active: "活跃", watch: "预警", "at-risk": "沉睡", lost: "流失", "too-early": "暂时无法判断" },
    ownRhythm: (state, silent, gap, gaps, spread, times) =>
      `${state}：${silent}天未下单，是自身平均间隔${gap}天（${gaps}次${spread === undefined ? "" : `，±${spread}天`}）的${times}倍`,
    cycleRhythm: (state, silent, gap, times) => `${state}：${silent}天未下单，是周期${gap}天的${times}倍`,
    tradeRhythm: (state, silent, limits, unit) =>
      `${state}：${silent}天未下单，按行业标准${limits}${unit === "days" ? "天" : "个月"}判断`,
    noRhythm: (state, silent) => `${state}：${silent}天未下单，下过单的日子不到3天，也没有周期和行业标准`,
  },
  "zh-TW": {
    states: { active: "活躍", watch: "預警", "at-risk": "沉睡", lost: "流失", "too-early": "暫時無法判斷" },
    ownRhythm: (state, silent, gap, gaps, spread, times) =>
      `${state}：${silent}天未下單，是自身平均間隔${gap}天（${gaps}次${spread === undefined ? "" : `，±${spread}天`}）的${times}倍`,
    cycleRhythm: (state, silent, gap, times) => `${state}：${silent}天未下單，是週期${gap}天的${times}倍`,
    tradeRhythm: (state, silent, limits, unit) =>
      `${state}：${silent}天未下單，依行業標準${limits}${unit === "days" ? "天" : "個月"}判斷`,
    noRhythm: (state, silent) => `${state}：${silent}天未下單，下過單的日子不到3天，也沒有週期和行業標準`,
  },
  "en-US": {
    states: { active: "Active", watch: "Watch", "at-risk": "At risk", lost: "Lost", "too-early": "Too early to tell" },
    ownRhythm: (state, silent, gap, gaps, spread, times) =>
      `${state}: ${plural(silent, "day")} without an order, ${times} times their own average gap of ${gap} days (${plural(gaps, "gap")}${spread === undefined ? "" : `, ±${spread} days`})`,
    cycleRhythm: (state, silent, gap, times) =>
      `${state}: ${plural(silent, "day")} without an order, ${times} times the cycle of ${gap} days`,
    tradeRhythm: (state, silent, limits, unit) =>
      `${state}: ${plural(silent, "day")} without an order, judged by the trade's limits of ${limits} ${unit}`,
    noRhythm: (state, silent) =>
      `${state}: ${plural(silent, "day")} without an order, but fewer than 3 order days and neither a cycle nor a trade`,
  },
};
