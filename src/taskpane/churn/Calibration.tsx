import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useId, useState } from "react";
import type { CalibrationGroup } from "../../domain/purchaseModels/calibration";
import { percentText } from "../../domain/text/figures";
import { figuresTable } from "../layout/figuresTable";
import { Waiting } from "../result/Waiting";
import { churnMessages } from "./churnMessages";
import { useMessages } from "../messages/useMessages";

/** Foreseen beside what happened, as a chart, and as the table that a screen reader reads. */
export function Calibration({ groups }: { readonly groups: readonly CalibrationGroup[] }) {
  const styles = useStyles();
  const messages = useMessages(churnMessages);
  const tableId = useId();
  const [showsTable, setShowsTable] = useState(false);
  return (
    <section aria-label={messages.calibration} className={styles.calibration}>
      <Text as="h4" weight="semibold" block className={styles.heading}>
        {messages.calibration}
      </Text>
      <Text size={200} className={styles.quiet}>
        {messages.calibrationWhat}
      </Text>
      <Suspense fallback={<Waiting />}>
        <CalibrationChart groups={groups} />
      </Suspense>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={showsTable}
        aria-controls={tableId}
        className={styles.toggle}
        onClick={() => setShowsTable(!showsTable)}
      >
        {messages.asTable}
      </Button>
      <table id={tableId} hidden={!showsTable} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{messages.group}</th>
            <th scope="col">{messages.customers}</th>
            <th scope="col">{messages.foreseen}</th>
            <th scope="col">{messages.happened}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ customers, foreseen, happened }, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              <td>{customers}</td>
              <td>{percentText(foreseen)}</td>
              <td>{percentText(happened)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The chart library is heavy and only wanted here. Where it cannot be loaded, the table is all there is. */
const CalibrationChart = lazy(() =>
  import("./CalibrationChart").then(
    ({ CalibrationChart: Chart }) => ({ default: Chart }),
    () => ({ default: NoChart }),
  ),
);

function NoChart() {
  return <Text>{useMessages(churnMessages).chartNotLoaded}</Text>;
}

const useStyles = makeStyles({
  calibration: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  toggle: { alignSelf: "flex-start" },
  table: figuresTable,
});
