import { Button, Text, makeStyles } from "@fluentui/react-components";
import { Suspense, lazy, useId, useState } from "react";
import type { GradingDistribution } from "../../domain/grading/gradingDistribution";
import { Section } from "../layout/Screen";
import { DistributionTables } from "./DistributionTables";
import { Waiting } from "../result/Waiting";
import { gradeMessages } from "./gradeMessages";
import { useMessages } from "../messages/useMessages";

/** How the customers spread over the tiers and over R by F: as charts, and as tables that a screen reader reads. */
export function DistributionFigures({ distribution }: { readonly distribution: GradingDistribution }) {
  const styles = useStyles();
  const messages = useMessages(gradeMessages);
  const tablesId = useId();
  const [showsTables, setShowsTables] = useState(false);
  if (distribution.graded === 0) return null;
  return (
    <Section heading={messages.distribution}>
      <div className={styles.charts}>
        <Suspense fallback={<Waiting />}>
          <DistributionCharts distribution={distribution} />
        </Suspense>
      </div>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={showsTables}
        aria-controls={tablesId}
        className={styles.toggle}
        onClick={() => setShowsTables(!showsTables)}
      >
        {messages.asTable}
      </Button>
      <div id={tablesId} className={showsTables ? styles.tables : styles.tablesInForcedColours}>
        <DistributionTables distribution={distribution} />
      </div>
    </Section>
  );
}

/** The chart library is heavy and only wanted here. Where it cannot be loaded, the tables say the same. */
const DistributionCharts = lazy(() =>
  import("./DistributionCharts").then(
    ({ DistributionCharts: Charts }) => ({ default: Charts }),
    () => ({ default: NoCharts }),
  ),
);

function NoCharts() {
  return <Text>{useMessages(gradeMessages).chartNotLoaded}</Text>;
}

const useStyles = makeStyles({
  // The shades of the heat map are lost in high contrast; the tables are not.
  charts: { minWidth: 0, "@media (forced-colors: active)": { display: "none" } },
  toggle: { alignSelf: "flex-start", "@media (forced-colors: active)": { display: "none" } },
  tables: { display: "block" },
  tablesInForcedColours: { display: "none", "@media (forced-colors: active)": { display: "block" } },
});
