import { funnelMessages, type FunnelMessages } from "./funnelMessages";
import { useLocale } from "../messages/MessagesContext";

export function useFunnelMessages(): FunnelMessages {
  return funnelMessages[useLocale()];
}
