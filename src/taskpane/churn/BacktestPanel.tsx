import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Backtest } from "../../domain/purchaseModels/backtest";
import type { CalibrationTrust } from "../../domain/purchaseModels/calibration";
import { backtestText, calibrationTrustText, churnReportText } from "../../domain/churn/churnWords";
import { testChurn, type ChurnFindings } from "../commands/churn";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { FailureMessage } from "../result/FailureMessage";
import { Calibration } from "./Calibration";
import { TaskProgress } from "../result/TaskProgress";
import { useTask } from "../job/useTask";
import { figureCell, figuresTable } from "../layout/figuresTable";
import { churnMessages } from "./churnMessages";
import { useMessages } from "../messages/useMessages";

/** The proof on the person's own orders: how well the forecast would have done, beside the plainest rule there is. */
export function BacktestPanel({ findings, basis }: { readonly findings: ChurnFindings; readonly basis: string }) {
  const styles = useStyles();
  const messages = useMessages(churnMessages);
  const { rules, study } = findings;
  const [listSize, setListSize] = useState(rules.calls.capacityPerDay);
  const [task, { run, cancel }] = useTask<Backtest>(basis);
  if (study.basis.kind !== "orders") {
    return (
      <Section heading={messages.test}>
        <Text>{messages.testNeedsOrders}</Text>
      </Section>
    );
  }
  return (
    <Section heading={messages.test}>
      <Text>{messages.testWhat(rules.churn.horizonDays)}</Text>
      {task.status === "running" ? (
        <TaskProgress running={{ ...task, step: task.step ?? 0 }} label={messages.testing} onCancel={cancel} />
      ) : (
        <div className={styles.start}>
          <Field label={messages.listSize} size="small">
            <Input
              size="small"
              type="number"
              min={1}
              value={String(listSize)}
              className={styles.size}
              onChange={(_event, { value }) => setListSize(Math.max(1, Math.floor(Number(value)) || 1))}
            />
          </Field>
          <Button onClick={() => run((options) => testChurn(findings, listSize, options))}>{messages.runTest}</Button>
        </div>
      )}
      {task.status === "failed" && <FailureMessage failure={task.failure} />}
      {task.status === "done" && <TestResult backtest={task.value} />}
    </Section>
  );
}

function TestResult({ backtest }: { readonly backtest: Backtest }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(churnMessages);
  if (backtest.status !== "tested") {
    return (
      <div role="status">
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{backtestText(backtest, locale)}</MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  const { auc, aucOfDaysSince, list, lost, horizon, estimator, calibration } = backtest;
  const ways = [
    { name: messages.ours, auc, caught: list.lostOnList },
    { name: messages.daysSince, auc: aucOfDaysSince, caught: list.lostOnListByDaysSince },
    { name: messages.chance, auc: 0.5, caught: list.lostOnListByChance },
  ];
  return (
    <>
      <Text role="status">{backtestText(backtest, locale)}</Text>
      {auc <= aucOfDaysSince && (
        <MessageBar layout="multiline" intent="info">
          <MessageBarBody>{messages.notBetter}</MessageBarBody>
        </MessageBar>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{messages.way}</th>
            <th scope="col">{messages.ranking}</th>
            <th scope="col">{messages.caught(list.size, lost)}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.name}>
              <th scope="row">{way.name}</th>
              <td>{`${(way.auc * 100).toFixed(1)}%`}</td>
              <td>{Math.round(way.caught)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size={200} className={styles.quiet}>
        {messages.rankingMeans}
      </Text>
      <Text size={200} className={styles.quiet}>
        {messages.testedWith}
        {churnReportText({ answers: [], horizon, estimator }, locale)}
      </Text>
      <MessageBar layout="multiline" intent={intents[calibration.trust]}>
        <MessageBarBody>{calibrationTrustText(backtest, locale)}</MessageBarBody>
      </MessageBar>
      <Calibration groups={calibration.groups} />
    </>
  );
}

const intents: Readonly<Record<CalibrationTrust, MessageBarIntent>> = {
  "as-said": "success",
  roughly: "info",
  "ranking-only": "warning",
};

const useStyles = makeStyles({
  start: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  size: { width: "96px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: {
    ...figuresTable,
    "& th, & td": {
      ...figureCell,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      verticalAlign: "bottom",
    },
    "& th:first-child": { textAlign: "start" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
    "& tbody tr:first-child > *": { fontWeight: tokens.fontWeightSemibold },
  },
});
