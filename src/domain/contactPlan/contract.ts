import type { Customer } from "../customer";
import { daysBetween, type Day } from "../calendar/day";
import { contractStateOf } from "../reading/rows/contradictions";
import type { Rules } from "../rules/rules";
import { stageLookup, type StageRule } from "../rules/telesalesStages";
import type { RenewalKind } from "./renewal";

export type ContractState = "none" | "inContract" | "expired";

/** What a sheet says about a customer's contract, in the order in which it is believed. */
export type ContractSource = "endDate" | "typedState" | "stage" | "nothing";

export type Contract = {
  readonly state: ContractState;
  readonly source: ContractSource;
  readonly endsOn: Day | null;
};

/** The state of a contract from its end: the last day still counts as in contract; without an end there is none. */
export function contractState(endsOn: Day | null, on: Day): ContractState {
  if (endsOn === null) return "none";
  return endsOn < on ? "expired" : "inContract";
}

/**
 * The contract of a customer on a day. The end date decides; without one the typed state; without that the stage. What
 * says otherwise in the same row is a problem of the reading.
 */
export function contractOf(
  customer: Pick<Customer, "contractEndDate" | "contractStatus">,
  stage: StageRule | undefined,
  on: Day,
): Contract {
  const endsOn = customer.contractEndDate;
  if (endsOn !== null) return { state: contractState(endsOn, on), source: "endDate", endsOn };
  const typed = customer.contractStatus === null ? null : typedState(customer.contractStatus);
  if (typed !== null) return typedContracts[typed];
  return stage ? contractsOfStages[stage.role] : noContract;
}

/**
 * The contract of each customer on a day. The end of a car insurance or of a warranty is an occasion to call, and no
 * contract with us.
 */
export function contractReader(rules: Rules, renewal: RenewalKind, on: Day): (customer: Customer) => Contract {
  const stageOf = stageLookup(rules.telesalesStages);
  const hasEnd = renewal === "contract";
  return (customer) => {
    const { contractStatus, stage } = customer;
    const dates = hasEnd ? customer : { contractEndDate: null, contractStatus };
    return contractOf(dates, stageOf(stage), on);
  };
}

/** Whether the contract is in force and its last day is at most so many days away. */
export function endsWithin(contract: Contract, days: number, on: Day): boolean {
  return contract.state === "inContract" && contract.endsOn !== null && daysBetween(on, contract.endsOn) <= days;
}

function typedState(text: string): ContractState | null {
  const known = typedStates.get(text);
  if (known !== undefined) return known;
  const state = contractStateOf(text);
  typedStates.set(text, state);
  return state;
}

const noContract: Contract = { state: "none", source: "nothing", endsOn: null };

function contractFrom(source: ContractSource, state: ContractState): Contract {
  return { state, source, endsOn: null };
}

const typedContracts: Readonly<Record<ContractState, Contract>> = {
  none: contractFrom("typedState", "none"),
  inContract: contractFrom("typedState", "inContract"),
  expired: contractFrom("typedState", "expired"),
};

const contractsOfStages: Readonly<Record<StageRule["role"], Contract>> = {
  none: contractFrom("stage", "none"),
  intends: contractFrom("stage", "none"),
  contractSent: contractFrom("stage", "none"),
  inContract: contractFrom("stage", "inContract"),
  contractExpired: contractFrom("stage", "expired"),
};

/** A sheet repeats a few texts many times. */
const typedStates = new Map<string, ContractState | null>();
