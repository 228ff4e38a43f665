import { textSizes } from "../excel/charts/chartDefaults";
import type { ChartState } from "../excel/state/chartState";

/** The choices of Office.js in the words of files. */

export const legendPositions: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

export const labelPositions: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

export const tickMarks: Readonly<Record<string, string>> = {
  None: "none",
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};

export const tickLabels: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

export const markers: Readonly<Record<string, string>> = {
  Automatic: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

export const blanks: Readonly<Record<NonNullable<ChartState["displayBlanksAs"]>, string>> = {
  NotPlotted: "gap",
  Zero: "zero",
  Interplotted: "span",
};

export const chartTitleFont = { size: textSizes.title };
export const axisTitleFont = { size: textSizes.axisTitle };
export const smallFont = { size: textSizes.labels };
