import type { Customer } from "../customer";
import type { Rules } from "./rules";
import { namesOf } from "../text/shippedNames";

export type StageRule = Rules["telesalesStages"][number];

/** What the rules say of a customer's telesales stage; `undefined` without a stage and for stages of other kinds. */
export type StageLookup = (stage: Customer["stage"]) => StageRule | undefined;

/** Finds telesales stages by number or, as some sheets spell them, by label. */
export function stageLookup(stages: Rules["telesalesStages"]): StageLookup {
  const known = lookups.get(stages);
  if (known) return known;
  const rules = new Map<number | string, StageRule>(
    stages.flatMap((rule) => [rule.stage, ...namesOf(rule.label)].map((name) => [name, rule] as const)),
  );
  const lookup: StageLookup = (stage) => (stage === null ? undefined : rules.get(stage));
  lookups.set(stages, lookup);
  return lookup;
}

/** Built once for each set of rules: a sheet asks for every row. */
const lookups = new WeakMap<Rules["telesalesStages"], StageLookup>();
