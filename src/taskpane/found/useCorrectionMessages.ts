import { correctionMessages, type CorrectionMessages } from "./correctionMessages";
import { useLocale } from "../messages/MessagesContext";

export function useCorrectionMessages(): CorrectionMessages {
  return correctionMessages[useLocale()];
}
