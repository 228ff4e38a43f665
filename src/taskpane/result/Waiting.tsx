import { Spinner } from "@fluentui/react-components";
import { useMessages } from "../messages/useMessages";
import { progressMessages } from "../messages/progressMessages";

/** Stands in for a part of a screen that is still being loaded. */
export function Waiting() {
  return <Spinner size="small" label={useMessages(progressMessages).thinking} />;
}
