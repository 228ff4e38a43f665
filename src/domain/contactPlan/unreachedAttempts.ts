import type { Customer } from "../customer";
import { stageLookup } from "../rules/telesalesStages";
import type { Rules } from "../rules/rules";
import type { ContactPlan } from "./contactPlan";
import type { RowFacts } from "./rowFacts";

/** How often somebody was called, as the sheet or our own column of attempts counts it. */
export function attemptsOf({ contactCount }: Pick<Customer, "contactCount">, { attempts }: RowFacts): number {
  return attempts ?? contactCount ?? 0;
}

/**
 * How often somebody has been called and never been reached: by the attempts of a customer who is still at the stage of
 * those not reached, or by the calls of the log that nobody answered since. 0 for everybody else.
 */
export function unreachedAttempts(customer: Customer, facts: RowFacts, { next }: ContactPlan, rules: Rules): number {
  const byLog = next?.why.code === "unreached" ? next.why.attempts : 0;
  const isNotReached = stageLookup(rules.telesalesStages)(customer.stage)?.stage === notReachedStage;
  return Math.max(byLog, isNotReached ? attemptsOf(customer, facts) : 0);
}

/** Stage 0: not reached yet (SPEC §6). */
export const notReachedStage = 0;
