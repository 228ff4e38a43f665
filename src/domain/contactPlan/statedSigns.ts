import type { Day } from "../calendar/day";
import type { Customer } from "../customer";
import { contractStateOf } from "../reading/rows/contradictions";
import { parseFlag } from "../reading/values/flags";
import { gradeLookup } from "../rules/intentGrades";
import type { Rules } from "../rules/rules";
import { stagePlaces } from "../rules/stagePlaces";
import { isLostMeaning, isWonMeaning, statusLookup, type StatusMeaning } from "../rules/statusWords";
import { stageLookup } from "../rules/telesalesStages";

/** A cell or a fact that says where a customer stands. */
export type StandingSign = {
  readonly from: "grade" | "stage" | "dealStatus" | "contract" | "order" | "visit" | "openAmount" | "outcome";
  readonly says: "open" | "won" | "lost";
  /** As the cell says it: "战败", "F1", "6"; empty for a fact that is no text. */
  readonly text: string;
  /** The day from which it is so, where that is known. */
  readonly on: Day | null;
};

/** The cells in which a sheet says that a customer is won, lost or open. */
export type StatusCells = Pick<Customer, "grade" | "stage" | "dealStatus" | "contractStatus">;

/** What the cells of a row say, each by the first cell that says so; a cell can say one thing only. */
export type StatedSigns = {
  readonly lost: StandingSign | null;
  readonly won: StandingSign | null;
  readonly open: StandingSign | null;
  /** A status that the list of words does not have: to be asked about, never guessed. */
  readonly unknown: UnknownStatus | null;
};

export type UnknownStatus = { readonly field: "stage" | "dealStatus" | "contractStatus"; readonly text: string };

/**
 * Reads what grade, stage, deal status and contract state of a row say of the customer, by one list of words (SPEC §6.1):
 * the words of the rules, beside them the grades by what they mean and the stages by their place. What says nothing of it
 * (a first stage, a customer without a contract) is no sign.
 */
export function statedSigns(rules: Rules): (customer: StatusCells) => StatedSigns {
  const known = readers.get(rules);
  if (known) return known;
  const reader = newReader(rules);
  readers.set(rules, reader);
  return reader;
}

function newReader(rules: Rules): (customer: StatusCells) => StatedSigns {
  const gradeSays = remembered(gradeReader(rules));
  const stageSays = remembered(stageReader(rules));
  const dealSays = remembered(dealReader(rules));
  const contractSays = remembered(contractReader(rules));
  return ({ grade, stage, dealStatus, contractStatus }) => {
    if (stage === null && dealStatus === null && contractStatus === null) {
      return grade === null ? nothingSaid : gradeSays(grade);
    }
    const byGrade = grade === null ? nothingSaid : gradeSays(grade);
    const byStage = stage === null ? nothingSaid : stageSays(stage);
    const byDeal = dealStatus === null ? nothingSaid : dealSays(dealStatus);
    const byContract = contractStatus === null ? nothingSaid : contractSays(contractStatus);
    return {
      lost: byGrade.lost ?? byStage.lost ?? byDeal.lost ?? byContract.lost,
      won: byGrade.won ?? byStage.won ?? byDeal.won ?? byContract.won,
      open: byGrade.open ?? byStage.open ?? byDeal.open ?? byContract.open,
      unknown: byGrade.unknown ?? byStage.unknown ?? byDeal.unknown ?? byContract.unknown,
    };
  };
}

function gradeReader(rules: Rules): (grade: string) => StatedSigns {
  const gradeOf = gradeLookup(rules.grades);
  const meaningOf = statusLookup(rules.statusWords);
  return (text) => {
    const means = gradeOf(text)?.rule.means ?? meaningOf(text);
    return means === "notGraded" ? nothingSaid : saidBy("grade", text, means);
  };
}

function stageReader(rules: Rules): (stage: number | string) => StatedSigns {
  const stageOf = stageLookup(rules.telesalesStages);
  const placeOf = stagePlaces(rules.funnelStages, rules.statusWords);
  const meaningOf = statusLookup(rules.statusWords);
  const deal = rules.funnelStages.length - 1;
  return (stage) => {
    const text = String(stage);
    const numbered = stageOf(stage);
    if (numbered) {
      const { role } = numbered;
      // Stages 0 and 1 are those of somebody not spoken to yet; being in contract is for the contract to say.
      return role === "inContract" || (role === "none" && numbered.stage < firstStageOfInterest)
        ? nothingSaid
        : saidBy("stage", text, "open");
    }
    const place = placeOf(stage);
    if (place.kind === "at") {
      if (place.lost) return saidBy("stage", text, "lost");
      if (place.stage === deal) return saidBy("stage", text, "won");
      return place.stage === 0 ? nothingSaid : saidBy("stage", text, "open");
    }
    const meaning = meaningOf(text);
    return meaning === undefined ? notKnown("stage", text) : saidBy("stage", text, meaning);
  };
}

function dealReader(rules: Rules): (text: string) => StatedSigns {
  const meaningOf = statusLookup(rules.statusWords);
  const placeOf = stagePlaces(rules.funnelStages, rules.statusWords);
  const deal = rules.funnelStages.length - 1;
  return (text) => {
    const meaning = meaningOf(text);
    if (meaning !== undefined) return saidBy("dealStatus", text, meaning);
    const place = placeOf(text);
    if (place.kind === "at") {
      return saidBy("dealStatus", text, place.lost ? "lost" : place.stage === deal ? "won" : "open");
    }
    const flag = parseFlag(text);
    if (flag.kind === "value") return saidBy("dealStatus", text, flag.value ? "won" : "open");
    return flag.kind === "empty" ? nothingSaid : notKnown("dealStatus", text);
  };
}

function contractReader(rules: Rules): (text: string) => StatedSigns {
  const meaningOf = statusLookup(rules.statusWords);
  return (text) => {
    if (contractStateOf(text) !== null) return nothingSaid;
    const meaning = meaningOf(text);
    return meaning === undefined ? notKnown("contractStatus", text) : saidBy("contract", text, meaning);
  };
}

function saidBy(from: StandingSign["from"], text: string, meaning: StatusMeaning | undefined): StatedSigns {
  if (isLostMeaning(meaning)) return { ...nothingSaid, lost: { from, says: "lost", text, on: null } };
  if (meaning === "open") return { ...nothingSaid, open: { from, says: "open", text, on: null } };
  return isWonMeaning(meaning) ? { ...nothingSaid, won: { from, says: "won", text, on: null } } : nothingSaid;
}

function notKnown(field: UnknownStatus["field"], text: string): StatedSigns {
  return { ...nothingSaid, unknown: { field, text } };
}

/** A sheet repeats a few texts many times. */
function remembered<Cell extends string | number>(read: (cell: Cell) => StatedSigns): (cell: Cell) => StatedSigns {
  const known = new Map<Cell, StatedSigns>();
  return (cell) => {
    const found = known.get(cell) ?? read(cell);
    known.set(cell, found);
    return found;
  };
}

const nothingSaid: StatedSigns = { lost: null, won: null, open: null, unknown: null };
const firstStageOfInterest = 2;

/** Built once for each set of rules: a sheet asks for every row. */
const readers = new WeakMap<Rules, (customer: StatusCells) => StatedSigns>();
