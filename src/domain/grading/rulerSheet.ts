import { cellAddress, isBlank, type CellValue } from "../sheet/cells";
import { dayOfCell } from "../sheet/dayOfCell";
import { isoText, type Day } from "../calendar/day";
import type { NewSheetEdit } from "../sheet/edits";
import type { CellsInFormula } from "../sheet/formula";
import type { Locale } from "../locale";
import type { SheetCells } from "../sheet/sheetCells";
import { fixedScale, frozenScale, type RfmRules, type RfmScale, type Ruler, type ScaleMethod } from "./rfmScales";
import { choiceNamed, choiceText } from "../rulesSheet/ruleChoiceWords";
import { rulerMeasures, rulerRowName, rulerRowNamed, rulerSheetWords } from "./rulerSheetWords";

/** Cut points as they were kept in the workbook, with the day and the method that they come from. */
export type KeptRuler = { readonly ruler: Ruler; readonly method: KeptMethod; readonly asOf: Day };

export type KeptMethod = Exclude<ScaleMethod, "frozen">;

export type RulerReading =
  | { readonly kind: "ruler"; readonly kept: KeptRuler; readonly cuts: CellsInFormula }
  /** A cell that a person must put right: nothing is graded by a faulty ruler. */
  | { readonly kind: "faulty"; readonly cell: string; readonly text: string };

/**
 * The ruler as a sheet of ours: three rows that RFM.SCORE takes as its `rules` argument, too. Days since the last order
 * score in reverse, and "—" stands for a score that nobody reaches.
 */
export function planRulerSheet({ ruler, method, asOf }: KeptRuler, locale: Locale): NewSheetEdit {
  const words = rulerSheetWords[locale];
  const rows = rulerMeasures.map((measure) => ({ name: rulerRowName(measure, locale), cuts: ruler[measure] }));
  return {
    kind: "newSheet",
    name: words.sheet(isoText(asOf)),
    title: [words.title(isoText(asOf)), words.recency, words.others, words.use],
    tableName: "CallsheetRuler",
    columns: [
      { header: words.measure, format: "text", width: 14, values: rows.map(({ name }) => name) },
      ...cutPlaces.map((place) => ({
        header: words.cut(place + 1),
        format: "general" as const,
        width: 14,
        values: rows.map(({ cuts }) => cellOfCut(cuts[place])),
      })),
      { header: words.method, format: "text", width: 12, values: rows.map(() => choiceText("method", method, locale)) },
      { header: words.asOf, format: "date", width: 12, values: rows.map(() => asOf) },
    ],
    printReady: false,
  };
}

/** The ruler that a sheet holds; `null` where it is no such sheet. What is in it is checked cell by cell. */
export function readRulerSheet({ name, values, firstRow, firstColumn, dateSystem }: SheetCells): RulerReading | null {
  const measureAt = (row: number) => rulerRowNamed(String(values[row]?.[0] ?? ""));
  const start = values.findIndex((_, row) => measureAt(row) === rulerMeasures[0]);
  if (start < 0 || rulerMeasures.some((measure, index) => measureAt(start + index) !== measure)) return null;
  const faultAt = (index: number, column: number): RulerReading => ({
    kind: "faulty",
    cell: cellAddress(firstColumn + column, firstRow + start + index),
    text: String(values[start + index]?.[column] ?? ""),
  });
  const found: number[][] = [];
  for (const index of rulerMeasures.keys()) {
    const own = cutPlaces.map((place) => cutOf(values[start + index]?.[place + 1]));
    const bad = own.findIndex((cut, place) => cut === null || cut < (own[place - 1] ?? -Infinity));
    if (bad >= 0) return faultAt(index, bad + 1);
    found.push(own as number[]);
  }
  const named = choiceNamed("method", String(values[start]?.[5] ?? ""));
  const method = methods.find((candidate) => candidate === named);
  if (method === undefined) return faultAt(0, 5);
  const asOf = dayOfCell(values[start]?.[6], dateSystem);
  if (asOf === undefined) return faultAt(0, 6);
  const [recencyDays = [], orders = [], amount = []] = found;
  const cuts = {
    sheet: name,
    firstRow: firstRow + start,
    lastRow: firstRow + start + rulerMeasures.length - 1,
    firstColumn,
    lastColumn: firstColumn + cutPlaces.length,
  };
  return { kind: "ruler", kept: { ruler: { recencyDays, orders, amount }, method, asOf }, cuts };
}

/**
 * The scale that a kept ruler makes on another day. The fixed scale measures recency in calendar months, which are laid
 * anew on each day; its whole bands of orders and amount are those that were kept.
 */
export function scaleOfKept({ ruler, method }: KeptRuler, rules: RfmRules, asOf: Day): RfmScale {
  return method === "fixed" ? fixedScale(rulesOfKept(ruler, rules), asOf) : frozenScale(ruler, rules, asOf);
}

/** The rules of the fixed scale with the bands of a ruler that was kept. */
export function rulesOfKept({ orders, amount }: Ruler, rules: RfmRules): RfmRules {
  return {
    ...rules,
    frequencyFrom: orders as RfmRules["frequencyFrom"],
    monetaryFrom: amount as RfmRules["monetaryFrom"],
  };
}

function cellOfCut(cut: number | undefined): CellValue {
  return cut === undefined || cut === Infinity ? neverReached : cut;
}

/** `null` for what is no cut point. */
function cutOf(cell: CellValue | undefined): number | null {
  if (cell === neverReached) return Infinity;
  return typeof cell === "number" && !isBlank(cell) ? cell : null;
}

const cutPlaces = [0, 1, 2, 3] as const;

const methods: readonly KeptMethod[] = ["fixed", "rank", "quantile"];

/** As RFM.CUTS writes it; a blank would come back as 0. */
const neverReached = "—";
