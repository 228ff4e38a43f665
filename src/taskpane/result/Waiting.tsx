import { Spinner } from "@fluentui/react-components";
import { useMessages } from "../messages/MessagesContext";

/** Stands in for a part of a screen that is still being loaded. */
export function Waiting() {
  return <Spinner size="small" label={useMessages().progress.thinking} />;
}
