import { addDays, type Day } from "../calendar/day";
import type { SilenceStates } from "../churn/silenceStates";
import type { Customer } from "../customer";
import type { FunnelStudy } from "../funnel/funnelStudy";
import type { GradedReading } from "../grading/gradingPlan";
import { topShare } from "../rates/pareto";
import { rateOf, type Rate } from "../rates/rate";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";
import type { Measure } from "../trades/trade";
import type { OwnerWorkload } from "./ownerWorkload";
import { isReferred } from "./referrals";

/** One number at the top of the dashboard. */
export type MeasureFigure = {
  readonly measure: Measure;
  /** `null` where the workbook does not tell it: never 0. */
  readonly value: number | null;
  /** Where it is a share: of what. */
  readonly rate: Rate | null;
  /** On how many of the customers it rests, where that is not all of them. */
  readonly known: number | null;
  /** What the workbook lacks. */
  readonly lacks: MeasureLack | null;
};

export type MeasureLack =
  | "stages"
  | "amountsAtStake"
  | "winRates"
  | "nextContacts"
  | "lastPurchases"
  | "purchaseCounts"
  | "orders"
  | "amounts"
  | "sources"
  | "endDates"
  | "sessions";

export type MeasureGround = {
  readonly measures: readonly Measure[];
  readonly reading: Reading;
  readonly graded: GradedReading | null;
  readonly funnel: FunnelStudy | null;
  readonly workload: readonly OwnerWorkload[] | null;
  readonly states: SilenceStates | null;
  readonly repeat: Rate | null;
  readonly rules: Rules;
  readonly asOf: Day;
};

/** The measures of a trade, each with its number, or with what is missing for it. */
export function measureFigures(ground: MeasureGround): MeasureFigure[] {
  return ground.measures.map((measure) => ({ measure, ...figureOf(measure, ground) }));
}

type Figure = Omit<MeasureFigure, "measure">;

function figureOf(measure: Measure, ground: MeasureGround): Figure {
  const { reading, graded, funnel, workload, states, repeat, rules, asOf } = ground;
  const { customers } = reading;
  const inFunnel = funnel?.customers ?? null;
  switch (measure) {
    case "customers":
      return count(customers.length);
    case "deals":
      return funnel ? { ...count(funnel.tables.inOrder.at(-1)?.reached ?? 0), known: inFunnel } : lacking("stages");
    case "dealRate":
      return share(funnel?.tables.inOrder.at(-1)?.overall ?? null, inFunnel, "stages");
    case "expected":
      if (!funnel) return lacking("stages");
      if (!funnel.forecast) return lacking("amountsAtStake");
      return funnel.forecast.expected === null ? lacking("winRates") : count(funnel.forecast.expected);
    case "overdue":
    case "today":
      return workload ? count(workload.reduce((sum, owner) => sum + owner[measure], 0)) : lacking("nextContacts");
    case "active":
    case "lost": {
      if (!states) return lacking("lastPurchases");
      const { active, watch, lost } = states.counts;
      const known = active + watch + states.counts["at-risk"] + lost;
      return share(known === 0 ? null : rateOf(states.counts[measure], known), known, "lastPurchases");
    }
    case "regulars": {
      const counted = (graded?.reading.customers ?? []).filter(({ orderCount }) => orderCount !== null);
      const regular = counted.filter(({ orderCount }) => (orderCount ?? 0) >= purchasesOfARegular).length;
      return share(counted.length === 0 ? null : rateOf(regular, counted.length), counted.length, "purchaseCounts");
    }
    case "repeat":
      return share(repeat, null, "orders");
    case "perPurchase": {
      const counted = (graded?.reading.customers ?? []).filter(
        ({ orderCount, totalAmount }) => (orderCount ?? 0) > 0 && totalAmount !== null,
      );
      if (counted.length === 0) return lacking("purchaseCounts");
      const value = sumOf(counted, "totalAmount") / sumOf(counted, "orderCount");
      return { ...count(value), known: counted.length };
    }
    case "topFifth": {
      const paying = (graded?.reading.customers ?? []).filter(({ totalAmount }) => totalAmount !== null);
      const rate = paying.length === 0 ? null : topShare(paying.map(({ totalAmount }) => totalAmount ?? 0));
      return share(rate, paying.length, "amounts");
    }
    case "referred": {
      const told = customers.filter(({ referrer, source }) => referrer !== null || source !== null);
      return share(
        told.length === 0 ? null : rateOf(told.filter(isReferred).length, told.length),
        told.length,
        "sources",
      );
    }
    case "ending":
    case "ended": {
      const dated = customers.flatMap(({ contractEndDate }) => (contractEndDate === null ? [] : [contractEndDate]));
      if (dated.length === 0) return lacking("endDates");
      const until = addDays(asOf, endingWithin(rules));
      const found = dated.filter((on) => (measure === "ended" ? on < asOf : on >= asOf && on <= until));
      return { ...count(found.length), known: dated.length };
    }
    case "sessionsEnding": {
      const told = customers.filter(({ remainingCount }) => remainingCount !== null);
      if (told.length === 0) return lacking("sessions");
      const few = told.filter(({ remainingCount }) => (remainingCount ?? 0) <= fewSessions).length;
      return { ...count(few), known: told.length };
    }
  }
}

/** How many days before its end a contract or policy is looked after for the first time. */
export function endingWithin({ followUp }: Pick<Rules, "followUp">): number {
  return Math.max(0, ...followUp.renewalDaysBefore.contract);
}

function count(value: number): Figure {
  return { value, rate: null, known: null, lacks: null };
}

function share(rate: Rate | null, known: number | null, lacks: MeasureLack): Figure {
  return rate === null || rate.rate === null ? lacking(lacks) : { value: rate.rate, rate, known, lacks: null };
}

function lacking(lacks: MeasureLack): Figure {
  return { value: null, rate: null, known: null, lacks };
}

function sumOf(customers: readonly Customer[], field: "totalAmount" | "orderCount"): number {
  return customers.reduce((sum, customer) => sum + (customer[field] ?? 0), 0);
}

/** Regulars come at least twice in the counted time. */
export const purchasesOfARegular = 2;
export const fewSessions = 2;
