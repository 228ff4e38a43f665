import type { Locale } from "../locale";
import { defaultGapInDays, usualGapWithin } from "../rhythm/silenceLimits";
import { wordKey } from "../text/text";
import { carSales } from "./carSales";
import { general } from "./general";
import { insurance } from "./insurance";
import { salon } from "./salon";
import { telesales } from "./telesales";
import { tradeKeys, type Trade, type TradeKey, type TradeWords } from "./trade";
import { webShop } from "./webShop";

/** What a trade brings with it. */
export function tradeOf(key: TradeKey): Trade {
  return trades[key];
}

export function tradeName(key: TradeKey, locale: Locale): string {
  return trades[key].name[locale];
}

export function tradeWords(key: TradeKey, locale: Locale): TradeWords {
  return trades[key].words[locale];
}

/** The trade that a person named, in any of the three languages; `undefined` for a name that is none. */
export function tradeNamed(name: string): TradeKey | undefined {
  const plain = nameKey(name);
  return tradeKeys.find((key) => {
    const { name: names, alsoCalled } = trades[key];
    return [key, ...Object.values(names), ...alsoCalled].some((candidate) => nameKey(candidate) === plain);
  });
}

/** The usual gap between two purchases in a trade: as long as its customers count as active; 60 days where nothing says it. */
export function usualGapInDays(key: TradeKey): number {
  const { silence } = trades[key];
  return silence ? usualGapWithin(silence) : defaultGapInDays;
}

/** The usual gap in the trade that a person named; `undefined` for a name that is none. */
export function gapOfTradeNamed(name: string): number | undefined {
  const key = tradeNamed(name);
  return key === undefined ? undefined : usualGapInDays(key);
}

const trades: Readonly<Record<TradeKey, Trade>> = { general, carSales, salon, insurance, telesales, webShop };

function nameKey(name: string): string {
  return wordKey(name).replace(/[-_/]/g, "");
}
