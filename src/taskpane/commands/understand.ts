import type { SheetCells } from "../../domain/sheet/sheetCells";
import type { JobOptions } from "../../workbook/door/progress";
import { inSlices } from "./inSlices";

/** Makes sense of the cells of a sheet a little at a time, and tells now and then how many rows are behind it. */
export function understand<Value>(
  steps: Generator<number, Value, void>,
  { values }: SheetCells,
  { signal, onProgress }: JobOptions,
): Promise<Value> {
  let toldAt = performance.now();
  const onStep = (done: number): void => {
    if (performance.now() - toldAt < betweenTellings) return;
    toldAt = performance.now();
    onProgress?.({ phase: "understanding", done, total: values.length });
  };
  return inSlices(steps, { signal, onStep });
}

/** Milliseconds: the pane is drawn anew each time, and nobody reads faster. */
const betweenTellings = 200;
