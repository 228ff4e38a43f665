import type { Source } from "../commands/source";

/** What each task screen is given. `key` changes whenever what was worked out before no longer holds. */
export type TaskProps = {
  readonly source: Source & { readonly key: string };
  /** Whether customers were found to work with. */
  readonly isReady: boolean;
  readonly onWritten: () => void;
};
