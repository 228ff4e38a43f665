import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import type { PageWords } from "./pageWords";

type SplitViewProps = {
  readonly words: PageWords;
  readonly grid: ReactNode;
  readonly pane: ReactNode;
  readonly isPaneShown: boolean;
};

/**
 * Grid left, pane right, with a bar between them that is moved by mouse or arrow keys; on narrow screens one at a time,
 * chosen by tabs. Both stay loaded when they are not seen: the pane's page is where the functions run.
 */
export function SplitView({ words, grid, pane, isPaneShown }: SplitViewProps) {
  const [width, setWidth] = useState(usualWidth);
  const [front, setFront] = useState<"grid" | "pane">("grid");
  const [isMoving, setMoving] = useState(false);
  const move = (event: PointerEvent): void => {
    if (isMoving) setWidth(withinLimits(window.innerWidth - event.clientX));
  };
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (event.key === "Home") setWidth(narrowest);
    else if (event.key === "End") setWidth(widest);
    else if (by !== undefined) setWidth(withinLimits(width + by));
    else return;
    event.preventDefault();
  };
  return (
    <>
      {isPaneShown && (
        <div className="tabs" role="tablist">
          {(["grid", "pane"] as const).map((side) => (
            <button
              key={side}
              type="button"
              role="tab"
              aria-selected={front === side}
              onClick={() => {
                setFront(side);
              }}
            >
              {side === "grid" ? words.grid : words.pane}
            </button>
          ))}
        </div>
      )}
      <main
        className={["split", isPaneShown ? `front-${front}` : "gridOnly", isMoving ? "moving" : ""].join(" ")}
        style={{ "--pane-width": `${width}px` } as React.CSSProperties}
      >
        <div className="gridSide">{grid}</div>
        <div
          className="bar"
          role="separator"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={words.resize}
          aria-valuemin={narrowest}
          aria-valuemax={widest}
          aria-valuenow={width}
          onKeyDown={step}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setMoving(true);
          }}
          onPointerMove={move}
          onPointerUp={() => {
            setMoving(false);
          }}
          onDoubleClick={() => {
            setWidth(usualWidth);
          }}
        />
        <div className="paneSide">{pane}</div>
      </main>
    </>
  );
}

function withinLimits(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(width)));
}

/** Task panes of Excel are 320 pixels wide at least. */
const narrowest = 320;
const widest = 600;
const usualWidth = 360;
