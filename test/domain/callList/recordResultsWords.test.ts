import { alreadyRecordedText, resultQuestionText } from "../../../src/domain/callList/recordResultsWords";
import type { ResultQuestion } from "../../../src/domain/callList/recordResults";
import { inEveryLanguage } from "../inEveryLanguage";

describe("what the person is asked about a line of the list", () => {
  it.each<ResultQuestion>([
    { code: "unknownOutcome", listRow: 9, customer: "Ann", text: "hm" },
    { code: "appointmentWithoutDate", listRow: 9, customer: "Ann" },
    { code: "unreadableNextContact", listRow: 9, customer: "Ann", text: "soon" },
    { code: "customerGone", listRow: 9, customer: "Ann" },
  ])("$code names the row, the customer and what was found", (question) => {
    const found = "text" in question ? [question.text] : [];
    inEveryLanguage((locale) => resultQuestionText(question, locale), "9", "Ann", ...found);
  });
});

it("a result that was recorded before is told, and as what where another one stands there now", () => {
  inEveryLanguage(
    (locale) => alreadyRecordedText({ listRow: 9, customer: "Ann", recordedAs: null }, locale),
    "9",
    "Ann",
  );
  inEveryLanguage(
    (locale) => alreadyRecordedText({ listRow: 9, customer: "Ann", recordedAs: "No answer" }, locale),
    "9",
    "Ann",
    "No answer",
  );
});
