import { cellAddress } from "../sheet/cells";
import { firstOrderColumn } from "../reading/columns/firstOrderColumn";
import type { Day } from "../calendar/day";
import type { FunnelCustomer } from "./funnel";
import type { FunnelList } from "./funnelList";
import type { GradeMeaning } from "../rules/gradeMeanings";
import { gradeLookup } from "../rules/intentGrades";
import { stagePlaces, type StagePlace } from "../rules/stagePlaces";
import { statedSigns } from "../contactPlan/statedSigns";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";

/** How far one customer came, and what the sheet says of the way. Stages are indexes into the list. */
export type FunnelProgress = {
  readonly row: number;
  readonly owner: string | null;
  readonly source: string | null;
  readonly furthest: number;
  /** The furthest stage and all before it; or only the stages that something on the sheet records. */
  readonly inOrder: FunnelCustomer;
  readonly any: FunnelCustomer;
  readonly state: "open" | "won" | "lost";
  readonly enteredOn: Day | null;
  readonly dealOn: Day | null;
  readonly amount: number | null;
};

/** A stage cell whose text is not in the list of the rules. */
export type UnknownStage = { readonly row: number; readonly cell: string; readonly text: string };

export type FunnelProgresses = {
  readonly customers: readonly FunnelProgress[];
  readonly unknown: readonly UnknownStage[];
  /** Rows with nothing in the stage column, nor anything else that tells a stage. */
  readonly blank: number;
  /** Customers who were not reached yet, beside the way. */
  readonly aside: number;
  /** Whether intent grades tell the way, because the sheet has no stages, or its stage column holds other words. */
  readonly byGrades: boolean;
};

/**
 * How far each customer of the sheet came. The stage cell decides; a test drive that is ticked and whatever says that there
 * is a deal prove their stage beside it. Won and lost are read by the one list that all share, and lost beats won. A lost
 * customer counts to the stage that she reached, without one to the first.
 * Unknown stage texts and rows that tell no stage are left out and counted. Without a stage column everybody on the sheet
 * has reached the first stage. Where most of a stage column holds other words, or there is none, the intent grades tell the
 * way: not graded is the first stage, open the second, a deposit and a delivery the deal.
 */
export function funnelProgresses(
  reading: Reading,
  list: FunnelList,
  rules: Rules,
  dealDayOf: ReadonlyMap<number, Day>,
): FunnelProgresses {
  const stageColumn = reading.columns.find(({ field }) => field === "stage")?.column;
  const place = stagePlaces(list.stages, rules.statusWords);
  const signsOf = statedSigns(rules);
  const entryIsOrder = firstOrderColumn(reading) !== undefined;
  const deal = list.stages.length - 1;
  const ways = knownWays(list);
  const customers: FunnelProgress[] = [];
  const unknown: UnknownStage[] = [];
  let blank = 0;
  let aside = 0;
  const isAside = list.aside && stagePlaces([list.aside, ...list.stages], rules.statusWords);
  const byGrades = isToldByGrades(reading, place, rules);
  const gradeOf = gradeLookup(rules.grades);

  for (const customer of reading.customers) {
    const { row, stage } = customer;
    if (stage !== null && isAside) {
      const beside = isAside(stage);
      if (beside.kind === "at" && beside.stage === 0 && !beside.lost) {
        aside += 1;
        continue;
      }
    }
    const ofStage = stage === null ? null : place(stage);
    const placed =
      byGrades && ofStage?.kind !== "at" ? placeOfGrade(gradeOf(customer.grade)?.rule, list.stages.length) : ofStage;
    if (placed?.kind === "unknown") {
      unknown.push({ row, cell: cellAddress(stageColumn ?? 0, row), text: placed.text });
      continue;
    }
    const { won, lost } = signsOf(customer);
    const isLost = lost !== null || placed?.lost === true;
    const isWon = !isLost && (won !== null || placed?.stage === deal);
    const testDrive = customer.testDrive === true ? list.testDrive : null;
    const isProved = placed !== null || testDrive !== null || isWon;
    if (!isProved && !isLost && stageColumn !== undefined && !byGrades) {
      blank += 1;
      continue;
    }
    const enteredOn = entryIsOrder ? null : customer.firstContactDate;
    const dealOn = dealDayOf.get(row) ?? null;
    const furthest = Math.max(placed?.stage ?? 0, testDrive ?? 0, isWon ? deal : 0);
    customers.push({
      row,
      owner: customer.owner,
      source: customer.source,
      furthest,
      inOrder: ways.furthest(furthest),
      any: ways.recorded({
        entered: enteredOn !== null || !isProved,
        placed: placed?.stage,
        testDrive: testDrive !== null,
        dealt: isWon || dealOn !== null,
      }),
      state: isWon ? "won" : isLost ? "lost" : "open",
      enteredOn,
      dealOn,
      amount: customer.dealAmount,
    });
  }
  return { customers, unknown, blank, aside, byGrades };
}

/** Whether there are grades, and no stages: no such column, or one of which most filled cells are no stage of the list. */
function isToldByGrades(
  { columns, customers }: Reading,
  place: ReturnType<typeof stagePlaces>,
  rules: Pick<Rules, "grades">,
): boolean {
  const gradeOf = gradeLookup(rules.grades);
  if (!customers.some(({ grade }) => gradeOf(grade) !== undefined)) return false;
  if (!columns.some(({ field }) => field === "stage")) return true;
  let placed = 0;
  let others = 0;
  for (const { stage } of customers) {
    if (stage === null) continue;
    if (place(stage).kind === "at") placed += 1;
    else others += 1;
  }
  return others > placed;
}

/** A grade as a place on the way; `null` where it says nothing of it. */
function placeOfGrade(grade: { readonly means: GradeMeaning } | undefined, stageCount: number): StagePlace | null {
  const at = (stage: number): StagePlace => ({ kind: "at", stage, lost: false });
  switch (grade?.means) {
    case "notGraded":
      return at(0);
    case "open":
      return at(Math.min(1, stageCount - 1));
    case "deposit":
    case "delivered":
      return at(stageCount - 1);
    case "lost":
    case "frozen":
    case "outOfReach":
    case undefined:
      return null;
  }
}

/** Customers who came as far share one way: a sheet has many customers and few ways. */
function knownWays(list: FunnelList) {
  const furthest = new Map<number, FunnelCustomer>();
  const recorded = new Map<number, FunnelCustomer>();
  return {
    furthest: (stage: number) => remembered(furthest, stage, () => ({ kind: "furthest", stage })),
    recorded: (proofs: Proofs) => {
      const { entered, placed, testDrive, dealt } = proofs;
      const key = 8 * ((placed ?? -1) + 1) + (entered ? 4 : 0) + (testDrive ? 2 : 0) + (dealt ? 1 : 0);
      return remembered(recorded, key, () => ({ kind: "recorded", stages: provedStages(proofs, list) }));
    },
  };
}

function remembered(known: Map<number, FunnelCustomer>, key: number, wayOf: () => FunnelCustomer): FunnelCustomer {
  const found = known.get(key) ?? wayOf();
  known.set(key, found);
  return found;
}

/** What speaks for a stage on the sheet. */
type Proofs = {
  readonly entered: boolean;
  /** The stage of the stage cell. */
  readonly placed: number | undefined;
  readonly testDrive: boolean;
  readonly dealt: boolean;
};

function provedStages(
  { entered, placed, testDrive, dealt }: Proofs,
  { stages, testDrive: driven }: FunnelList,
): number[] {
  const proved = [entered ? 0 : null, placed, testDrive ? driven : null, dealt ? stages.length - 1 : null];
  return [...new Set(proved.filter((stage) => typeof stage === "number"))];
}
