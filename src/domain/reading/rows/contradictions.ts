import type { Customer } from "../../customer";
import type { Day } from "../../calendar/day";
import { isoText } from "../../calendar/day";
import { simplified } from "../../text/text";

/** A row whose cells contradict each other: which kind, and the two sayings as they stand. */
export type Contradiction = {
  readonly code: "contradictionStageContract" | "contradictionContractEnd";
  readonly stage: string;
  readonly other: string;
};

/**
 * Telesales stages 6 (in contract) and 7 (expired) against the contract's end, which counts its last day, or without one
 * against its typed state; "in contract" at an early stage; a typed state against the end.
 */
export function contractContradiction(
  { stage = null, contractEndDate: end = null, contractStatus: status = null }: Partial<Customer>,
  asOf: Day,
): Contradiction | null {
  const typed = status === null ? null : contractStateOf(status);
  const fromEnd = end === null ? null : end >= asOf ? "inContract" : "expired";
  if (typed !== null && fromEnd !== null && contradictsEnd(typed, fromEnd)) {
    return { code: "contradictionContractEnd", stage: status ?? "", other: textOf(end) };
  }
  if (typeof stage !== "number") return null;
  const state = fromEnd ?? typed;
  const contradicts =
    (stage === stageInContract && state !== null && state !== "inContract") ||
    (stage === stageExpired && state !== null && state !== "expired") ||
    (stage < stageChoosingUs && state === "inContract");
  if (!contradicts) return null;
  const other = fromEnd === null ? (status ?? "") : textOf(end);
  return { code: "contradictionStageContract", stage: String(stage), other };
}

function textOf(end: Day | null): string {
  return end === null ? "" : isoText(end);
}

/** The state of a contract as people type it; `null` for other words. */
export function contractStateOf(text: string): "none" | "inContract" | "expired" | null {
  const word = simplified(text.normalize("NFKC")).toLowerCase().replace(/\s+/g, "");
  if (/^(?:无|没有|未签|尚未)(?:合同|合约|签约)?$|^(?:nocontract|none)$/.test(word)) return "none";
  if (/未到期|未过期|notexpired/.test(word)) return "inContract";
  if (/到期|过期|终止|失效|期满|脱保|expired|ended|lapsed|terminated/.test(word))
    return /将|即将|快|expiring/.test(word) ? "inContract" : "expired";
  return /合同中|合同内|合同期|合约中|合约内|在约|在保|有效|履行中|合作中|incontract|undercontract|active|inforce/.test(
    word,
  )
    ? "inContract"
    : null;
}

function contradictsEnd(typed: "none" | "inContract" | "expired", fromEnd: "inContract" | "expired"): boolean {
  return typed === "none" ? fromEnd === "inContract" : typed !== fromEnd;
}

const stageChoosingUs = 4;
const stageInContract = 6;
const stageExpired = 7;
