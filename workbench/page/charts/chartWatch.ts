import type { FUniver } from "@univerjs/core/facade";
import { IRenderManagerService } from "@univerjs/engine-render";
import type { Book } from "../../excel/engine/book";
import { frameOf, frameOver, pointsPerPixel } from "../../excel/charts/chartAnchors";
import { type DrawnChart, drawnChart } from "./drawnChart";

/** The charts of the sheet in front, and where they lie over the grid. Lengths are pixels. */
export type ShownCharts = {
  /** The cells of the grid, without its row numbers and column letters: nothing of a chart shows beyond them. */
  readonly clip: PixelFrame;
  readonly zoom: number;
  readonly charts: readonly ShownChart[];
};

export type ShownChart = {
  readonly drawn: DrawnChart;
  readonly frame: PixelFrame;
  /** What of it has slipped behind the frozen rows and columns. */
  readonly behind: { readonly left: number; readonly top: number };
};

export type PixelFrame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type ChartWatch = {
  readonly state: () => ShownCharts | undefined;
  readonly listen: (listener: () => void) => () => void;
  /** The workbook whose charts are shown; none while one gives way to the other. */
  readonly follow: (book: Book | undefined) => void;
};

/** Looks again with the next picture of the page after anything has happened in the grid. */
export function watchCharts(univerAPI: FUniver, container: HTMLElement): ChartWatch {
  const listeners = new Set<() => void>();
  let book: Book | undefined;
  let stopListening = (): void => undefined;
  let isDue = false;
  let shown: ShownCharts | undefined;
  let shownAs = "";

  const look = (): void => {
    isDue = false;
    const next = book === undefined ? undefined : shownCharts(book, container);
    const nextAs = JSON.stringify(next) ?? "";
    if (nextAs === shownAs) return;
    shown = next;
    shownAs = nextAs;
    for (const listener of listeners) listener();
  };
  const lookSoon = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(look);
  };
  univerAPI.addEvent(univerAPI.Event.CommandExecuted, lookSoon);
  univerAPI.addEvent(univerAPI.Event.Scroll, lookSoon);
  new ResizeObserver(lookSoon).observe(container);

  return {
    state: () => shown,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: (next) => {
      stopListening();
      book = next;
      stopListening = next?.chartsChanged.listen(lookSoon) ?? ((): void => undefined);
      lookSoon();
    },
  };
}

function shownCharts(book: Book, container: HTMLElement): ShownCharts | undefined {
  const sheetId = book.activeSheet().getSheetId();
  const charts = book.state.sheets[sheetId]?.charts ?? [];
  if (charts.length === 0) return undefined;
  const grid = gridOnPage(book, container);
  if (grid === undefined) return undefined;
  const { clip, zoom, scrollLeft, scrollTop } = grid;
  const frozen = frozenCells(book, sheetId);
  return {
    clip,
    zoom,
    charts: charts.map((chart) => {
      const { left, top, width, height } = frameOf(book, sheetId, chart.anchor);
      const stays = {
        left: chart.anchor.to.column < frozen.columns,
        top: chart.anchor.to.row < frozen.rows,
      };
      const frame = {
        left: (left / pointsPerPixel - (stays.left ? 0 : scrollLeft)) * zoom,
        top: (top / pointsPerPixel - (stays.top ? 0 : scrollTop)) * zoom,
        width: (width / pointsPerPixel) * zoom,
        height: (height / pointsPerPixel) * zoom,
      };
      const behind = {
        left: stays.left || scrollLeft === 0 ? 0 : Math.max(0, frozen.width * zoom - frame.left),
        top: stays.top || scrollTop === 0 ? 0 : Math.max(0, frozen.height * zoom - frame.top),
      };
      return { drawn: drawnChart(book, chart), frame, behind };
    }),
  };
}

/** Rows above and columns left of what scrolls; a chart that ends among them stays with them. */
function frozenCells(
  book: Book,
  sheetId: string,
): { readonly rows: number; readonly columns: number; readonly width: number; readonly height: number } {
  const { xSplit, ySplit } = book.sheet(sheetId).getFreeze();
  const { left, top } = frameOver(book, sheetId, {
    startRow: ySplit,
    startColumn: xSplit,
    endRow: ySplit,
    endColumn: xSplit,
  });
  return { rows: ySplit, columns: xSplit, width: left / pointsPerPixel, height: top / pointsPerPixel };
}

type GridOnPage = {
  readonly clip: PixelFrame;
  readonly zoom: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
};

/** Where Univer paints the cells; `undefined` until it does. */
function gridOnPage(book: Book, container: HTMLElement): GridOnPage | undefined {
  const render = book.injector.get(IRenderManagerService).getRenderById(book.unitId);
  const canvas = render?.engine.getCanvasElement();
  const viewport = render?.scene.getViewport("viewMain");
  if (canvas?.isConnected !== true || viewport === null || viewport === undefined) return undefined;
  const zoom = book.activeSheet().getZoomRatio();
  const { rowHeader, columnHeader } = book.activeSheet().getConfig();
  const [headerWidth, headerHeight] = [rowHeader.width * zoom, columnHeader.height * zoom];
  const outer = container.getBoundingClientRect();
  const inner = canvas.getBoundingClientRect();
  return {
    clip: {
      left: inner.left - outer.left + headerWidth,
      top: inner.top - outer.top + headerHeight,
      width: inner.width - headerWidth - scrollBar,
      height: inner.height - headerHeight - scrollBar,
    },
    zoom,
    scrollLeft: viewport.viewportScrollX,
    scrollTop: viewport.viewportScrollY,
  };
}

/** Univer paints its scroll bars into the cells' own canvas. */
const scrollBar = 12;
