import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FunnelDefinition, FunnelStudy } from "../../domain/funnelStudy";
import { percentText } from "../../domain/words/figures";
import { funnelStageNames } from "../../domain/words/funnelStudy";
import { useLocale } from "../messages/MessagesContext";
import { useFunnelMessages } from "./useFunnelMessages";

/** A centred bar for each stage, as wide as the share of the widest that reached it; the words stand over it. */
export function FunnelBars({
  study,
  definition,
}: {
  readonly study: FunnelStudy;
  readonly definition: FunnelDefinition;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useFunnelMessages();
  const table = study.tables[definition];
  const names = funnelStageNames(study, locale);
  const widest = Math.max(1, ...table.map(({ reached }) => reached));
  const bottleneck = study.bottlenecks[definition];
  return (
    <ol aria-label={messages.heading} className={styles.bars}>
      {table.map(({ stage, reached, step }) => {
        const name = names[stage] ?? "";
        const words = messages.reachedText(
          reached,
          step === null || step.rate === null ? null : percentText(step.rate),
        );
        const isNarrow = bottleneck !== null && bottleneck.stage + 1 === stage;
        return (
          <li key={stage}>
            <div className={styles.words}>
              <Text weight="semibold" className={styles.name}>
                {name}
              </Text>
              <Text size={200}>{isNarrow ? `${words} · ${messages.bottleneck}` : words}</Text>
            </div>
            <div className={styles.bar} style={{ width: `${(100 * reached) / widest}%` }}>
              {reached > 0 && (
                <HorizontalBarChart
                  variant={HorizontalBarChartVariant.PartToWhole}
                  hideLabels
                  hideRatio={[true]}
                  chartDataMode="hidden"
                  barHeight={14}
                  data={[
                    {
                      chartData: [
                        {
                          legend: name,
                          horizontalBarChartdata: { x: reached, total: reached },
                          color: isNarrow ? tokens.colorPaletteDarkOrangeBackground3 : tokens.colorBrandBackground,
                          xAxisCalloutData: name,
                          yAxisCalloutData: words,
                          callOutAccessibilityData: { ariaLabel: `${name} ${words}` },
                        },
                      ],
                    },
                  ]}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const useStyles = makeStyles({
  bars: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  words: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere" },
  bar: {
    marginLeft: "auto",
    marginRight: "auto",
    minHeight: "14px",
    "@media (forced-colors: active)": { "& rect": { fill: "CanvasText", forcedColorAdjust: "none" } },
  },
});
