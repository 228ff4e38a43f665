import { useLocale } from "../messages/MessagesContext";
import { toolsMessages, type ToolsMessages } from "../messages/tools";

export function useToolsMessages(): ToolsMessages {
  return toolsMessages[useLocale()];
}
