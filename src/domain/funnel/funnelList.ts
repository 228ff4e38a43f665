import type { FunnelStage } from "../rules/stagePlaces";
import type { Reading } from "../reading/reading";
import { wordKey } from "../text/text";
import type { Rules } from "../rules/rules";
import { namesOf } from "../text/shippedNames";

/** The stages that the customers of a sheet are placed on, first to last; the last one is the deal. */
export type FunnelList = {
  readonly kind: "sales" | "telesales";
  readonly stages: readonly FunnelStage[];
  /** The stage that a test drive proves; `null` where the list has none. */
  readonly testDrive: number | null;
  /** Where calls that reached nobody stand: beside the way, and not its first step. */
  readonly aside: FunnelStage | null;
};

/**
 * The list of the rules that fits the stage column: the numbered telesales stages where most of its cells are numbers,
 * else the sales funnel. What comes after the deal (a contract that has expired) has reached the deal and no further.
 */
export function funnelListOf({ customers }: Pick<Reading, "customers">, rules: Rules): FunnelList {
  let numbers = 0;
  let texts = 0;
  for (const { stage } of customers) {
    if (typeof stage === "number") numbers += 1;
    else if (stage !== null) texts += 1;
  }
  return numbers > texts ? besideReached(telesalesList(rules)) : salesList(rules);
}

function salesList({ funnelStages: stages }: Rules): FunnelList {
  const testDrive = stages.findIndex(({ label, aliases }) =>
    [...namesOf(label), ...aliases].some((name) => testDriveNames.has(wordKey(name))),
  );
  return { kind: "sales", stages, testDrive: testDrive < 0 ? null : testDrive, aside: null };
}

/** The telesales stages up to the deal, by number or label. */
export function telesalesList({ telesalesStages }: Rules): FunnelList {
  const inOrder = [...telesalesStages].sort((one, other) => one.stage - other.stage);
  const found = inOrder.findIndex(({ role }) => role === "inContract");
  const deal = found < 0 ? inOrder.length - 1 : found;
  const named = inOrder.map(({ stage, label }) => ({ label, aliases: [String(stage), `第${stage}项`] }));
  const after = named.slice(deal + 1).flatMap(({ label, aliases }) => [...namesOf(label), ...aliases]);
  const stages = named
    .slice(0, deal + 1)
    .map((stage, index) => (index === deal ? { ...stage, aliases: [...stage.aliases, ...after] } : stage));
  return { kind: "telesales", stages, testDrive: null, aside: null };
}

/** Stage 0, not reached yet, is no step of the way: whoever is there has not entered. */
function besideReached(list: FunnelList): FunnelList {
  const [first, ...others] = list.stages;
  return first?.aliases.includes("0") && others.length >= 2 ? { ...list, stages: others, aside: first } : list;
}

/** As `wordKey` writes them. */
const testDriveNames: ReadonlySet<string> = new Set(["试驾", "testdrive"]);
