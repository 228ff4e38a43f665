import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { memo } from "react";
import { BarLabels } from "./BarLabels";
import { ChartPlot } from "./ChartPlot";
import { type DrawnChart, type DrawnText, type LegendEntry, scaled, type TextLook } from "./drawnChart";

type SheetChartProps = {
  readonly drawn: DrawnChart;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
};

/** One chart with its title, its legend and the plot between them. It is a picture: the cells beneath have the numbers. */
function SheetChart({ drawn: unscaled, width, height, zoom }: SheetChartProps) {
  const drawn = scaled(unscaled, zoom);
  const { title, legend, categoryAxis, background, border, spoken } = drawn;
  const { upright, level } = axesOnPage(drawn);
  const isBeside = legend !== undefined && ["Left", "Right", "Corner"].includes(legend.position);
  const lineAround = edge * zoom;
  const heights = {
    title: title === undefined ? lineAround : lineOf(title) * title.text.split("\n").length,
    legend: legend === undefined || isBeside ? lineAround : categoryAxis.look.size * legendLine,
    axisTitle: level.title === undefined ? 0 : lineOf(level.title),
  };
  const plotHeight = Math.max(0, height - 2 - heights.title - heights.legend - heights.axisTitle);
  const legendWidth = isBeside ? Math.min(legendColumn * zoom, width / 3) : 0;
  const plotWidth = Math.max(
    0,
    width - 2 - legendWidth - (upright.title === undefined ? 0 : lineOf(upright.title)) - 2 * lineAround,
  );
  const key = legend && <Legend entries={legend.entries} look={categoryAxis.look} width={legendWidth} />;
  return (
    <FluentProvider theme={webLightTheme} className="chartFrame" style={{ background, borderColor: border }}>
      <figure className="sheetChart" role="img" aria-label={spoken}>
        <div inert className="chartParts" aria-hidden>
          <div className="chartTitle" style={{ ...fontOf(title?.look), height: heights.title }}>
            {title?.text}
          </div>
          {legend?.position === "Top" && key}
          <div className="chartMiddle">
            {legend?.position === "Left" && key}
            {upright.title && (
              <div className="chartTitle upright" style={{ ...fontOf(upright.title.look), height: plotHeight }}>
                {upright.title.text}
              </div>
            )}
            <div>
              <div
                className={["chartPlot", ...hidden(drawn)].join(" ")}
                style={{ width: plotWidth, height: plotHeight, ...axisLooks(drawn) }}
              >
                {plotWidth > leastPlot && plotHeight > leastPlot && (
                  <BarLabels drawn={drawn}>
                    <ChartPlot key={`${plotWidth} ${plotHeight}`} drawn={drawn} width={plotWidth} height={plotHeight} />
                  </BarLabels>
                )}
              </div>
              {level.title && (
                <div className="chartTitle" style={{ ...fontOf(level.title.look), height: heights.axisTitle }}>
                  {level.title.text}
                </div>
              )}
            </div>
            {isBeside && legend.position !== "Left" && key}
          </div>
          {legend?.position === "Bottom" && key}
        </div>
      </figure>
    </FluentProvider>
  );
}

export default memo(SheetChart, (before, after) => JSON.stringify(before) === JSON.stringify(after));

type LegendProps = { readonly entries: readonly LegendEntry[]; readonly look: TextLook; readonly width: number };

/** In one line, or where it has a width of its own in one column. */
function Legend({ entries, look, width }: LegendProps) {
  const isColumn = width > 0;
  return (
    <div
      className={isColumn ? "chartLegend column" : "chartLegend"}
      style={{ ...fontOf(look), ...(isColumn ? { width } : { height: look.size * legendLine }) }}
    >
      {entries.map(({ name, color }, index) => (
        <span key={index}>
          <i style={{ background: color }} />
          {name}
        </span>
      ))}
    </div>
  );
}

/** Bars lie: their categories stand at the side and their values beneath. */
function axesOnPage({ shape, categoryAxis, valueAxis }: DrawnChart) {
  return shape === "bar" || shape === "funnel"
    ? { upright: categoryAxis, level: valueAxis }
    : { upright: valueAxis, level: categoryAxis };
}

/** Names of what the library draws and the chart does not have. */
function hidden(drawn: DrawnChart): readonly string[] {
  const { upright, level } = axesOnPage(drawn);
  return [
    ...(upright.isVisible ? [] : ["withoutUpright"]),
    ...(level.isVisible ? [] : ["withoutLevel"]),
    ...(upright.hasGridlines ? [] : ["withoutUprightLines"]),
    ...(level.hasGridlines ? [] : ["withoutLevelLines"]),
  ];
}

function axisLooks(drawn: DrawnChart): React.CSSProperties {
  const { upright, level } = axesOnPage(drawn);
  return {
    "--upright-size": `${upright.look.size}px`,
    "--upright-color": upright.look.color,
    "--level-size": `${level.look.size}px`,
    "--level-color": level.look.color,
  } as React.CSSProperties;
}

function fontOf(look: TextLook | undefined): React.CSSProperties {
  if (look === undefined) return {};
  const { size, color, isBold, isItalic } = look;
  return { fontSize: size, color, fontWeight: isBold ? 700 : 400, ...(isItalic && { fontStyle: "italic" }) };
}

function lineOf({ look }: DrawnText): number {
  return look.size * titleLine;
}

/** Shares of the size of the words. */
const titleLine = 1.6;
const legendLine = 2;
/** Pixels at a zoom of 1. */
const edge = 6;
const legendColumn = 110;
const leastPlot = 40;
