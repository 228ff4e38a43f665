import { funnelPlaces, type FunnelCustomer, type FunnelPlace, type FunnelStage } from "../domain/funnel";
import { wordKey } from "../domain/reading/text";
import { defaultRules } from "../domain/rules";
import { raise, refuse } from "./cellErrors";
import { wordOrBlank } from "./decodeCell";
import { decodeBlock, decodeColumn, decodeSingle } from "./decodeColumn";

/** The stages of a formula's `order` argument, first to last: cells with their names, "telesales", or the usual list. */
export function stagesOf(order: unknown): readonly FunnelStage[] {
  const names = decodeBlock(order, "order")
    .flat()
    .filter((cell) => cell !== null && cell !== 0)
    .map(String);
  const [only] = names;
  if (only === undefined) return defaultRules.funnelStages;
  if (names.length > 1) return names.map((label) => ({ label, aliases: [] }));
  if (telesalesNames.includes(wordKey(only))) return telesalesStages();
  refuse({ code: "notOneOf", argument: "order", found: only, choices: ["telesales"] });
}

/** Where each filled cell of the stages column puts its customer; an error in the column is an error of the whole. */
export function placesOf(stages: unknown, order: readonly FunnelStage[]): (FunnelPlace | null)[] {
  const place = funnelPlaces(order);
  return decodeColumn(stages, "stages", wordOrBlank).cells.map((cell) => {
    if (!cell.ok) raise(cell.error);
    return cell.value === null ? null : place(cell.value);
  });
}

/** The customers behind the places, reaching a stage taken to imply the ones before it; unknown and blank ones are left out. */
export function customersAt(places: readonly (FunnelPlace | null)[]): FunnelCustomer[] {
  return places.flatMap((place) => (place?.kind === "at" ? [{ kind: "furthest", stage: place.stage }] : []));
}

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
  const place = funnelPlaces(order)(cell);
  if (place.kind === "unknown" || place.lost) {
    refuse({ code: "unknownStage", argument: name, found: String(cell) });
  }
  return place.stage;
}

/** Telesales stages go by number or by label. */
function telesalesStages(): FunnelStage[] {
  return defaultRules.telesalesStages.map(({ stage, label }) => ({ label, aliases: [String(stage), `第${stage}项`] }));
}

/** As `wordKey` writes them. */
const telesalesNames = ["telesales", "电话销售", "电销"];
