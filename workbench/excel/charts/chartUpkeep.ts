import { afterEdit, type StructuralEdit } from "../engine/structuralEdits";
import type { Book } from "../engine/book";
import { anchorAfterEdit } from "./chartAnchors";
import type { ChartReference, ChartSeriesState, ChartState } from "../state/chartState";

/** Charts and the cells they show move along when rows, columns and cells are inserted or deleted. */
export function keepChartsInStep(book: Book): void {
  book.structuralEdits.listen((sheetId, edit) => {
    for (const [ownSheetId, state] of Object.entries(book.state.sheets)) {
      if (state.charts === undefined) continue;
      state.charts = state.charts.map((chart) => chartAfterEdit(chart, ownSheetId === sheetId, sheetId, edit));
    }
    book.chartsChanged.ring();
  });
}

/** The charts of a sheet as its copy has them: what they showed of the sheet, they show of the copy. */
export function chartsForCopy(
  charts: readonly ChartState[],
  sheetId: string,
  copyId: string,
  newId: () => string,
): readonly ChartState[] {
  const onCopy = (reference: ChartReference): ChartReference =>
    reference.sheetId === sheetId ? { ...reference, sheetId: copyId } : reference;
  return charts.map((chart) => ({
    ...chart,
    id: newId(),
    series: chart.series.map((series) => withReferences(series, onCopy)),
  }));
}

function chartAfterEdit(chart: ChartState, isOnSheet: boolean, sheetId: string, edit: StructuralEdit): ChartState {
  const follow = (reference: ChartReference): ChartReference | undefined => {
    if (reference.sheetId !== sheetId) return reference;
    const area = afterEdit(reference.area, edit);
    return area && { ...reference, area };
  };
  return {
    ...chart,
    anchor: isOnSheet ? anchorAfterEdit(chart.anchor, edit) : chart.anchor,
    series: chart.series.map((series) => withReferences(series, follow)),
  };
}

function withReferences(
  series: ChartSeriesState,
  follow: (reference: ChartReference) => ChartReference | undefined,
): ChartSeriesState {
  const { name, values, categories } = series;
  return {
    ...series,
    ...(typeof name === "object" && { name: follow(name) }),
    ...(values !== undefined && { values: follow(values) }),
    ...(categories !== undefined && { categories: follow(categories) }),
  };
}
