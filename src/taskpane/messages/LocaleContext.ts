import { createContext, useContext } from "react";
import type { Locale } from "../../domain/locale";

/** The language of the pane: Excel's display language. */
export const LocaleContext = createContext<Locale>("en-US");

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
