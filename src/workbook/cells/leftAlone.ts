/** What an undo did not put back, because the person has changed or removed it since. */
export type LeftAlone =
  | { readonly kind: "cells"; readonly sheet: string; readonly header: string; readonly count: number }
  | { readonly kind: "column"; readonly sheet: string; readonly header: string }
  | { readonly kind: "block"; readonly sheet: string; readonly title: string }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "rewritten"; readonly sheet: string }
  | { readonly kind: "sheetGone"; readonly sheet: string };
