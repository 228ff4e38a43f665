import { churnReasons, type ChurnKind, type ChurnReason } from "./churnReasons";
import { locales, type Locale } from "../locale";
import { churnKindName, churnReasonName } from "./churnWords";

/** Why a customer left and whether that was our doing, as a person has decided. */
export type ChurnMark = { readonly reason: ChurnReason; readonly kind: ChurnKind };

/** "竞争对手（主动流失）": what stands in our column. */
export function churnMarkText({ reason, kind }: ChurnMark, locale: Locale): string {
  const [open, close] = locale === "en-US" ? [" (", ")"] : ["（", "）"];
  return `${churnReasonName(reason, locale)}${open}${churnKindName(kind, locale)}${close}`;
}

/** The mark that such a text stands for, in whichever language it was written; `null` for any other text. */
export function churnMarkFrom(text: string): ChurnMark | null {
  return markOf.get(text.trim()) ?? null;
}

const kinds: readonly ChurnKind[] = ["voluntary", "forced"];

const markOf = new Map<string, ChurnMark>(
  locales.flatMap((locale) =>
    churnReasons.flatMap((reason) =>
      kinds.map((kind) => [churnMarkText({ reason, kind }, locale), { reason, kind }] as const),
    ),
  ),
);
