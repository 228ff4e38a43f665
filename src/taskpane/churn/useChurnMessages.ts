import { churnMessages, type ChurnMessages } from "../messages/churn";
import { useLocale } from "../messages/MessagesContext";

export function useChurnMessages(): ChurnMessages {
  return churnMessages[useLocale()];
}
