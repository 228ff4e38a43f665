import { OfficeError } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import type { ChartState } from "../state/chartState";
import { chartTypes, type ChartTypeName, otherTypesOfExcel } from "../state/chartTypes";
import { guardOption } from "../cells/writeGuards";

/** Where a part of a chart is read and changed; the chart itself lies in the state of its sheet. */
export type Door<State> = {
  readonly read: () => State;
  readonly change: (parts: Partial<State>) => void;
};

export function chartsOn(book: Book, sheetId: string): readonly ChartState[] {
  book.sheet(sheetId);
  return book.state.sheets[sheetId]?.charts ?? [];
}

/** A protected sheet lets nobody touch its charts, unless it allows objects to be edited. */
export function changeCharts(book: Book, sheetId: string, charts: readonly ChartState[]): void {
  guardOption(book, sheetId, "allowEditObjects");
  book.sheetState(sheetId).charts = charts;
  book.chartsChanged.ring();
}

export function chartDoor(book: Book, sheetId: string, chartId: string): Door<ChartState> {
  const read = (): ChartState => {
    const chart = chartsOn(book, sheetId).find(({ id }) => id === chartId);
    if (chart === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return chart;
  };
  return {
    read,
    change: (parts) => {
      const changed = { ...read(), ...parts };
      changeCharts(
        book,
        sheetId,
        chartsOn(book, sheetId).map((chart) => (chart.id === chartId ? changed : chart)),
      );
    },
  };
}

/** The door to a part that may not be there yet; all of its own parts can be left out. */
export function partDoor<State, Key extends keyof State>(door: Door<State>, key: Key): Door<NonNullable<State[Key]>> {
  const read = (): NonNullable<State[Key]> => door.read()[key] ?? ({} as NonNullable<State[Key]>);
  return {
    read,
    change: (parts) => door.change({ [key]: { ...read(), ...parts } } as unknown as Partial<State>),
  };
}

/** Refuses a type that Excel does not know as Excel does, and one that only the stand-in does not know in its own words. */
export function readChartType(given: unknown): ChartTypeName {
  if (typeof given !== "string") throw invalidArgument();
  if (Object.hasOwn(chartTypes, given)) return given as ChartTypeName;
  if (!otherTypesOfExcel.has(given)) throw invalidArgument();
  throw new OfficeError("NotImplemented", `The stand-in for Excel has no chart of type ${given}.`);
}

export function oneOf(given: unknown, choices: readonly string[]): string {
  if (typeof given !== "string" || !choices.includes(given)) throw invalidArgument();
  return given;
}

export function numberWithin(given: unknown, least: number, most: number): number {
  if (typeof given !== "number" || !Number.isFinite(given) || given < least || given > most) throw invalidArgument();
  return given;
}

export function yesOrNo(given: unknown): boolean {
  if (typeof given !== "boolean") throw invalidArgument();
  return given;
}

export function anyText(given: unknown): string {
  if (typeof given !== "string") throw invalidArgument();
  return given;
}
