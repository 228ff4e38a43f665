import { lazy, Suspense, useSyncExternalStore } from "react";
import type { ChartWatch } from "./chartWatch";

/** The charts over the grid. What draws them is fetched with the first chart. */
export function ChartLayer({ watch }: { readonly watch: ChartWatch }) {
  const shown = useSyncExternalStore(watch.listen, watch.state);
  if (shown === undefined) return null;
  const { clip, zoom, charts } = shown;
  return (
    <div className="charts" style={clip}>
      <Suspense>
        {charts.map(({ drawn, frame, behind }) => (
          <div
            key={drawn.id}
            className="chartPlace"
            style={{ ...frame, clipPath: `inset(${behind.top}px 0 0 ${behind.left}px)` }}
          >
            <SheetChart drawn={drawn} width={frame.width} height={frame.height} zoom={zoom} />
          </div>
        ))}
      </Suspense>
    </div>
  );
}

const SheetChart = lazy(() => import("./SheetChart"));
