import type { ReadColumn, Reading } from "../reading";

/** The column that gives the day of the first order: a first date whose header speaks of buying. */
export function firstOrderColumn(reading: Reading): ReadColumn | undefined {
  return reading.columns.find(({ field, header }) => field === "firstContactDate" && buying.test(header));
}

const buying = /消费|消費|购|購|买|買|下单|下單|订单|訂單|成交|\b(?:purchase|order|bought|buy|sale)/i;
