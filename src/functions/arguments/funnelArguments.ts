import { telesalesList } from "../../domain/funnel/funnelList";
import type { StageSpan } from "../../domain/funnel/funnelSpeed";
import type { Opportunity } from "../../domain/funnel/funnelForecast";
import type { FunnelCustomer } from "../../domain/funnel/funnel";
import { stagePlaces, type FunnelStage, type StagePlace } from "../../domain/rules/stagePlaces";
import { parseFlag } from "../../domain/reading/values/flags";
import { wordKey } from "../../domain/text/text";
import { defaultRules } from "../../domain/rules/rules";
import { nameIn, namesOf } from "../../domain/text/shippedNames";
import { callerLocale } from "../cells/caller";
import { refuse } from "../cells/cellErrors";
import { chosenWord } from "../cells/chosenWord";
import { dayOrBlank, moneyOrBlank, shown, wordOrBlank } from "../cells/decodeCell";
import {
  decodeBlock,
  decodeColumn,
  decodeSingle,
  everyRow,
  fault,
  rowsOf,
  type CellDecoder,
  type Decoded,
} from "../cells/decodeColumn";

/** The stages of a formula's `order` argument, first to last: cells with their names, "telesales", or the usual list. */
export function stagesOf(order: unknown): readonly FunnelStage[] {
  const names = decodeBlock(order, "order")
    .flat()
    .filter((cell) => cell !== null && cell !== 0)
    .map(String);
  const [only] = names;
  if (only === undefined) return inCallersWords(defaultRules.funnelStages);
  if (names.length > 1) return names.map((label) => ({ label, aliases: [] }));
  if (telesalesNames.includes(wordKey(only))) return inCallersWords(telesalesList(defaultRules).stages);
  refuse({ code: "notOneOf", argument: "order", found: only, choices: ["telesales"] });
}

/** Stages that no formula named, as they are called in the language that Excel is shown in; in any other they are read, too. */
function inCallersWords(stages: readonly FunnelStage[]): readonly FunnelStage[] {
  return stages.map(({ label, aliases }) => ({
    label: nameIn(label, callerLocale()),
    aliases: [...aliases, ...namesOf(label)],
  }));
}

/** The customers of a formula, and the stage texts that are not in its list: those are left out. */
export type FunnelRows = { readonly customers: readonly FunnelCustomer[]; readonly unknown: readonly string[] };

/**
 * The customers of a formula: from one column with the stage of each, or from a column for each stage with the day (or a
 * mark) where a customer reached it. In order, reaching a stage implies the ones before it; else only the recorded ones
 * count, for which there must be such columns.
 */
export function funnelRows(stages: unknown, order: readonly FunnelStage[], inOrder: boolean): FunnelRows {
  const columns = columnsOf(stages);
  if (columns.length > 1) return { customers: recordedCustomers(columns, order, inOrder), unknown: [] };
  if (!inOrder) refuse({ code: "needsStageColumns", argument: "stages", stages: order.length });
  const places = placesOf(stages, order);
  return {
    customers: places.flatMap((place): FunnelCustomer[] =>
      place?.kind === "at" ? [{ kind: "furthest", stage: place.stage }] : [],
    ),
    unknown: unknownTexts(places),
  };
}

/** Whether reaching a stage implies the ones before it; "any" counts recorded stages only. */
export function isInOrder(definition: unknown): boolean {
  return (
    chosenWord(definition, "definition", { "in order": ["按顺序", "依顺序"], any: ["任意", "有记录"] }) === "in order"
  );
}

/** Where each filled cell of the stages column puts its customer; an error in the column is an error of the whole. */
function placesOf(stages: unknown, order: readonly FunnelStage[]): (StagePlace | null)[] {
  const place = stagePlaces(order, defaultRules.statusWords);
  return everyRow(decodeColumn(stages, "stages", wordOrBlank).cells).map((cell) => {
    if (cell === null) return null;
    const found = place(cell);
    // Excel on the desktop sends 0 for a blank cell; where a stage goes by 0, it is that stage.
    return cell === 0 && found.kind === "unknown" ? null : found;
  });
}

function unknownTexts(places: readonly (StagePlace | null)[]): string[] {
  return places.flatMap((place) => (place?.kind === "unknown" ? [place.text] : []));
}

function recordedCustomers(
  columns: readonly (readonly unknown[])[],
  order: readonly FunnelStage[],
  inOrder: boolean,
): FunnelCustomer[] {
  if (columns.length !== order.length) {
    refuse({ code: "stageColumnsDoNotFit", argument: "stages", columns: columns.length, stages: order.length });
  }
  const decoded = columns.map((cells) => everyRow(decodeColumn(cells, "stages", isRecorded).cells));
  const rows = decoded[0]?.map((_, row) =>
    order.map((_stage, stage) => stage).filter((stage) => decoded[stage]?.[row]),
  );
  return (rows ?? []).flatMap((stages): FunnelCustomer[] => {
    if (stages.length === 0) return [];
    return inOrder ? [{ kind: "furthest", stage: Math.max(...stages) }] : [{ kind: "recorded", stages }];
  });
}

/** A day or a mark (√, 是, yes) records a stage; a blank or a "no" does not. */
const isRecorded: CellDecoder<boolean> = (cell, argument) => {
  if (cell === null || cell === 0) return { ok: true, value: false };
  const flag = parseFlag(cell);
  if (flag.kind === "value") return { ok: true, value: flag.value };
  const day = typeof cell === "boolean" ? null : dayOrBlank(cell, argument);
  return day?.ok
    ? { ok: true, value: day.value !== null }
    : fault({ code: "notADayOrTick", argument, found: shown(cell) });
};

/** The cells of a range column by column. */
function columnsOf(argument: unknown): unknown[][] {
  if (!Array.isArray(argument)) return [[argument]];
  const rows = argument.map((row: unknown): unknown[] => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}

/**
 * The customers of a forecast and the stages that are not in its list. The last stage is won; no amount is negative, and
 * none that is still open is blank.
 */
export function forecastRows(
  stages: unknown,
  amounts: unknown,
  order: readonly FunnelStage[],
): { readonly opportunities: readonly Opportunity[]; readonly unknown: readonly string[] } {
  const places = placesOf(stages, order);
  const rows = rowsOf({
    place: { argument: "stages", cells: places.map((value) => ({ ok: true, value }) as const) },
    amount: decodeColumn(amounts, "amounts", amountAtStake),
  });
  const opportunities = everyRow(
    rows.map((row): Decoded<Opportunity | null> => {
      if (!row.ok) return row;
      const { place, amount } = row.value;
      if (place?.kind !== "at") return { ok: true, value: null };
      const { stage } = place;
      if (place.lost) return { ok: true, value: { stage, state: "lost", amount: nothingAtStake } };
      if (stage === order.length - 1) return { ok: true, value: { stage, state: "won", amount: nothingAtStake } };
      // What is still open and nobody has put a figure to would be missing from the sum.
      return amount === null
        ? fault({ code: "missing", argument: "amounts" })
        : { ok: true, value: { stage, state: "open", amount } };
    }),
  ).filter((opportunity) => opportunity !== null);
  return { opportunities, unknown: unknownTexts(places) };
}

/** Pairs of an earlier and a later day; a pair that runs backwards ends the formula. */
export function stageSpans(first: unknown, deal: unknown): StageSpan[] {
  const rows = rowsOf({ from: decodeColumn(first, "first", dayOrBlank), to: decodeColumn(deal, "deal", dayOrBlank) });
  return everyRow(
    rows.map((row) =>
      row.ok && row.value.from !== null && row.value.to !== null && row.value.to < row.value.from
        ? fault({ code: "earlierThan", argument: "deal", other: "first" })
        : row,
    ),
  );
}

const amountAtStake: CellDecoder<number | null> = (cell, argument) => {
  const amount = moneyOrBlank(cell, argument);
  if (!amount.ok || amount.value === null || amount.value >= 0) return amount;
  return fault({ code: "negative", argument, found: amount.value });
};

/** Of what is won or lost only the number counts. */
const nothingAtStake = 0;

/** The win rates that a formula gives, one a stage; `null` where it gives none. */
export function winRates(argument: unknown, stageCount: number): readonly number[] | null {
  const cells = decodeBlock(argument, "rates").flat();
  if (cells.every((cell) => cell === null)) return null;
  const rates = cells.filter((cell) => typeof cell === "number" && cell >= 0 && cell <= 1) as number[];
  if (cells.length !== stageCount || rates.length !== stageCount) {
    refuse({ code: "ratesDoNotFit", argument: "rates", rates: cells.length, stages: stageCount });
  }
  return rates;
}

/** The stage that one argument names. */
export function stageOf(argument: unknown, name: string, order: readonly FunnelStage[]): number {
  const cell = decodeSingle(argument, name, wordOrBlank);
  if (cell === null) refuse({ code: "missing", argument: name });
  const place = stagePlaces(order, defaultRules.statusWords)(cell);
  if (place.kind === "unknown" || place.lost) {
    refuse({ code: "unknownStage", argument: name, found: String(cell) });
  }
  return place.stage;
}

/** As `wordKey` writes them. */
const telesalesNames = ["telesales", "电话销售", "电话行销", "电销"];
