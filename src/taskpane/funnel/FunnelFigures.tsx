import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy } from "react";
import type { FunnelDefinition, FunnelStudy } from "../../domain/funnel/funnelStudy";
import { funnelDefinitionText } from "../../domain/funnel/funnelWords";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { Waiting } from "../result/Waiting";
import { StageTable } from "./StageTable";
import { funnelMessages } from "./funnelMessages";
import { useMessages } from "../messages/useMessages";

/** The funnel as a chart and as the table that says the same, with the rule that it was counted by. */
export function FunnelFigures({
  study,
  definition,
}: {
  readonly study: FunnelStudy;
  readonly definition: FunnelDefinition;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(funnelMessages);
  return (
    <Section heading={messages.stages}>
      <Suspense fallback={<Waiting />}>
        <FunnelBars study={study} definition={definition} />
      </Suspense>
      <StageTable study={study} definition={definition} />
      <Text size={200} block className={styles.quiet}>
        {funnelDefinitionText(definition, locale)}
      </Text>
    </Section>
  );
}

/** The chart library is heavy and only wanted here. Where it cannot be loaded, the table says the same. */
const FunnelBars = lazy(() =>
  import("./FunnelBars").then(
    ({ FunnelBars: Bars }) => ({ default: Bars }),
    () => ({ default: NoChart }),
  ),
);

function NoChart() {
  return <Text>{useMessages(funnelMessages).chartNotLoaded}</Text>;
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
