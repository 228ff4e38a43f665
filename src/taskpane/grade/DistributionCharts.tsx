import { HeatMapChart } from "@fluentui/react-charts";
import { Text, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { GradingDistribution } from "../../domain/grading/gradingDistribution";
import { tierName } from "../../domain/grading/rfmWords";
import { NamedBar, ShareBar, namedBarsList } from "../charts/NamedBars";
import { useLocale } from "../messages/LocaleContext";
import { amountShare, customersShare } from "./shareTexts";
import { tiers } from "../../domain/tier";
import { gradeMessages } from "./gradeMessages";
import { useMessages } from "../messages/useMessages";

/** Customers by tier as bars, and by R and F as a heat map; the money is in the words beside and over them. */
export function DistributionCharts({ distribution }: { readonly distribution: GradingDistribution }) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <div ref={frame} className={styles.charts}>
      <TierBars distribution={distribution} />
      <HeatMap distribution={distribution} width={width} />
    </div>
  );
}

function TierBars({ distribution }: { readonly distribution: GradingDistribution }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(gradeMessages);
  return (
    <ul aria-label={messages.byTier} className={styles.bars}>
      {tiers.map((tier) => {
        const share = distribution.tiers[tier];
        const name = `${tier} ${tierName(tier, locale)}`;
        const words = messages.customersAndShare(share.customers, customersShare(share), amountShare(share));
        return (
          <NamedBar key={tier} name={name} words={words}>
            <ShareBar
              name={name}
              words={words}
              count={share.customers}
              of={distribution.graded}
              color={tokens.colorBrandBackground}
              height={10}
            />
          </NamedBar>
        );
      })}
    </ul>
  );
}

function HeatMap({ distribution, width }: { readonly distribution: GradingDistribution; readonly width: number }) {
  const messages = useMessages(gradeMessages);
  useCalloutStyles();
  const wordsOf = (cell: GradingDistribution["cells"][number]) =>
    `${messages.cellOf(cell.r, cell.f)} · ${messages.customersAndShare(cell.customers, customersShare(cell), amountShare(cell))}`;
  const most = Math.max(1, ...distribution.cells.map(({ customers }) => customers));
  return (
    <div role="group" aria-label={messages.byRecencyAndFrequency}>
      <Text weight="semibold" block>
        {messages.byRecencyAndFrequency}
      </Text>
      <Text size={200}>{messages.heatWhat}</Text>
      <HeatMapChart
        chartTitle={messages.byRecencyAndFrequency}
        width={width}
        height={220}
        hideLegend
        sortOrder="none"
        domainValuesForColorScale={[0, most]}
        rangeValuesForColorScale={[lightestShade, darkestShade]}
        data={[
          {
            legend: messages.customers,
            value: most,
            // The chart draws the first category of the upright axis at the bottom.
            data: [...distribution.cells]
              .sort((one, other) => one.r - other.r)
              .map((cell) => ({
                x: `F${cell.f}`,
                y: `R${cell.r}`,
                value: cell.customers,
                rectText: cell.customers === 0 ? "" : cell.customers,
                descriptionMessage: wordsOf(cell),
                callOutAccessibilityData: { ariaLabel: wordsOf(cell) },
              })),
          },
        ]}
      />
    </div>
  );
}

/** How wide the charts may be: they are drawn in pixels, and the pane is as wide as the person makes it. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(narrowestPane);
  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.max(200, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

const narrowestPane = 288;

/**
 * From the lightest of the brand's greens to one on which dark figures are still legible (5 : 1): the library mixes
 * colours, so these cannot be tokens.
 */
const lightestShade = "#ebf3ef";
const darkestShade = "#4fa583";

/** The library writes the figure in its callout in the colour of the cell, which is too light on white. */
const useCalloutStyles = makeStaticStyles({
  ".fui-cart__calloutContentY": { color: `${tokens.colorNeutralForeground1} !important` },
});

const useStyles = makeStyles({
  charts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0, width: "100%" },
  bars: namedBarsList,
});
