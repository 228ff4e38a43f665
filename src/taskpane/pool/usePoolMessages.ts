import { useLocale } from "../messages/MessagesContext";
import { poolMessages, type PoolMessages } from "./poolMessages";

export function usePoolMessages(): PoolMessages {
  return poolMessages[useLocale()];
}
