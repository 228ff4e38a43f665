import { Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { ourHeader } from "../../domain/sheet/ourColumns";
import { markingColumns, markings, type Marking } from "../../domain/reading/rows/readingMarks";
import type { Reading } from "../../domain/reading/reading";
import { prepareMarkings } from "../commands/markings";
import type { Prepared } from "../commands/prepared";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { notReadyMessages } from "../messages/notReadyMessages";
import { correctionMessages } from "./correctionMessages";

/** Writes the problems and the duplicates beside their rows, in columns of ours. */
export function MarkPanel({ source, notReady, onWritten, reading }: TaskProps & { readonly reading: Reading }) {
  const locale = useLocale();
  const messages = useMessages(correctionMessages).mark;
  const reasons = useMessages(notReadyMessages);
  const [left, setLeft] = useState<readonly Marking[]>([]);
  const { problems, duplicates, possibleDuplicates, columns } = reading;
  const groups = duplicates.length + possibleDuplicates.length;
  const stands = (marking: Marking) => columns.some(({ ours }) => ours === markingColumns[marking]);
  const offered = markings.filter(
    (marking) => (marking === "problems" ? problems.length : groups) > 0 || stands(marking),
  );
  const wanted = offered.filter((marking) => !left.includes(marking));
  const [job, controls] = useJob<Prepared>(
    `${source.key} ${wanted.join()}`,
    (options) => prepareMarkings(source, wanted, options),
    onWritten,
  );
  if (offered.length === 0 && job.status === "idle") return null;

  function toggle(marking: Marking): void {
    setLeft(left.includes(marking) ? left.filter((one) => one !== marking) : [...left, marking]);
  }

  return (
    <Section heading={messages.heading}>
      <Text>
        {messages.what(ourHeader(markingColumns.problems, locale), ourHeader(markingColumns.duplicates, locale))}
      </Text>
      {isChoosing(job) &&
        offered.map((marking) => (
          <Checkbox
            key={marking}
            checked={wanted.includes(marking)}
            onChange={() => toggle(marking)}
            label={marking === "problems" ? messages.problems(problems.length) : messages.duplicates(groups)}
          />
        ))}
      <JobPanel
        job={job}
        controls={controls}
        notReady={notReady ?? (wanted.length > 0 ? null : reasons.nothingChosen)}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {({ preview }) => <PreviewList preview={preview} />}
      </JobPanel>
    </Section>
  );
}
