import type { CutPoints } from "../../domain/rates/rank";
import type { Ruler, RfmRules } from "../../domain/grading/rfmScales";
import { defaultRules, rulesSchema } from "../../domain/rules/rules";
import { wordKey } from "../../domain/text/text";
import { isLeftOutOfRuler, leftOutOfRuler, rulerMeasures, rulerRowName } from "../../domain/grading/rulerSheetWords";
import { callerLocale } from "../cells/caller";
import { refuse } from "../cells/cellErrors";
import { decodeBlock, type PlainCell } from "../cells/decodeColumn";

/** The rules of a formula: those of the code, changed where its `rules` argument says so, and a ruler that was kept. */
export type RulesOfFormula = { readonly rules: RfmRules; readonly ruler: Ruler | null };

/**
 * The `rules` argument of the RFM functions. Either words in one cell that name a method or a segment map ("rank",
 * "cn8", "quantile rfm10"), or a table whose first column names what the cells beside it set: "R months", "F orders",
 * "M amount", "weights", "tiers", "high from", "method", "map", and the three rows of RFM.CUTS. Blank rows and what
 * RFM.CUTS says beneath its rows say nothing, a row that is not understood or does not hold together is an error that
 * names it.
 */
export function rfmRules(argument: unknown): RulesOfFormula {
  const rows = decodeBlock(argument, "rules").filter(
    (row) => row.some((cell) => cell !== null) && !isLeftOutOfRuler(String(row[0] ?? "")),
  );
  const changes: Record<string, unknown> = {};
  const cuts: Partial<Record<keyof Ruler, CutPoints>> = {};
  for (const [name, ...cells] of rows) {
    const given = withoutBlankEnd(cells, mostCells.get(rulesByName.get(nameKey(String(name ?? "")))));
    if (given.length === 0) takeWords(name ?? null, changes);
    else takeRow(String(name ?? ""), given, changes, cuts);
  }
  return { rules: checked(changes), ruler: completeRuler(cuts) };
}

/** Excel on the desktop sends 0 for a blank cell: beyond what a row can hold, it is one. */
function withoutBlankEnd(cells: readonly PlainCell[], most = Infinity): readonly PlainCell[] {
  const isBlank = (cell: PlainCell, index: number): boolean => cell === null || (cell === 0 && index >= most);
  return cells.slice(0, cells.findLastIndex((cell, index) => !isBlank(cell, index)) + 1);
}

function takeWords(cell: PlainCell, changes: Record<string, unknown>): void {
  for (const word of String(cell)
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== "")) {
    const key = wordKey(word);
    const method = methods.get(key);
    const map = maps.get(key);
    if (method) changes.method = method;
    else if (map) changes.segmentMap = map;
    else refuse({ code: "unknownRule", argument: "rules", found: word });
  }
}

function takeRow(
  name: string,
  cells: readonly PlainCell[],
  changes: Record<string, unknown>,
  cuts: Partial<Record<keyof Ruler, CutPoints>>,
): void {
  const rule = rulesByName.get(nameKey(name));
  const faulty = () => refuse({ code: "faultyRule", argument: "rules", rule: name, found: cells.join(", ") });
  switch (rule) {
    case undefined:
      return refuse({ code: "unknownRule", argument: "rules", found: name });
    case "method":
    case "segmentMap": {
      const choice = (rule === "method" ? methods : maps).get(wordKey(String(cells[0])));
      if (!choice || cells.length > 1) return faulty();
      changes[rule] = choice;
      return;
    }
    case "recencyDays":
    case "orders":
    case "amount": {
      const points = cells.map((cell) => (cell === neverReached ? Infinity : cell));
      if (points.length !== 4 || !points.every((point) => typeof point === "number")) return faulty();
      if (points.some((point, index) => point < (points[index - 1] ?? -Infinity))) return faulty();
      cuts[rule] = points;
      return;
    }
    case "weights":
    case "tierFrom": {
      const names = rule === "weights" ? (["r", "f", "m"] as const) : (["P", "G", "S"] as const);
      if (cells.length !== names.length) return faulty();
      changes[rule] = Object.fromEntries(names.map((key, index) => [key, cells[index]]));
      break;
    }
    case "highFrom":
      changes[rule] = cells.length === 1 ? cells[0] : cells;
      break;
    case "recencyMonths":
    case "frequencyFrom":
    case "monetaryFrom":
      changes[rule] = cells;
  }
  if (!rulesSchema.shape.rfm.shape[rule].safeParse(changes[rule]).success) return faulty();
}

function checked(changes: Record<string, unknown>): RfmRules {
  return rulesSchema.shape.rfm.parse({ ...defaultRules.rfm, ...changes });
}

function completeRuler({ recencyDays, orders, amount }: Partial<Record<keyof Ruler, CutPoints>>): Ruler | null {
  if (recencyDays && orders && amount) return { recencyDays, orders, amount };
  if (!recencyDays && !orders && !amount) return null;
  return refuse({ code: "rulerIncomplete", argument: "rules" });
}

/**
 * The rows of RFM.CUTS, as `rfmRules` reads them back, and one beneath them where rows of the range are not in the ruler.
 */
export function rulerRows(ruler: Ruler, leftOut: readonly number[]): (string | number)[][] {
  const locale = callerLocale();
  const rows = rulerMeasures.map((measure) => [rulerRowName(measure, locale), ...ruler[measure].map(cutCell)]);
  return leftOut.length === 0 ? rows : [...rows, [leftOutOfRuler(leftOut, locale), "", "", "", ""]];
}

function cutCell(cut: number): string | number {
  return cut === Infinity ? neverReached : cut;
}

/** Names may carry a unit or a colon: "R months:", "M amount (元)". */
function nameKey(name: string): string {
  return wordKey(name).replace(/\(.*\)$|[:\-_]/g, "");
}

/** Stands in a cell for the cut point of a score that nobody reaches; a blank would come back as 0. */
const neverReached = "—";

type RuleName = keyof RfmRules | keyof Ruler;

const mostCells = new Map<RuleName | undefined, number>([
  ["recencyMonths", 5],
  ["frequencyFrom", 4],
  ["monetaryFrom", 4],
  ["weights", 3],
  ["tierFrom", 3],
  ["highFrom", 1],
  ["method", 1],
  ["segmentMap", 1],
  ["recencyDays", 4],
  ["orders", 4],
  ["amount", 4],
]);

/** As `nameKey` writes them. */
const rulesByName = new Map<string, RuleName>([
  ["rmonths", "recencyMonths"],
  ["r月数", "recencyMonths"],
  ["r月數", "recencyMonths"],
  ["forders", "frequencyFrom"],
  ["f单数", "frequencyFrom"],
  ["f单數", "frequencyFrom"],
  ["f笔数", "frequencyFrom"],
  ["f笔數", "frequencyFrom"],
  ["mamount", "monetaryFrom"],
  ["m金额", "monetaryFrom"],
  ["weights", "weights"],
  ["权重", "weights"],
  ["tiers", "tierFrom"],
  ["等级", "tierFrom"],
  ["highfrom", "highFrom"],
  ["高分起点", "highFrom"],
  ["method", "method"],
  ["方法", "method"],
  ["map", "segmentMap"],
  ["分群", "segmentMap"],
  ["r分界值", "recencyDays"],
  ["f分界值", "orders"],
  ["m分界值", "amount"],
  ["rcuts", "recencyDays"],
  ["fcuts", "orders"],
  ["mcuts", "amount"],
]);

const methods = new Map<string, RfmRules["method"]>([
  ["fixed", "fixed"],
  ["固定", "fixed"],
  ["rank", "rank"],
  ["排名", "rank"],
  ["quantile", "quantile"],
  ["分位", "quantile"],
  ["分位数", "quantile"],
]);

const maps = new Map<string, RfmRules["segmentMap"]>([
  ["rf25", "rf25"],
  ["cn8", "cn8"],
  ["rfm10", "rfm10"],
]);
