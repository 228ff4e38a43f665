import { z } from "zod";
import { defaultComplaintSteps, stepDoers } from "./complaintSteps";
import { gradeMeanings } from "./gradeMeanings";
import { defaultOutcomes } from "./outcomesByDefault";
import { statusMeanings } from "./statusWords";
import { defaultStatusWords } from "./statusWordsByDefault";
import { tiers } from "../tier";
import { carSales } from "../trades/carSales";
import { tradeKeys } from "../trades/trade";
import { holidayCalendars } from "../calendar/workdays";

/**
 * Every threshold, weight, interval and list that a person may change, with its default and its check.
 * The defaults stand in for what the person's rules sheet does not say, never for what it says wrongly.
 */
export const rulesSchema = z.object({
  /** "automatic": the one that the person chose in the pane, else the one that the customer sheet shows. */
  trade: z.enum(["automatic", ...tradeKeys]),
  rfm: z.object({
    /** The fixed bands below, or scores by rank or by quantile among the sheet's own customers. */
    method: z.enum(["fixed", "rank", "quantile"]),
    /** Months within which the last order earns 5, 4, 3, 2, 1; exactly that many months still earns it. */
    recencyMonths: z.tuple([months(), months(), months(), months(), months()]).refine(isAscending, "must grow"),
    /** Orders in the window from which 2, 3, 4, 5 are earned; one order earns 1. */
    frequencyFrom: z.tuple([count(), count(), count(), count()]).refine(isAscending, "must grow"),
    /** Net amount in the window from which 2, 3, 4, 5 are earned. */
    monetaryFrom: z.tuple([money(), money(), money(), money()]).refine(isAscending, "must grow"),
    weights: z.object({ r: z.number().min(0), f: z.number().min(0), m: z.number().min(0) }),
    /** The lowest score of each tier; below the silver one is bronze. */
    tierFrom: z
      .object({ P: z.number(), G: z.number(), S: z.number() })
      .refine(({ P, G, S }) => P > G && G > S, "must fall"),
    segmentMap: z.enum(["rf25", "cn8", "rfm10"]),
    /** A score from which R, F or M counts as high in the map of eight. */
    highFrom: z.number().int().min(1).max(5),
  }),
  churn: z.object({
    /** Churn risk is the probability of no order within so many days. */
    horizonDays: z.number().int().positive(),
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
      /** What the letter says of the customer; letters differ between shops, so whoever asks of a grade asks for this. */
      means: z.enum(gradeMeanings),
    }),
  ),
  /** What the words of a status, stage or grade cell say of the customer: one list for all that asks. */
  statusWords: z.object(wordsOfEach(statusMeanings)),
  /** Which grade an expected buying day earns: the first limit that holds, hottest first. */
  grading: z.object({
    limits: z.array(
      z.object({
        grade: z.string().min(1),
        within: z.number().int().positive(),
        unit: z.enum(["days", "months"]),
      }),
    ),
    /** Buys later than every limit. */
    later: z.string().min(1),
    /** No expected buying day: not graded yet. */
    blank: z.string().min(1),
  }),
  /** Telesales stages: follow up after so many days (working days where said). */
  telesalesStages: z.array(
    z.object({
      stage: z.number().int().min(0),
      label: z.string().min(1),
      followUpDays: z.number().int().positive().nullable(),
      workingDays: z.boolean(),
      /** What the stage means to the call list, whatever its number and label are. */
      role: z.enum(["none", "intends", "contractSent", "inContract", "contractExpired"]),
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
    /** Tiers that are contacted on their care days only, so as not to disturb them; the tier's days stand in where none is known. */
    keyDaysOnlyTiers: z.array(z.enum(tiers)),
    /** Contacts before a contract, a policy or a warranty ends. */
    renewalDaysBefore: z.object({
      carInsurance: z.array(days()),
      contract: z.array(days()),
      warranty: z.array(days()),
    }),
    /** Call so many days before the supply runs out, or the cycle of care is over. */
    runOutDaysBefore: days(),
    /** Car service: the first one falls between two numbers of months after the purchase, the others so many months after the last visit. */
    service: z.object({ firstFromMonths: months(), firstUntilMonths: months(), everyMonths: months() }),
    /** Other rules that fall due within so many days of the next contact are named with it. */
    alsoWithinDays: z.number().int().min(0),
    /** Nobody is contacted again within so many days, over sales, care, renewal and win-back together; what cannot wait is excepted. */
    daysOfPeace: z.number().int().min(0),
    /** Cold: later than so many days, and than so many of the customer's own intervals. */
    cold: z.object({ afterDays: days(), afterIntervals: z.number().positive() }),
    /** Who refused is contacted after so many of the usual intervals, and so many times at most. */
    refused: z.object({ intervals: z.number().positive(), times: z.number().int().min(0) }),
    /** Who asked for a pause without saying until when is contacted after so many months. */
    pausedMonths: months(),
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
    /** After so many attempts that reached nobody the customer is proposed for the pool. */
    poolAttempts: z.number().int().positive(),
  }),
  /** What can come of a call, and what follows from it; offered in this order. */
  outcomes: z.array(
    z.object({
      outcome: z.string().min(1),
      /** What the drop-down offers in each language. */
      labels: z.object({ "zh-CN": z.string().min(1), "zh-TW": z.string().min(1), "en-US": z.string().min(1) }),
      /** Other spellings that mean the same. */
      aliases: z.array(z.string().min(1)),
      /** Whether somebody answered; a call that reached nobody is no contact. */
      reached: z.boolean(),
      /** Call again after so many working days; without it the rules of the follow-up decide. */
      nextWorkingDays: z.number().int().positive().nullable(),
      /** The stage (telesales number) and the intent grade that the customer has from now on; without them both stay. */
      stage: z.number().int().min(0).nullable(),
      grade: z.string().min(1).nullable(),
      /** Whether nothing follows: no next date. */
      closes: z.boolean(),
      doNotContact: z.boolean(),
    }),
  ),
  /** When a customer goes back to the pool (公海) that every owner may take from. */
  pool: z.object({
    /** From the top: the first row whose tier, grade and owner are the customer's decides; a blank stands for all. */
    limits: z.array(
      z.object({
        tier: z.enum(tiers).nullable(),
        grade: z.string().min(1).nullable(),
        owner: z.string().min(1).nullable(),
        /** Owned for longer than so many days without a deal; `null`: that alone sends nobody back. */
        dealDays: days().nullable(),
        /** Not contacted for longer than so many days; `null`: that alone sends nobody back. */
        contactDays: days().nullable(),
        /** Reminded of so many days before. */
        notifyDays: z.number().int().min(0),
      }),
    ),
    /** An order keeps a customer out of the pool for so many months; `null`: for good. */
    orderKeepsMonths: months().nullable(),
    /** Who has more customers than that is named. */
    customersPerOwner: count(),
  }),
  complaints: z.object({
    /** The share of dissatisfied customers who complain. */
    speakUpShare: z.number().positive().max(1),
    /** What is done about a complaint, in this order. */
    steps: z
      .array(
        z.object({
          label: z.string().min(1),
          /** To be done by the end of the day so many working days after the complaint came in. */
          withinDays: stepDays(),
          doneBy: z.enum(stepDoers),
          /** Done as well where somebody writes that there is nothing to do, as with a penalty that nobody gets. */
          mayBeNone: z.boolean(),
        }),
      )
      .min(1),
    /** The days of the steps that logs had earlier; such logs go on with those steps. */
    earlierStepDays: z.object({
      received: stepDays(),
      recorded: stepDays(),
      assigned: stepDays(),
      investigated: stepDays(),
      proposed: stepDays(),
      solved: stepDays(),
      followedUp: stepDays(),
    }),
  }),
  workingWeek: z
    .object({
      /** Whose public holidays are off; automatic is as the customer sheet shows, China's where no sheet is known. */
      calendar: z.enum(["automatic", ...holidayCalendars]),
      /** Monday to Friday with make-up days (调休); six days; every day. */
      week: workingDays(),
      byOwner: z.record(z.string(), workingDays()),
      /** Weekdays on which the shop is closed, 1 Monday … 7 Sunday. */
      closedWeekdays: z.array(z.number().int().min(1).max(7)),
      /** Closed weekdays of owners who differ from that. */
      closedWeekdaysByOwner: z.record(z.string(), z.array(z.number().int().min(1).max(7))),
    })
    .refine(leavesADayOpen, "must leave a day of the week open for everybody"),
});

export type Rules = z.infer<typeof rulesSchema>;

export const defaultRules: Rules = {
  trade: "automatic",
  rfm: {
    method: "fixed",
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
    usualGapDays: 60,
    statesFromGaps: { watch: 1, atRisk: 1.5, lost: 2 },
  },
  grades: [
    { grade: "H", followUpDays: 2, priority: true, means: "open" },
    { grade: "A", followUpDays: 7, priority: true, means: "open" },
    { grade: "O", followUpDays: 7, priority: true, means: "deposit" },
    { grade: "B", followUpDays: 14, priority: false, means: "open" },
    { grade: "N", followUpDays: 1, priority: false, means: "notGraded" },
    { grade: "C", followUpDays: 30, priority: false, means: "open" },
    { grade: "D", followUpDays: null, priority: false, means: "delivered" },
    { grade: "F", followUpDays: null, priority: false, means: "lost" },
    { grade: "F1", followUpDays: null, priority: false, means: "lost" },
    { grade: "F2", followUpDays: null, priority: false, means: "frozen" },
    { grade: "L", followUpDays: null, priority: false, means: "outOfReach" },
  ],
  statusWords: defaultStatusWords,
  grading: {
    limits: [
      { grade: "H", within: 7, unit: "days" },
      { grade: "A", within: 1, unit: "months" },
      { grade: "B", within: 3, unit: "months" },
    ],
    later: "C",
    blank: "N",
  },
  telesalesStages: [
    { stage: 0, label: "未接通", followUpDays: 1, workingDays: true, role: "none" },
    { stage: 1, label: "新分配", followUpDays: 5, workingDays: true, role: "none" },
    { stage: 2, label: "已联系，意向不明", followUpDays: 5, workingDays: true, role: "none" },
    { stage: 3, label: "有需求，待报价", followUpDays: 7, workingDays: true, role: "none" },
    { stage: 4, label: "有意选择我们", followUpDays: 3, workingDays: true, role: "intends" },
    { stage: 5, label: "已发合同", followUpDays: 2, workingDays: true, role: "contractSent" },
    { stage: 6, label: "合同期内", followUpDays: null, workingDays: true, role: "inContract" },
    { stage: 7, label: "合同已到期", followUpDays: 3, workingDays: true, role: "contractExpired" },
  ],
  // In a formula, where no trade is known, the stages are those of the source material.
  funnelStages: carSales.funnelStages.map(({ label, aliases }) => ({ label, aliases: [...aliases] })),
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
    keyDaysOnlyTiers: [],
    renewalDaysBefore: { carInsurance: [90, 45, 33, 30, 15], contract: [60, 30, 15], warranty: [30] },
    runOutDaysBefore: 3,
    service: { firstFromMonths: 3, firstUntilMonths: 12, everyMonths: 5 },
    alsoWithinDays: 7,
    daysOfPeace: 7,
    cold: { afterDays: 30, afterIntervals: 3 },
    refused: { intervals: 3, times: 2 },
    pausedMonths: 3,
  },
  calls: {
    capacityPerDay: 60,
    capacityByOwner: {},
    workingDaysPerMonth: 22,
    contractEndingDays: 30,
    unreachedAttempts: 3,
    unreachedDays: 1,
    unreachedLaterDays: 7,
    poolAttempts: 10,
  },
  outcomes: defaultOutcomes,
  pool: {
    limits: [{ tier: null, grade: null, owner: null, dealDays: 90, contactDays: 30, notifyDays: 3 }],
    orderKeepsMonths: null,
    customersPerOwner: 1_000,
  },
  complaints: {
    speakUpShare: 0.04,
    steps: defaultComplaintSteps,
    earlierStepDays: { received: 0, recorded: 0, assigned: 0, investigated: 1, proposed: 1, solved: 3, followedUp: 7 },
  },
  workingWeek: { calendar: "automatic", week: "office", byOwner: {}, closedWeekdays: [], closedWeekdaysByOwner: {} },
};

function wordsOfEach<Meaning extends string>(meanings: readonly Meaning[]) {
  const words = () => z.array(z.string().min(1));
  return Object.fromEntries(meanings.map((meaning) => [meaning, words()])) as Record<Meaning, ReturnType<typeof words>>;
}

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

function stepDays() {
  return z.number().int().min(0);
}

function workingDays() {
  return z.enum(["office", "sixDays", "everyDay"]);
}

/** Without an open weekday the search for the next working day would never end. */
function leavesADayOpen(rules: {
  week: WorkingDays;
  byOwner: Readonly<Record<string, WorkingDays>>;
  closedWeekdays: readonly number[];
  closedWeekdaysByOwner: Readonly<Record<string, readonly number[]>>;
}): boolean {
  const owners = [...Object.keys(rules.byOwner), ...Object.keys(rules.closedWeekdaysByOwner)];
  const isOpen = (week: WorkingDays, closed: readonly number[]) =>
    weekdaysOf[week].some((weekday) => !closed.includes(weekday));
  return (
    isOpen(rules.week, rules.closedWeekdays) &&
    owners.every((owner) =>
      isOpen(rules.byOwner[owner] ?? rules.week, rules.closedWeekdaysByOwner[owner] ?? rules.closedWeekdays),
    )
  );
}

type WorkingDays = "office" | "sixDays" | "everyDay";

const weekdaysOf: Readonly<Record<WorkingDays, readonly number[]>> = {
  office: [1, 2, 3, 4, 5],
  sixDays: [1, 2, 3, 4, 5, 6],
  everyDay: [1, 2, 3, 4, 5, 6, 7],
};

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Infinity));
}
