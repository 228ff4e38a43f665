import { useLocale } from "../messages/MessagesContext";
import { poolMessages, type PoolMessages } from "../messages/pool";

export function usePoolMessages(): PoolMessages {
  return poolMessages[useLocale()];
}
