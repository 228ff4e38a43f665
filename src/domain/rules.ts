import { z } from "zod";

/**
 * Every threshold, weight, interval and list that a person may change, with its default and its check.
 * The defaults stand in for what the person's rules sheet does not say, never for what it says wrongly.
 */
export const rulesSchema = z.object({
  rfm: z.object({
    /** Months within which the last order earns 5, 4, 3, 2, 1; exactly that many months still earns it. */
    recencyMonths: z.tuple([months(), months(), months(), months(), months()]).refine(isAscending, "must grow"),
    /** Orders in the window from which 2, 3, 4, 5 are earned; one order earns 1. */
    frequencyFrom: z.tuple([count(), count(), count(), count()]).refine(isAscending, "must grow"),
    /** Net amount in the window from which 2, 3, 4, 5 are earned. */
    monetaryFrom: z.tuple([money(), money(), money(), money()]).refine(isAscending, "must grow"),
    weights: z.object({ r: z.number().min(0), f: z.number().min(0), m: z.number().min(0) }),
    /** The lowest score of each tier; below the silver one is bronze. */
    tierFrom: z.object({ P: z.number(), G: z.number(), S: z.number() }),
    segmentMap: z.enum(["rf25", "cn8", "rfm10"]),
    /** A score from which R, F or M counts as high in the map of eight. */
    highFrom: z.number().int().min(1).max(5),
  }),
  churn: z.object({
    /** Churn risk is the probability of no order within so many days. */
    horizonDays: z.number().int().positive(),
    trade: z.enum(["general", "salon", "ecommerce", "carService"]),
    /** The trade's usual gap between orders, in days, while the sheet has too few repeat orders to tell. */
    usualGapDays: z.number().positive(),
    /** A silence of so many of the customer's own gaps counts as watch, at risk, lost. */
    statesFromGaps: z.object({ watch: z.number(), atRisk: z.number(), lost: z.number() }),
  }),
  /** Intent grades, hottest first. A grade that is not followed up has no interval. */
  grades: z.array(
    z.object({
      grade: z.string().min(1),
      followUpDays: z.number().int().positive().nullable(),
      /** Whether a customer of this grade is called before others (part of the priority set). */
      priority: z.boolean(),
      /** Closed grades are never on a call list and get no follow-up date. */
      closed: z.boolean(),
    }),
  ),
  /** Telesales stages: follow up after so many days (working days where said). */
  telesalesStages: z.array(
    z.object({
      stage: z.number().int().min(0),
      label: z.string().min(1),
      followUpDays: z.number().int().positive().nullable(),
      workingDays: z.boolean(),
    }),
  ),
  funnelStages: z.array(z.object({ label: z.string().min(1), aliases: z.array(z.string()) })).min(2),
  /** Likelihood texts, weakest first; a number of at least `goodFrom` is a good intent. */
  likelihood: z.object({
    texts: z.array(z.object({ text: z.string().min(1), value: z.number().int() })),
    goodFrom: z.number().int(),
  }),
  followUp: z.object({
    tierDays: z.object({ P: days(), G: days(), S: days(), B: days() }),
    defaultDays: days(),
    /** Contacts before a contract, a policy or a warranty ends. */
    renewalDaysBefore: z.object({
      carInsurance: z.array(days()),
      contract: z.array(days()),
      warranty: z.array(days()),
    }),
    /** Call so many days before the customer's supply runs out; overdue from `overdueDaysBefore` on. */
    runOut: z.object({ dueDaysBefore: days(), overdueDaysBefore: days() }),
  }),
  calls: z.object({
    capacityPerDay: z.number().int().positive(),
    /** Capacity of owners who differ from that. */
    capacityByOwner: z.record(z.string(), z.number().int().min(0)),
    workingDaysPerMonth: z.number().int().positive(),
    /** A customer in contract is called only when it ends within so many days. */
    contractEndingDays: z.number().int().min(0),
    unreachedAttempts: z.number().int().positive(),
    unreachedDays: days(),
    unreachedLaterDays: days(),
  }),
  workingWeek: z.object({
    /** Monday to Friday with make-up days (调休); six days; every day. */
    week: z.enum(["office", "sixDays", "everyDay"]),
    byOwner: z.record(z.string(), z.enum(["office", "sixDays", "everyDay"])),
    /** Weekdays on which the shop is closed, 1 Monday … 7 Sunday. */
    closedWeekdays: z.array(z.number().int().min(1).max(7)),
  }),
});

export type Rules = z.infer<typeof rulesSchema>;

export const defaultRules: Rules = {
  rfm: {
    recencyMonths: [1, 3, 4, 7, 12],
    frequencyFrom: [2, 3, 4, 6],
    monetaryFrom: [300, 500, 1_000, 2_000],
    weights: { r: 1, f: 3, m: 4 },
    tierFrom: { P: 36, G: 26, S: 17 },
    segmentMap: "rf25",
    highFrom: 4,
  },
  churn: {
    horizonDays: 90,
    trade: "general",
    usualGapDays: 60,
    statesFromGaps: { watch: 1, atRisk: 1.5, lost: 2 },
  },
  grades: [
    { grade: "H", followUpDays: 2, priority: true, closed: false },
    { grade: "O", followUpDays: 7, priority: true, closed: false },
    { grade: "A", followUpDays: 7, priority: true, closed: false },
    { grade: "B", followUpDays: 14, priority: false, closed: false },
    { grade: "N", followUpDays: 1, priority: false, closed: false },
    { grade: "C", followUpDays: 30, priority: false, closed: false },
    { grade: "D", followUpDays: null, priority: false, closed: true },
    { grade: "F", followUpDays: null, priority: false, closed: true },
    { grade: "F1", followUpDays: null, priority: false, closed: true },
    { grade: "F2", followUpDays: null, priority: false, closed: true },
    { grade: "L", followUpDays: null, priority: false, closed: true },
  ],
  telesalesStages: [
    { stage: 0, label: "未接通", followUpDays: 1, workingDays: true },
    { stage: 1, label: "新分配", followUpDays: 5, workingDays: true },
    { stage: 2, label: "已联系，意向不明", followUpDays: 5, workingDays: true },
    { stage: 3, label: "有需求，待报价", followUpDays: 7, workingDays: true },
    { stage: 4, label: "有意选择我们", followUpDays: 3, workingDays: true },
    { stage: 5, label: "已发合同", followUpDays: 2, workingDays: true },
    { stage: 6, label: "合同期内", followUpDays: null, workingDays: true },
    { stage: 7, label: "合同已到期", followUpDays: 3, workingDays: true },
  ],
  funnelStages: [
    { label: "潜在", aliases: ["潛在", "Lead"] },
    { label: "意向", aliases: ["Interested"] },
    { label: "试驾/报价", aliases: ["试驾", "报价", "試駕", "報價", "Quote", "Test drive"] },
    { label: "成交", aliases: ["Won"] },
  ],
  likelihood: {
    texts: [
      { text: "可能性差", value: 1 },
      { text: "意向不明", value: 2 },
      { text: "可能成交", value: 3 },
      { text: "意向好", value: 4 },
      { text: "可能性很大", value: 4 },
      { text: "成交", value: 5 },
    ],
    goodFrom: 4,
  },
  followUp: {
    tierDays: { P: 7, G: 14, S: 30, B: 90 },
    defaultDays: 30,
    renewalDaysBefore: { carInsurance: [90, 45, 33, 30, 15], contract: [60, 30, 15], warranty: [30] },
    runOut: { dueDaysBefore: 3, overdueDaysBefore: 2 },
  },
  calls: {
    capacityPerDay: 60,
    capacityByOwner: {},
    workingDaysPerMonth: 22,
    contractEndingDays: 30,
    unreachedAttempts: 3,
    unreachedDays: 1,
    unreachedLaterDays: 7,
  },
  workingWeek: { week: "office", byOwner: {}, closedWeekdays: [] },
};

function months() {
  return z.number().int().positive().max(120);
}

function count() {
  return z.number().int().positive();
}

function money() {
  return z.number().positive();
}

function days() {
  return z.number().int().positive();
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Infinity));
}
