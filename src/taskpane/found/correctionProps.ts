import type { Reading, ReadingChoices } from "../../domain/reading/reading";

/** What each part is given in which a person corrects the reading. */
export type CorrectionProps = {
  readonly reading: Reading;
  readonly choices: ReadingChoices;
  readonly onChoose: (choices: ReadingChoices) => void;
};
