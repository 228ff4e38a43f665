import { LineChart, type LineChartPoints } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CalibrationGroup } from "../../domain/churn/backtest";
import { percentText } from "./percentText";
import { useChurnMessages } from "./useChurnMessages";

/** Foreseen (across) against what happened (up): on the dashed line both are the same. */
export function CalibrationChart({ groups }: { readonly groups: readonly CalibrationGroup[] }) {
  const styles = useStyles();
  const messages = useChurnMessages();
  const lines: LineChartPoints[] = [
    {
      legend: messages.exact,
      color: tokens.colorNeutralForeground3,
      data: [
        { x: 0, y: 0 },
        { x: 100, y: 100 },
      ],
      hideNonActiveDots: true,
      lineOptions: { strokeDasharray: "4 4", strokeWidth: 1.5 },
    },
    {
      legend: messages.happened,
      color: tokens.colorBrandStroke1,
      data: groups.map(({ foreseen, happened }) => ({
        x: foreseen * 100,
        y: happened * 100,
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
        xMaxValue={100}
        yMinValue={0}
        yMaxValue={100}
        tickValues={ticks}
        yAxisTickCount={5}
        yAxisTickFormat={(share: number) => `${share}%`}
        tickFormat=".0f"
      />
    </div>
  );
}

const ticks = [0, 25, 50, 75, 100];

const useStyles = makeStyles({
  chart: {
    width: "100%",
    minWidth: 0,
    "@media (forced-colors: active)": {
      "& path, & line, & circle": { stroke: "CanvasText" },
      "& text": { fill: "CanvasText" },
    },
  },
});
