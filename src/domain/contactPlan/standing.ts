import type { Day } from "../calendar/day";
import type { Customer } from "../customer";
import { gradeLookup } from "../rules/intentGrades";
import type { Rules } from "../rules/rules";
import { stageLookup } from "../rules/telesalesStages";
import type { Contract } from "./contract";
import { statedSigns, type StandingSign } from "./statedSigns";

/**
 * Where a customer stands (SPEC §6.1). Lost: nothing follows but win-back. Customer: has bought or has a contract, and is
 * kept by service, care and renewal. Prospect: may buy, and is followed up by the rhythm of sales. Lead: the rest.
 */
export type Standing = {
  readonly is: "lead" | "prospect" | "customer" | "lost";
  /** What says so; `null` for a lead of whom nothing is said. */
  readonly because: StandingSign | null;
  /** What makes a customer a prospect as well: graded H again after an order. */
  readonly alsoProspect: StandingSign | null;
  /** Another sign of the same row says otherwise: for a person to look at; what was decided stands. */
  readonly contradiction: StandingSign | null;
};

/** What is known beside the cells of the row. */
export type StandingFacts = {
  /** On the as-of day; the end of a car insurance or of a warranty is no contract. */
  readonly contract: Contract;
  /** The last order up to the as-of day, and whether there is one without a day. */
  readonly lastOrder: Day | null;
  readonly hasOrder: boolean;
  /** The last visit, where visits count as purchases. */
  readonly lastVisit: Day | null;
  /** What came of the last call, while nothing newer is known. */
  readonly outcome: { readonly says: "won" | "lost"; readonly text: string; readonly on: Day } | null;
};

/**
 * One answer for each customer. A newer sign beats an older one where both have a day: an order after a loss. Otherwise
 * lost beats won, and won beats open; a sign that is beaten is given back as the contradiction of that row. An order and a
 * contract are facts that a grade does not contradict: who is graded open beside them is a prospect as well, in contract
 * only with a hot sign.
 */
export function standingReader(rules: Rules): (customer: Customer, facts: StandingFacts) => Standing {
  const statedBy = statedSigns(rules);
  const gradeOf = gradeLookup(rules.grades);
  const stageOf = stageLookup(rules.telesalesStages);
  const isHot = ({ grade, stage }: Customer): boolean => {
    const role = stageOf(stage)?.role;
    return role === "intends" || role === "contractSent" || gradeOf(grade)?.rule.priority === true;
  };

  return (customer, { contract, lastOrder, hasOrder, lastVisit, outcome }) => {
    const stated = statedBy(customer);
    const { open } = stated;
    const lost = stated.lost ?? (outcome?.says === "lost" ? signOf(outcome) : null);
    const won = stated.won ?? (outcome?.says === "won" ? signOf(outcome) : null);
    const isInContract = contract.state === "inContract";
    if (lost && !(lost.on !== null && lastOrder !== null && lastOrder > lost.on)) {
      const contradiction = won ?? open ?? (isInContract ? contractSign(contract) : null);
      return { is: "lost", because: lost, alsoProspect: null, contradiction };
    }
    if (won) {
      const isDeposit = gradeOf(customer.grade)?.rule.means === "deposit";
      // Whoever has paid a deposit is followed up until the goods are delivered.
      if (isDeposit) return { is: "customer", because: won, alsoProspect: depositSign(customer), contradiction: null };
      return { is: "customer", because: won, alsoProspect: null, contradiction: open };
    }
    const fact = isInContract
      ? contractSign(contract)
      : lastOrder !== null || hasOrder
        ? { from: "order" as const, says: "won" as const, text: "", on: lastOrder }
        : lastVisit !== null
          ? { from: "visit" as const, says: "won" as const, text: "", on: lastVisit }
          : contract.state === "expired"
            ? contractSign(contract)
            : null;
    if (fact) {
      const wanted = open && open.from !== "dealStatus" && open.from !== "contract" ? open : null;
      const alsoProspect = isInContract && !isHot(customer) ? null : wanted;
      return { is: "customer", because: fact, alsoProspect, contradiction: null };
    }
    if (open) return open.from === "dealStatus" || open.from === "contract" ? leadBy(open) : prospectBy(open);
    const { dealAmount } = customer;
    if (dealAmount !== null && dealAmount > 0)
      return prospectBy({ from: "openAmount", says: "open", text: String(dealAmount), on: null });
    return lead;
  };
}

function depositSign({ grade }: Customer): StandingSign {
  return { from: "grade", says: "won", text: grade ?? "", on: null };
}

function contractSign({ endsOn }: Contract): StandingSign {
  return { from: "contract", says: "won", text: "", on: endsOn };
}

function signOf({ says, text, on }: { says: "won" | "lost"; text: string; on: Day }): StandingSign {
  return { from: "outcome", says, text, on };
}

function prospectBy(because: StandingSign): Standing {
  return { is: "prospect", because, alsoProspect: null, contradiction: null };
}

function leadBy(because: StandingSign): Standing {
  return { is: "lead", because, alsoProspect: null, contradiction: null };
}

const lead: Standing = { is: "lead", because: null, alsoProspect: null, contradiction: null };
