import type { Customer } from "../customer";
import { daysBetween, type Day } from "../calendar/day";
import type { StageRule } from "../rules/telesalesStages";

export type ContractState = "none" | "inContract" | "expired";

/** What a sheet says about a customer's contract, in the order in which it is believed. */
export type ContractSource = "endDate" | "typedState" | "stage" | "nothing";

export type Contract = {
  readonly state: ContractState;
  readonly source: ContractSource;
  readonly endsOn: Day | null;
  /** Another cell of the row says otherwise: for a person to look at; what was decided stands. */
  readonly contradiction: ContractContradiction | null;
};

export type ContractContradiction = {
  readonly decided: { readonly by: ContractSource; readonly state: ContractState };
  readonly against: { readonly by: "typedState" | "stage"; readonly state: ContractState };
};

/** The state of a contract from its end: the last day still counts as in contract; without an end there is none. */
export function contractState(endsOn: Day | null, on: Day): ContractState {
  if (endsOn === null) return "none";
  return endsOn < on ? "expired" : "inContract";
}

/**
 * The contract of a customer on a day. The end date decides; without one the typed state; without that the stage.
 * Whatever says otherwise is given back as a contradiction: a typed state that differs, the stages "in contract" and
 * "contract expired" where the contract is not so, and any other stage while it is in force.
 */
export function contractOf(
  customer: Pick<Customer, "contractEndDate" | "contractStatus">,
  stage: StageRule | undefined,
  on: Day,
): Contract {
  const endsOn = customer.contractEndDate;
  const typed = typedContractState(customer.contractStatus);
  const byStage = stage ? stateOfStage(stage) : undefined;
  if (endsOn !== null) return decide("endDate", contractState(endsOn, on), endsOn, typed, byStage);
  if (typed !== undefined) return decide("typedState", typed, null, undefined, byStage);
  return { state: byStage ?? "none", source: byStage ? "stage" : "nothing", endsOn: null, contradiction: null };
}

/** Whether the contract is in force and its last day is at most so many days away. */
export function endsWithin(contract: Contract, days: number, on: Day): boolean {
  return contract.state === "inContract" && contract.endsOn !== null && daysBetween(on, contract.endsOn) <= days;
}

/** Reads "合同中", "无合同", "合同已到期", "Active", "Expired" …; `undefined` for a blank or other text. */
export function typedContractState(text: string | null): ContractState | undefined {
  if (text === null) return undefined;
  const known = typedStates.get(text);
  if (known !== undefined || typedStates.has(text)) return known;
  const plain = text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const state = statePatterns.find(([pattern]) => pattern.test(plain))?.[1];
  typedStates.set(text, state);
  return state;
}

function decide(
  by: ContractSource,
  state: ContractState,
  endsOn: Day | null,
  typed: ContractState | undefined,
  byStage: ContractState | undefined,
): Contract {
  const against =
    typed !== undefined && disagree(state, typed)
      ? ({ by: "typedState", state: typed } as const)
      : byStage !== undefined && disagree(state, byStage)
        ? ({ by: "stage", state: byStage } as const)
        : null;
  return { state, source: by, endsOn, contradiction: against && { decided: { by, state }, against } };
}

/** A contract that has expired may as well be called no contract, by people and by a stage before "in contract". */
function disagree(decided: ContractState, stated: ContractState): boolean {
  return decided !== stated && !(decided === "expired" && stated === "none");
}

function stateOfStage(stage: StageRule): ContractState {
  switch (stage.role) {
    case "inContract":
      return "inContract";
    case "contractExpired":
      return "expired";
    case "none":
    case "intends":
    case "contractSent":
      return "none";
  }
}

/** Tried in this order: 即将到期 is still in force, and 无合同 must not be read as 合同. */
const statePatterns: readonly (readonly [RegExp, ContractState])[] = [
  [/即将到期|即將到期|快到期|未到期|expiring/, "inContract"],
  [/到期|过期|過期|终止|終止|expired|ended|lapsed/, "expired"],
  [/^(无|無|未|没|沒|none|no)|未签|未簽|nocontract/, "none"],
  [/合同中|合同期|合约中|合約中|合約期|在约|在約|履约|履約|合作中|生效|incontract|active|inforce/, "inContract"],
];
const typedStates = new Map<string, ContractState | undefined>();
