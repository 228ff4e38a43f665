import { type ReactNode, useEffect, useRef, useState } from "react";
import type { DrawnChart, TextLook } from "./drawnChart";
import { spokenPoint } from "./spokenPoint";

/**
 * The labels of columns, bars and slices. The library labels whole stacks only, and would count the transparent series
 * of a funnel with them; so each label is put where its bar has come to lie.
 */
export function BarLabels({ drawn, children }: { readonly drawn: DrawnChart; readonly children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<readonly PlacedLabel[]>([]);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const place = (): void => {
      const placed = placedLabels(element, drawn);
      setLabels((before) => (JSON.stringify(before) === JSON.stringify(placed) ? before : placed));
    };
    place();
    const observer = new MutationObserver(place);
    observer.observe(element, { subtree: true, childList: true, attributes: true });
    return () => {
      observer.disconnect();
    };
  }, [drawn]);
  return (
    <>
      <div ref={area} className="chartArea">
        {children}
      </div>
      {labels.map(({ text, left, top, align, look }, index) => (
        <span
          key={index}
          className={`chartLabel ${align}`}
          style={{ left, top, fontSize: look.size, color: look.color, fontWeight: look.isBold ? 700 : 400 }}
        >
          {text}
        </span>
      ))}
    </>
  );
}

type PlacedLabel = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly align: "middle" | "above" | "after";
  readonly look: TextLook;
};

function placedLabels(area: HTMLElement, drawn: DrawnChart): readonly PlacedLabel[] {
  const marks = [...area.querySelectorAll<SVGGraphicsElement>("svg [aria-label]")];
  const outer = area.getBoundingClientRect();
  return drawn.series.flatMap((series) =>
    (series.labels?.texts ?? []).flatMap((text, index): PlacedLabel[] => {
      const spoken = spokenPoint(drawn, series, index);
      const mark = marks.find((candidate) => candidate.getAttribute("aria-label")?.startsWith(spoken));
      if (mark === undefined || text === "" || series.labels === undefined) return [];
      const box = mark.getBoundingClientRect();
      const { look, position } = series.labels;
      const [left, top] = [box.left - outer.left, box.top - outer.top];
      const [middle, centre] = [left + box.width / 2, top + box.height / 2];
      if (!isBeyondEnd(drawn, position)) return [{ text, left: middle, top: centre, align: "middle", look }];
      return drawn.shape === "bar"
        ? [{ text, left: left + box.width, top: centre, align: "after", look }]
        : [{ text, left: middle, top, align: "above", look }];
    }),
  );
}

function isBeyondEnd({ shape, grouping }: DrawnChart, position: string | undefined): boolean {
  return (
    (shape === "column" || shape === "bar") && grouping === "clustered" && (position ?? "OutsideEnd") === "OutsideEnd"
  );
}
