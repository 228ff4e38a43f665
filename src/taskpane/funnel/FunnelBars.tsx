import { makeStyles, tokens } from "@fluentui/react-components";
import type { FunnelDefinition, FunnelStudy } from "../../domain/funnel/funnelStudy";
import { percentText } from "../../domain/text/figures";
import { funnelStageNames } from "../../domain/funnel/funnelWords";
import { NamedBar, ShareBar, namedBarsList } from "../charts/NamedBars";
import { useLocale } from "../messages/LocaleContext";
import { funnelMessages } from "./funnelMessages";
import { useMessages } from "../messages/useMessages";

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
  const messages = useMessages(funnelMessages);
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
          <NamedBar key={stage} name={name} words={isNarrow ? `${words} · ${messages.bottleneck}` : words}>
            <div className={styles.bar} style={{ width: `${(100 * reached) / widest}%` }}>
              {reached > 0 && (
                <ShareBar
                  name={name}
                  words={words}
                  count={reached}
                  of={reached}
                  color={isNarrow ? tokens.colorPaletteDarkOrangeBackground3 : tokens.colorBrandBackground}
                  height={14}
                />
              )}
            </div>
          </NamedBar>
        );
      })}
    </ol>
  );
}

const useStyles = makeStyles({
  bars: namedBarsList,
  bar: {
    marginLeft: "auto",
    marginRight: "auto",
    minHeight: "14px",
    "@media (forced-colors: active)": { "& rect": { fill: "CanvasText", forcedColorAdjust: "none" } },
  },
});
