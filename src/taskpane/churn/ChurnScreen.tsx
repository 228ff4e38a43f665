import { useState } from "react";
import type { ChurnMarks } from "../../domain/churn/churnPlan";
import { defaultRules } from "../../domain/rules/rules";
import type { ChurnMark } from "../../domain/churn/churnMark";
import type { ChurnSettings } from "../../workbook/door/settings";
import { studyChurn, type ChurnFindings } from "../commands/churn";
import type { TaskProps } from "../job/taskProps";
import { Screen } from "../layout/Screen";
import { FailureMessage } from "../result/FailureMessage";
import { StartButton } from "../result/StartButton";
import { BacktestPanel } from "./BacktestPanel";
import { ChurnChoiceFields } from "./ChurnChoiceFields";
import { ChurnColumnsPanel } from "./ChurnColumnsPanel";
import { SlippingList } from "./SlippingList";
import { StudySummary } from "./StudySummary";
import { TaskProgress } from "../result/TaskProgress";
import { useChurnSettings } from "./useChurnSettings";
import { useTask } from "../job/useTask";
import { churnMessages } from "./churnMessages";
import { useMessages } from "../messages/useMessages";

/** Who is slipping away, how sure that is, and why they leave. */
export function ChurnScreen({
  source,
  notReady,
  onWritten,
  sheetNames,
}: TaskProps & { readonly sheetNames: readonly string[] }) {
  const messages = useMessages(churnMessages);
  const [choices, remember] = useChurnSettings();
  const [studies, setStudies] = useState(0);
  const [marks, setMarks] = useState<{ readonly of: string; readonly chosen: ChurnMarks }>(noMarks);
  const [task, { run, cancel }] = useTask<ChurnFindings>(source.key);
  const chosen = marks.of === source.key ? marks.chosen : noMarks.chosen;
  const basis = `${source.key} ${studies}`;

  function study(next: ChurnSettings): void {
    setStudies(studies + 1);
    run((options) => studyChurn({ ...source, ...next }, options));
  }

  function choose(next: ChurnSettings): void {
    remember(next);
    if (task.status === "done" || task.status === "running") study(next);
  }

  return (
    <Screen heading={messages.heading} what={messages.what}>
      <ChurnChoiceFields
        sheetNames={sheetNames}
        choices={choices}
        rules={task.status === "done" ? task.value.rules : defaultRules}
        onChoose={choose}
      />
      {task.status === "running" ? (
        <TaskProgress running={task} label={messages.learning} onCancel={cancel} />
      ) : (
        <StartButton
          label={task.status === "done" ? messages.studyAgain : messages.study}
          notReady={notReady}
          isAgain={task.status === "done"}
          onStart={() => study(choices)}
        />
      )}
      {task.status === "failed" && <FailureMessage failure={task.failure} />}
      {task.status === "done" && shown(task.value)}
    </Screen>
  );

  function shown(findings: ChurnFindings) {
    const { basis: restsOn } = findings.study;
    if (restsOn.kind === "nothing") return <StudySummary findings={findings} />;
    const isWritable = restsOn.kind !== "orders" || !restsOn.standsAlone;
    const mark = (key: string, next: ChurnMark | null): void =>
      setMarks({ of: source.key, chosen: new Map([...chosen, [key, next]]) });
    return (
      <>
        <StudySummary findings={findings} />
        <SlippingList
          findings={findings}
          markOf={(key) => chosen.get(key) ?? (chosen.has(key) ? null : (findings.marks.get(key) ?? null))}
          onMark={isWritable ? mark : null}
        />
        {isWritable && (
          <ChurnColumnsPanel
            findings={findings}
            basis={basis}
            marks={chosen}
            choices={choices}
            source={source}
            onWritten={onWritten}
          />
        )}
        <BacktestPanel findings={findings} basis={basis} />
      </>
    );
  }
}

const noMarks = { of: "", chosen: new Map<string, ChurnMark | null>() };
