import type { WorkbookFailure } from "../../workbook/door/failure";
import type { FailureMessages } from "../messages/failureMessages";

/** What went wrong and what to do about it. */
export function failureSentence(failure: WorkbookFailure, messages: FailureMessages): string {
  // Each kind has the sentence for exactly that kind, which the compiler cannot follow through the look-up.
  const sentence = messages[failure.kind] as (failure: WorkbookFailure) => string;
  return sentence(failure);
}
