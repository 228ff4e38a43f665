import type { UnknownStage } from "./funnelProgress";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";

/** A text of the stage column that is not in the list, and how many cells say it. */
export type UnknownStageText = { readonly text: string; readonly count: number };

/** The texts behind unknown stages, the most frequent first. */
export function unknownStageTexts(unknown: readonly UnknownStage[]): UnknownStageText[] {
  const counts = new Map<string, number>();
  for (const { text } of unknown) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((one, other) => other.count - one.count);
}

/** The stage column where most of its filled cells are not in the list: it may hold something else than stages. */
export type DoubtfulStageColumn = { readonly header: string; readonly filled: number; readonly unknown: number };

export function doubtfulStageColumn(
  { columns, customers }: Pick<Reading, "columns" | "customers">,
  unknown: readonly UnknownStage[],
): DoubtfulStageColumn | null {
  const column = columns.find(({ field }) => field === "stage");
  const filled = customers.filter(({ stage }) => stage !== null).length;
  if (column === undefined || unknown.length * 2 <= filled) return null;
  return { header: column.header, filled, unknown: unknown.length };
}

/** The rules with these texts read as stages of the sales funnel, by their place in its list. */
export function withStageTexts(rules: Rules, places: ReadonlyMap<string, number>): Rules {
  return {
    ...rules,
    funnelStages: rules.funnelStages.map((stage, index) => ({
      ...stage,
      aliases: [...stage.aliases, ...[...places].flatMap(([text, place]) => (place === index ? [text] : []))],
    })),
  };
}
