import { correctionMessages, type CorrectionMessages } from "../messages/correction";
import { useLocale } from "../messages/MessagesContext";

export function useCorrectionMessages(): CorrectionMessages {
  return correctionMessages[useLocale()];
}
