import type { Day } from "../calendar/day";

/**
 * Where a customer stands (SPEC §6.1). Lost: nothing follows but win-back. Customer: has bought or has a contract, and is
 * kept by service, care and renewal. Prospect: may buy, and is followed up by the rhythm of sales. Lead: the rest.
 */
export type Standing = {
  readonly is: "lead" | "prospect" | "customer" | "lost";
  /** What says so; `null` for a lead, of whom nothing is said. */
  readonly because: StandingSign | null;
  /** What makes a customer a prospect as well: graded H again after delivery. */
  readonly alsoProspect: StandingSign | null;
  /** Another sign of the same row says otherwise: for a person to look at; what was decided stands. */
  readonly contradiction: StandingSign | null;
};

/** A cell or a fact that says where a customer stands. */
export type StandingSign = {
  readonly from: "grade" | "stage" | "dealStatus" | "contract" | "order" | "openAmount" | "outcome";
  readonly says: "open" | "won" | "lost";
  /** As the cell says it: "战败", "F1", "6". */
  readonly text: string;
  /** The day from which it is so, where that is known. */
  readonly on: Day | null;
};
