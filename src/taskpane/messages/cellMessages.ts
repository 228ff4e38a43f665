import type { InEveryLocale } from "../../domain/locale";

/** Beside cells that are listed: the way to one, and how many there are beyond. */
export type CellMessages = { readonly moreCells: (count: number) => string; readonly goTo: (cell: string) => string };

export const cellMessages: InEveryLocale<CellMessages> = {
  "zh-CN": {
    moreCells: (count) => `还有 ${count} 个`,
    goTo: (cell) => `转到 ${cell}`,
  },
  "zh-TW": {
    moreCells: (count) => `還有 ${count} 個`,
    goTo: (cell) => `前往 ${cell}`,
  },
  "en-US": {
    moreCells: (count) => `and ${count} more`,
    goTo: (cell) => `Go to ${cell}`,
  },
};
