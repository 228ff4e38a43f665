import { gradingMessages, type GradingMessages } from "../messages/grading";
import { useLocale } from "../messages/MessagesContext";

export function useGradingMessages(): GradingMessages {
  return gradingMessages[useLocale()];
}
