import { Button, MessageBar, MessageBarBody, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import {
  churnMarkWarning,
  churnReasons,
  kindOf,
  type ChurnKind,
  type ChurnReason,
} from "../../domain/churn/churnReasons";
import type { StudiedCustomer } from "../../domain/churn/churnStudy";
import { churnKindName, churnMarkWarningText, churnReasonName } from "../../domain/churn/churnWords";
import type { ChurnMark } from "../../domain/churn/churnMark";
import { useLocale } from "../messages/LocaleContext";
import { churnMessages } from "./churnMessages";
import { useMessages } from "../messages/useMessages";

/** Why the customer is leaving: proposed from her remark, chosen by the person, with a warning for a valuable one. */
export function ReasonFields({
  customer,
  mark,
  onMark,
}: {
  readonly customer: StudiedCustomer;
  readonly mark: ChurnMark | null;
  readonly onMark: (mark: ChurnMark | null) => void;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(churnMessages);
  const [isOpen, setIsOpen] = useState(false);
  const { name, tier, proposals } = customer;
  const warning = mark && churnMarkWarning(mark.kind, tier);
  if (mark === null && !isOpen && proposals.length === 0) {
    return (
      <div className={styles.fields}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.start}
          aria-label={messages.setReasonFor(name)}
          onClick={() => setIsOpen(true)}
        >
          {messages.setReason}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.fields}>
      {mark === null &&
        proposals.map(({ reason, kind, words }) => (
          <div key={reason} className={styles.proposal}>
            <Text size={200}>{messages.proposed(churnReasonName(reason, locale), words)}</Text>
            <Button
              size="small"
              aria-label={messages.takeFor(churnReasonName(reason, locale), name)}
              onClick={() => onMark({ reason, kind })}
            >
              {messages.take}
            </Button>
          </div>
        ))}
      <div className={styles.selects}>
        <Select
          size="small"
          aria-label={messages.reasonOf(name)}
          value={mark?.reason ?? ""}
          onChange={(_event, { value }) =>
            onMark(value === "" ? null : { reason: value as ChurnReason, kind: kindOf(value as ChurnReason) })
          }
        >
          <option value="">{messages.noReason}</option>
          {churnReasons.map((reason) => (
            <option key={reason} value={reason}>
              {churnReasonName(reason, locale)}
            </option>
          ))}
        </Select>
        {mark && (
          <Select
            size="small"
            aria-label={messages.kindOf(name)}
            value={mark.kind}
            onChange={(_event, { value }) => onMark({ ...mark, kind: value as ChurnKind })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {churnKindName(kind, locale)}
              </option>
            ))}
          </Select>
        )}
      </div>
      {warning && (
        <div role="alert">
          <MessageBar layout="multiline" intent="warning">
            <MessageBarBody>{churnMarkWarningText(warning, tier ?? "", locale)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
    </div>
  );
}

const kinds: readonly ChurnKind[] = ["voluntary", "forced"];

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  start: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  proposal: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  selects: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    "& > *": { flexGrow: 1, minWidth: 0 },
    "& select": { width: "100%", minWidth: 0 },
  },
});
