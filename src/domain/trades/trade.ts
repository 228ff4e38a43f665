import type { Field } from "../customer";
import type { InEveryLocale } from "../locale";
import type { SilenceLimits } from "../rhythm/silenceLimits";

/** The trades that we know; "general" is a business that has named none and shows the signs of none. */
export const tradeKeys = ["general", "carSales", "salon", "insurance", "telesales", "webShop"] as const;

export type TradeKey = (typeof tradeKeys)[number];

/**
 * What one trade brings with it: how long its customers may be silent, its stages, its measures, its words. Nothing of one
 * trade is ever shown in another.
 */
export type Trade = {
  readonly key: TradeKey;
  readonly name: InEveryLocale<string>;
  /** Other names that people have for it, as formulas and rules sheets spell them. */
  readonly alsoCalled: readonly string[];
  /** What tells the trade from the headers and values of a sheet. */
  readonly signs: TradeSigns;
  /** `null` where the trade has no limits of its own. */
  readonly silence: SilenceLimits | null;
  /**
   * What a visit is. A purchase: a salon's visits stand for orders where the sheet has none. A service: a visit to the
   * garage ends a silence, but is no order.
   */
  readonly visits: "purchases" | "services" | "contacts";
  /** First to last; the last one is the deal. */
  readonly funnelStages: readonly TradeStage[];
  /** At the top of the dashboard, in this order. */
  readonly measures: readonly Measure[];
  /** Rates of a period, further down on the dashboard. */
  readonly periodRates: readonly PeriodRate[];
  readonly occasions: readonly Occasion[];
  /** What a complete customer card knows. */
  readonly cardFields: readonly CardField[];
  readonly words: InEveryLocale<TradeWords>;
};

/**
 * Patterns for headers and values as `wordKey` writes them. A telling header, or a column of such values, is enough; of what
 * others may have too it takes two signs, and then the person is asked.
 */
export type TradeSigns = {
  readonly telling: RegExp;
  readonly other: RegExp | null;
  /** By the field of the column: what its values say where the headers do not. */
  readonly values: Readonly<Partial<Record<SignField, RegExp>>>;
  /** The same of values that others may have too: numbers for stages. */
  readonly otherValues?: Readonly<Partial<Record<SignField, RegExp>>>;
};

export const signFields = [
  "productInterest",
  "purchaseType",
  "orderStatus",
  "stage",
] as const satisfies readonly Field[];

export type SignField = (typeof signFields)[number];

/** A stage by its name and by what else people write for it. */
export type TradeStage = { readonly label: string; readonly aliases: readonly string[] };

/** A number at the top of the dashboard. */
export type Measure =
  | "customers"
  | "deals"
  | "dealRate"
  | "expected"
  | "overdue"
  | "today"
  | "active"
  | "lost"
  | "regulars"
  | "repeat"
  | "perPurchase"
  | "topFifth"
  | "referred"
  | "ending"
  | "ended"
  | "sessionsEnding";

/** A rate of what happened in a period. */
export type PeriodRate =
  | "leadCapture"
  | "invitedArrival"
  | "testDrive"
  | "deal"
  | "lost"
  | "delivery"
  | "cancellation"
  | "referral"
  | "calledBack";

/** A day on which a word from us is welcome. */
export type Occasion =
  | "birthday"
  | "purchaseAnniversary"
  | "festival"
  | "firstService"
  | "nextService"
  | "inspection"
  | "insuranceEnd"
  | "contractEnd"
  | "warrantyEnd"
  | "afterPurchase"
  | "afterVisit"
  | "runOut"
  | "sessionsEnding"
  | "cardEnd";

/** A field of the customer sheet, or one that only a card has. */
export type CardField =
  | Field
  | "address"
  | "vehicle"
  | "plateNumber"
  | "skinType"
  | "industry"
  | "decisionMaker"
  | "currentInsurance"
  | "age"
  | "household"
  | "childrenAges"
  | "occupation"
  | "income"
  | "health";

/** How people of the trade say it. Chinese takes the doing (下单, 到店), English the thing. */
export type TradeWords = {
  /** What counts as a purchase: "下单", "到店", "order", "visit". */
  readonly purchase: string;
  /** The same as one of them: "下单", "an order", "a visit". */
  readonly aPurchase: string;
  /** What is paid: "消费", "保费", "amount spent". */
  readonly amount: string;
  /** A customer who comes to us, or we to her: "到店", "拜访", "visit". */
  readonly visit: string;
  /** What was agreed for a time and ends: "合同", "保单", "卡项", "contract". */
  readonly agreement: string;
  /** The time between two purchases that was typed for a customer: "周期", "护理周期". */
  readonly cycle: string;
  /** What the end of a cycle means, before and after its day. */
  readonly cycleEnds: (on: string) => string;
  readonly cycleEnded: (on: string) => string;
  readonly opening: OpeningWords;
};

/** What to say first on the phone; {name}, {days} and {date} are filled in, and nothing is claimed that no sheet says. */
export type OpeningWords = {
  readonly first: string;
  /** Days and date are those of the last contact. */
  readonly again: string;
  /** Days and date are those of the last visit. */
  readonly afterVisit: string;
  /** There was a contact, nobody knows when. */
  readonly undated: string;
};
