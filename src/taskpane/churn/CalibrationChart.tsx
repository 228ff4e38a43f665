import { LineChart, type LineChartPoints } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CalibrationGroup } from "../../domain/purchaseModels/calibration";
import { percentText } from "../../domain/text/figures";
import { churnMessages } from "./churnMessages";
import { useMessages } from "../messages/useMessages";

/** Foreseen (across) against what happened (up): on the dashed line both are the same. */
export function CalibrationChart({ groups }: { readonly groups: readonly CalibrationGroup[] }) {
  const styles = useStyles();
  const messages = useMessages(churnMessages);
  const lines: LineChartPoints[] = [
    {
      legend: messages.exact,
      color: tokens.colorNeutralForeground3,
      data: [
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
      hideNonActiveDots: true,
      lineOptions: { strokeDasharray: "4 4", strokeWidth: 1.5 },
    },
    {
      legend: messages.happened,
      color: tokens.colorBrandStroke1,
      data: groups.map(({ foreseen, happened }) => ({
        x: foreseen,
        y: happened,
        xAxisCalloutData: `${messages.foreseen} ${percentText(foreseen)}`,
        yAxisCalloutData: percentText(happened),
      })),
      lineOptions: { strokeWidth: 2.5 },
    },
  ];
  return (
    <div className={styles.chart}>
      <LineChart
        data={{ chartTitle: messages.calibration, lineChartData: lines }}
        height={240}
        xAxisTitle={messages.foreseen}
        yAxisTitle={messages.happened}
        xMinValue={0}
        xMaxValue={1}
        yMinValue={0}
        yMaxValue={1}
        tickValues={ticks}
        yAxisTickCount={5}
        yAxisTickFormat={percentText}
        tickFormat=".0%"
      />
    </div>
  );
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

const useStyles = makeStyles({
  chart: {
    width: "100%",
    minWidth: 0,
    // The library writes Every Word Of A Legend With A Capital.
    "& [role='option'] *": { textTransform: "none" },
    "@media (forced-colors: active)": {
      "& path, & line, & circle": { stroke: "CanvasText" },
      "& text": { fill: "CanvasText" },
    },
  },
});
