import { fewestCases } from "../rates/rate";
import { wilsonInterval, type Interval } from "../rates/wilson";

/** A customer with an amount at stake: how far it came and whether it is decided. */
export type Opportunity = {
  readonly stage: number;
  readonly state: "open" | "won" | "lost";
  readonly amount: number;
};

export type StageForecast = {
  readonly stage: number;
  readonly openAmount: number;
  /** Won, of those closed (won or lost) that reached the stage; the win rate is their quotient. */
  readonly won: number;
  readonly closed: number;
  readonly winRate: number | null;
  /** Where the true win rate lies with 95 % confidence (Wilson); `null` where nothing closed. */
  readonly interval: Interval | null;
  /** So few closed that the interval matters more than the rate. */
  readonly fewClosed: boolean;
};

export type Forecast = {
  /** Open amount times win rate, over all stages; `null` where a stage with open amounts has no win rate. */
  readonly expected: number | null;
  /** The same with the lower and the upper ends of the win rates. */
  readonly low: number | null;
  readonly high: number | null;
  readonly stages: readonly StageForecast[];
};

/** What the open opportunities will bring if they are won as often as those before them that reached the same stage. */
export function forecast(opportunities: readonly Opportunity[], stageCount: number): Forecast {
  const stages = Array.from({ length: stageCount }, (_, stage) => stageForecast(opportunities, stage));
  const withRate = (rateOf: (stage: StageForecast) => number | undefined) =>
    expectedAmount(stages.map((stage) => ({ openAmount: stage.openAmount, winRate: rateOf(stage) ?? null })));
  return {
    expected: expectedAmount(stages),
    low: withRate(({ interval }) => interval?.low),
    high: withRate(({ interval }) => interval?.high),
    stages,
  };
}

/** The same with win rates that the person gives, one for each stage. */
export function expectedAmount(
  stages: readonly { readonly openAmount: number; readonly winRate: number | null }[],
): number | null {
  let expected = 0;
  for (const { openAmount, winRate } of stages) {
    if (openAmount === 0) continue;
    if (winRate === null) return null;
    expected += openAmount * winRate;
  }
  return expected;
}

/** Whether some are won and nobody is marked as lost: then every win rate is 100 % and says nothing. */
export function isNobodyLost(opportunities: readonly Opportunity[]): boolean {
  return opportunities.some(({ state }) => state === "won") && opportunities.every(({ state }) => state !== "lost");
}

function stageForecast(opportunities: readonly Opportunity[], stage: number): StageForecast {
  let openAmount = 0;
  let won = 0;
  let closed = 0;
  for (const opportunity of opportunities) {
    if (opportunity.state === "open") {
      if (opportunity.stage === stage) openAmount += opportunity.amount;
    } else if (opportunity.stage >= stage) {
      closed += 1;
      if (opportunity.state === "won") won += 1;
    }
  }
  return {
    stage,
    openAmount,
    won,
    closed,
    winRate: closed === 0 ? null : won / closed,
    interval: closed === 0 ? null : wilsonInterval(won, closed),
    fewClosed: closed < fewestCases,
  };
}
