import type { IStyleData, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { MarkDirtyRowAutoHeightOperation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";

/**
 * Keeps rows as high as what is wrapped in them, as Excel does by itself. Univer does so only after its own commands: rows
 * that came from a file or that the add-in has written would cut their text off. Answers how to wait until no row is about
 * to be fitted any more.
 */
export function keepRowsFitted(univerAPI: FUniver): () => Promise<void> {
  const touched = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fitting = Promise.resolve();
  let isFitted: (() => void) | undefined;
  const fitSoon = (): void => {
    if (isFitted === undefined) fitting = new Promise((resolve) => (isFitted = resolve));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
      if (sheet) fit(univerAPI, sheet, touched);
      touched.clear();
      isFitted?.();
      isFitted = undefined;
    }, pause);
  };
  univerAPI.addEvent(univerAPI.Event.CommandExecuted, ({ id, params }) => {
    if (id === "sheet.mutation.set-range-values") {
      for (const row of Object.keys((params as { cellValue?: object } | undefined)?.cellValue ?? {}))
        touched.add(Number(row));
      fitSoon();
    }
  });
  univerAPI.addEvent(univerAPI.Event.ActiveSheetChanged, fitSoon);
  univerAPI.addEvent(univerAPI.Event.WorkbookCreated, fitSoon);
  return () => fitting;
}

function fit(univerAPI: FUniver, sheet: FWorksheet, touched: ReadonlySet<number>): void {
  const model = sheet.getSheet();
  const styles = sheet.getWorkbook().getStyles();
  const ranges: { startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  model.getCellMatrix().forRow((row, columns) => {
    const data = model.getRowManager().getRow(row);
    const hasOwnHeight = data?.ia === 0;
    const isFitted = data?.ah !== undefined && !touched.has(row);
    if (hasOwnHeight || isFitted) return;
    const needsFit = columns.some((column) => isTall(styles.getStyleByCell(model.getCellRaw(row, column))));
    if (!needsFit) return;
    const last = ranges.at(-1);
    if (last?.endRow === row - 1) last.endRow = row;
    else ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: model.getColumnCount() - 1 });
  });
  if (ranges.length === 0) return;
  const place = { unitId: model.getUnitId(), subUnitId: sheet.getSheetId() };
  void univerAPI.executeCommand(
    MarkDirtyRowAutoHeightOperation.id,
    { ...place, ranges, id: `fit-${Date.now()}` },
    { onlyLocal: true },
  );
}

/** Wrapped, or in letters larger than a usual row has room for. */
function isTall(style: Nullable<IStyleData>): boolean {
  return style !== null && style !== undefined && (style.tb === 3 || (style.fs ?? 0) > 13);
}

const pause = 120;
