import { Checkbox } from "@fluentui/react-components";
import { ownLogMessages } from "./ownLogMessages";
import type { OwnContactLogUse } from "./useOwnContactLog";
import { useMessages } from "../messages/useMessages";

/** Whether later contacts on the shop's own log count; nothing where there is no such sheet. */
export function OwnContactLogField({ ownLog }: { readonly ownLog: OwnContactLogUse }) {
  const messages = useMessages(ownLogMessages);
  if (ownLog.sheets.length === 0) return null;
  return (
    <Checkbox
      label={messages.use(ownLog.sheets)}
      checked={ownLog.counts}
      onChange={(_event, { checked }) => ownLog.choose(checked === true)}
    />
  );
}
