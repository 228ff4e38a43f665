import { funnelMessages, type FunnelMessages } from "../messages/funnel";
import { useLocale } from "../messages/MessagesContext";

export function useFunnelMessages(): FunnelMessages {
  return funnelMessages[useLocale()];
}
