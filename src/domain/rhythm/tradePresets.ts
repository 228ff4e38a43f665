import { addMonths, type Day } from "../calendar/day";

/** "general" is a business that has named no trade: it has a usual gap, but no limits of its own. */
export type Trade = "general" | "salon" | "ecommerce" | "carService";

/** How long a customer may stay silent in one trade; each limit is the last day that still counts (inclusive). */
export type TradePreset = {
  readonly unit: "days" | "months";
  readonly activeUpTo: number;
  readonly watchUpTo: number;
  readonly atRiskUpTo: number;
};

/** The limits of a trade; `undefined` for a business that has named none. */
export function tradePreset(trade: Trade): TradePreset | undefined {
  return trade === "general" ? undefined : presets[trade];
}

/** The usual gap between two orders in a trade: as long as its customers count as active. */
export function usualGapInDays(trade: Trade): number {
  const preset = tradePreset(trade);
  if (!preset) return defaultGapInDays;
  return preset.unit === "days" ? preset.activeUpTo : Math.round(preset.activeUpTo * averageDaysInAMonth);
}

/** The last day on which a customer silent since `lastOn` is still within `limit` of the preset. */
export function lastDayWithin(preset: TradePreset, limit: number, lastOn: Day): Day {
  return preset.unit === "days" ? ((lastOn + limit) as Day) : addMonths(lastOn, limit);
}

/** The trade that a person named, in any of the three languages; `undefined` for a name that is none. */
export function tradeNamed(name: string): Trade | undefined {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_]/g, "");
  return trades.find((trade) => namesOfTrades[trade].includes(plain));
}

export const trades: readonly Trade[] = ["general", "salon", "ecommerce", "carService"];

const presets: Readonly<Record<Exclude<Trade, "general">, TradePreset>> = {
  salon: { unit: "days", activeUpTo: 30, watchUpTo: 90, atRiskUpTo: 180 },
  ecommerce: { unit: "days", activeUpTo: 45, watchUpTo: 90, atRiskUpTo: 365 },
  carService: { unit: "months", activeUpTo: 5, watchUpTo: 12, atRiskUpTo: 24 },
};

/** Without spaces and hyphens, in lower case. */
const namesOfTrades: Readonly<Record<Trade, readonly string[]>> = {
  general: ["general", "通用", "一般"],
  salon: [
    "salon",
    "beauty",
    "beautysalon",
    "美容",
    "美容院",
    "美容美发",
    "美容美髮",
    "美发",
    "美髮",
    "美业",
    "美業",
    "沙龙",
    "沙龍",
  ],
  ecommerce: ["ecommerce", "webshop", "onlineshop", "电商", "電商", "网店", "網店", "网购", "網購"],
  carService: [
    "carservice",
    "autoservice",
    "car",
    "汽车保养",
    "汽車保養",
    "汽车售后",
    "汽車售後",
    "汽车服务",
    "汽車服務",
    "汽车",
    "汽車",
    "汽修",
    "车辆保养",
    "車輛保養",
    "保养",
    "保養",
  ],
};

/** The usual gap of a business that has named no trade. */
export const defaultGapInDays = 60;
const averageDaysInAMonth = 30.4375;
