import type { CellValue } from "../../sheet/cells";
import { namesOf } from "../../text/shippedNames";
import type { Parsed } from "./parsed";
import { empty, value } from "./parsed";
import { plainText, wordKey } from "../../text/text";
import { parseWords } from "./texts";

/** A numbered stage and its name, as the rules list them. */
export type NumberedStage = { readonly stage: number; readonly label: string };

/**
 * A stage: by its number ("4", "4 ", "第4项", "4. 有意选择我们"), else its text. Names of numbered stages become their number
 * only where `labels` are given, that is in a column of numbered stages.
 */
export function parseStage(cell: CellValue, labels: ReadonlyMap<string, number>): Parsed<number | string> {
  if (typeof cell === "number") return value(cell);
  const words = parseWords(cell);
  if (words.kind !== "value") return words.kind === "empty" ? empty : words;
  const number = stageNumber(words.value);
  if (number !== null) return value(number);
  const labelled = labels.get(wordKey(words.value));
  return value(labelled ?? words.value);
}

/** The number of a stage text; `null` where it has none. */
function stageNumber(text: string): number | null {
  const match =
    /^(?:第\s*|阶段\s*|階段\s*|stage\s*)?(\d{1,2})(?:\.0)?\s*(?:项|項|阶段|階段|级|步|$|(?:[-–—.、:)]\s*|\s+)\D.*$)/i.exec(
      plainText(text),
    );
  return match ? Number(match[1]) : null;
}

export function stageLabels(stages: readonly NumberedStage[]): ReadonlyMap<string, number> {
  return new Map(stages.flatMap(({ stage, label }) => namesOf(label).map((name) => [wordKey(name), stage])));
}
