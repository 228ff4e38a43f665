import {
  Button,
  Checkbox,
  Link,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { WorkbookFailure } from "../../workbook/door/failure";
import type { Progress } from "../../workbook/door/progress";
import { openAsNewWorkbook } from "../../workbook/shareCopy/shareCopy";
import { makeShareCopy, type ShareCopy } from "../commands/shareCopy";
import type { TaskProps } from "../job/taskProps";
import { Section } from "../layout/Screen";
import { FailureMessage } from "../result/FailureMessage";
import { JobProgress } from "../result/JobProgress";
import { toolsMessages } from "./toolsMessages";
import { useMessages } from "../messages/useMessages";

type Making =
  | { readonly status: "idle" }
  | { readonly status: "making"; readonly progress: Progress | null }
  | { readonly status: "ready"; readonly copy: ShareCopy; readonly address: string; readonly opened: boolean | null }
  | { readonly status: "failed"; readonly failure: WorkbookFailure };

/** Makes a copy of values to give away. It only reads, so there is nothing to take back. */
export function ShareCopyTool({ source }: Pick<TaskProps, "source">) {
  const styles = useStyles();
  const { shareCopy: messages } = useMessages(toolsMessages);
  const [maskPhones, setMaskPhones] = useState(true);
  const [making, setMaking] = useState<Making>({ status: "idle" });
  const running = useRef<AbortController>(undefined);
  const address = making.status === "ready" ? making.address : null;
  useEffect(() => () => (address === null ? undefined : URL.revokeObjectURL(address)), [address]);

  function make(): void {
    const controller = new AbortController();
    running.current = controller;
    setMaking({ status: "making", progress: null });
    makeShareCopy(
      { ...source, maskPhones },
      { signal: controller.signal, onProgress: (progress) => setMaking({ status: "making", progress }) },
    ).then((outcome) => {
      if (outcome.ok)
        setMaking({ status: "ready", copy: outcome.value, address: addressOf(outcome.value), opened: null });
      else if (outcome.failure.kind === "cancelled") setMaking({ status: "idle" });
      else setMaking({ status: "failed", failure: outcome.failure });
    }, throwIntoRendering);
  }

  function open(ready: Making & { readonly status: "ready" }): void {
    openAsNewWorkbook(ready.copy.file).then(({ ok }) => setMaking({ ...ready, opened: ok }), throwIntoRendering);
  }

  function throwIntoRendering(error: unknown): void {
    setMaking(() => {
      throw error;
    });
  }

  return (
    <Section heading={messages.heading}>
      <Text>{messages.what}</Text>
      {making.status !== "making" && making.status !== "ready" && (
        <Checkbox
          label={messages.maskPhones}
          checked={maskPhones}
          onChange={(_event, { checked }) => setMaskPhones(checked === true)}
        />
      )}
      {making.status === "failed" && <FailureMessage failure={making.failure} />}
      {(making.status === "idle" || making.status === "failed") && (
        <Button appearance="primary" className={styles.action} onClick={make}>
          {messages.prepare}
        </Button>
      )}
      {making.status === "making" && (
        <JobProgress progress={making.progress} onCancel={() => running.current?.abort()} />
      )}
      {making.status === "ready" && (
        <>
          <div role="status">
            <MessageBar layout="multiline" intent={making.opened === false ? "warning" : "success"}>
              <MessageBarBody>
                <strong>{messages.ready(making.copy.sheets.length)}</strong>
                <ul className={styles.list}>
                  {making.copy.sheets.map(({ name, rows }) => (
                    <li key={name}>{messages.sheet(name, rows)}</li>
                  ))}
                  <li>{maskPhones ? messages.masked(making.copy.masked) : messages.inFull}</li>
                </ul>
                {messages.untouched}{" "}
                {making.opened !== null && <strong>{making.opened ? messages.opened : messages.notOpened}</strong>}
              </MessageBarBody>
            </MessageBar>
          </div>
          <div className={styles.actions}>
            <Button appearance="primary" onClick={() => open(making)}>
              {messages.open}
            </Button>
            <Link href={making.address} download={making.copy.fileName}>
              {messages.download(making.copy.fileName)}
            </Link>
            <Button appearance="subtle" onClick={() => setMaking({ status: "idle" })}>
              {messages.again}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

function addressOf({ file }: ShareCopy): string {
  return URL.createObjectURL(new Blob([file as BlobPart], { type: xlsx }));
}

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  action: { alignSelf: "flex-start" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});
