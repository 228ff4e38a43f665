import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { plainList } from "../layout/plainList";

/** A bar under its name, with what it says in words beside the name. */
export function NamedBar({
  name,
  words,
  children,
}: {
  readonly name: string;
  readonly words: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <li>
      <div className={styles.words}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Text size={200}>{words}</Text>
      </div>
      {children}
    </li>
  );
}

/** So much of so many as a bar; a pointer or a screen reader is told the words. */
export function ShareBar({
  name,
  words,
  count,
  of: total,
  color,
  height,
}: {
  readonly name: string;
  readonly words: string;
  readonly count: number;
  readonly of: number;
  readonly color: string;
  /** In pixels. */
  readonly height: number;
}) {
  return (
    <HorizontalBarChart
      variant={HorizontalBarChartVariant.PartToWhole}
      hideLabels
      hideRatio={[true]}
      chartDataMode="hidden"
      barHeight={height}
      data={[
        {
          chartData: [
            {
              legend: name,
              horizontalBarChartdata: { x: count, total },
              color,
              xAxisCalloutData: name,
              yAxisCalloutData: words,
              callOutAccessibilityData: { ariaLabel: `${name} ${words}` },
            },
          ],
        },
      ]}
    />
  );
}

/** The list that the bars are entries of. */
export const namedBarsList = { ...plainList, minWidth: 0 } as const;

const useStyles = makeStyles({
  words: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere" },
});
