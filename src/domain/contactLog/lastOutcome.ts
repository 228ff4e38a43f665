import { type Day } from "../calendar/day";

/** What came of the last call, where it is known from the contact log. */
export type LastOutcome = {
  readonly on: Day;
  /** The outcome's name in the rules. */
  readonly outcome: string;
  /** Calls in a row that reached nobody, this one included. */
  readonly attempts: number;
  /** The day that was agreed on the phone. */
  readonly agreedOn: Day | null;
};
