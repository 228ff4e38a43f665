import { gradingMessages, type GradingMessages } from "./grading";
import { useLocale } from "./MessagesContext";

export function useGradingMessages(): GradingMessages {
  return gradingMessages[useLocale()];
}
