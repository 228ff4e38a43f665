import { churnMessages, type ChurnMessages } from "./churnMessages";
import { useLocale } from "../messages/MessagesContext";

export function useChurnMessages(): ChurnMessages {
  return churnMessages[useLocale()];
}
