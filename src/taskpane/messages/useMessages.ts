import type { InEveryLocale } from "../../domain/locale";
import { useLocale } from "./LocaleContext";

/** The words of a screen in the language of the pane: `useMessages(funnelMessages)`. */
export function useMessages<Words>(words: InEveryLocale<Words>): Words {
  return words[useLocale()];
}
