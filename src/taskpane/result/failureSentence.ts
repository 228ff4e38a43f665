import type { WorkbookFailure } from "../../workbook/door/failure";
import type { Messages } from "../messages/messages";

/** What went wrong and what to do about it. */
export function failureSentence(failure: WorkbookFailure, messages: Messages["failure"]): string {
  // Each kind has the sentence for exactly that kind, which the compiler cannot follow through the look-up.
  const sentence = messages[failure.kind] as (failure: WorkbookFailure) => string;
  return sentence(failure);
}
