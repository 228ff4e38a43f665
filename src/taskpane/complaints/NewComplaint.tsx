import { Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { StandingComplaint } from "../../domain/complaints/complaintPlan";
import { customerKey } from "../../domain/reading/rows/customerKey";
import type { Reading } from "../../domain/reading/reading";
import { prepareComplaint, type PreparedComplaint } from "../commands/complaints";
import { CustomerPicker } from "../customers/CustomerPicker";
import { customerNameOf } from "../../domain/customerName";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob, type Job } from "../job/useJob";
import { Section } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { JobPanel } from "../result/JobPanel";
import { WarningList } from "../result/WarningList";
import { complaintMessages } from "./complaintMessages";
import { useMessages } from "../messages/useMessages";

/** Writes down a complaint of one customer; the first one makes the sheet. */
export function NewComplaint({
  source,
  notReady,
  onWritten,
  reading,
  standings,
  asksWanted,
}: TaskProps & {
  readonly reading: Reading;
  readonly standings: readonly StandingComplaint[];
  /** Whether the sheet has a place for the solution that the customer wants. */
  readonly asksWanted: boolean;
}) {
  const { open: messages } = useMessages(complaintMessages);
  const [row, setRow] = useState<number>();
  const [what, setWhat] = useState("");
  const [wanted, setWanted] = useState("");
  const customer = reading.customers.find((candidate) => candidate.row === row);
  const [job, controls] = useJob<PreparedComplaint>(
    JSON.stringify([source.key, row, what, wanted]),
    (options) => prepareComplaint({ ...source, row: row ?? 0, what, wanted: asksWanted ? wanted : "" }, options),
    onWritten,
  );
  const key = customer && customerKey(customer);
  const alreadyOpen = standings.filter(({ complaint, standing }) => standing.kind === "open" && complaint.key === key);
  return (
    <Section heading={messages.heading}>
      {isChoosing(job) && (
        <>
          <Text>{messages.what}</Text>
          <CustomerPicker reading={reading} onPick={setRow} />
          {customer && <Text weight="semibold">{messages.chosen(customerNameOf(customer), customer.row)}</Text>}
          {alreadyOpen.length > 0 && (
            <WarningList
              sentences={[messages.alreadyOpen(alreadyOpen.map(({ complaint }) => complaint.number).join(" · "))]}
            />
          )}
          <Field label={messages.text} size="small">
            <Textarea value={what} onChange={(_event, { value }) => setWhat(value)} resize="vertical" />
          </Field>
          {asksWanted && (
            <Field label={messages.wanted} size="small">
              <Input value={wanted} onChange={(_event, { value }) => setWanted(value)} />
            </Field>
          )}
        </>
      )}
      <JobPanel
        job={withoutLogColumns(job)}
        controls={controls}
        notReady={notReady ?? (customer === undefined ? messages.nobody : null)}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {({ customer: complaining, sheet, isNew, updated }) => (
          <Summary
            figure={messages.figure(customerNameOf(complaining))}
            lines={[
              what.trim(),
              asksWanted && wanted.trim() !== "" ? messages.wants(wanted.trim()) : "",
              isNew ? messages.newSheet(sheet) : messages.appended(sheet),
              updated > 0 ? messages.updated(updated) : "",
            ]}
          />
        )}
      </JobPanel>
    </Section>
  );
}

/** A line of the log is told of as one line of its sheet; its cells, column by column, would say less. */
function withoutLogColumns(job: Job<PreparedComplaint>): Job<PreparedComplaint> {
  if (job.status !== "applied" || job.plan.isNew) return job;
  return { ...job, applied: { ...job.applied, columns: [], sheets: [{ sheet: job.plan.sheet, rows: 1 }] } };
}
