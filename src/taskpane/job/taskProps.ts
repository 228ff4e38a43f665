import type { Source } from "../commands/source";

/** What each task screen is given. `key` changes whenever what was worked out before no longer holds. */
export type TaskProps = {
  readonly source: Source & { readonly key: string };
  /** Why there are no customers to work with, in a sentence; `null` where there are. */
  readonly notReady: string | null;
  readonly onWritten: () => void;
};
