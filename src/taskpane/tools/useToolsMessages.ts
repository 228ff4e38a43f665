import { useLocale } from "../messages/MessagesContext";
import { toolsMessages, type ToolsMessages } from "./toolsMessages";

export function useToolsMessages(): ToolsMessages {
  return toolsMessages[useLocale()];
}
