import { DismissRegular } from "@fluentui/react-icons";
import type { Locale } from "../locale";
import { fileProblemSentence } from "../files/fileProblem";
import { notShownWords } from "../files/notKept";
import type { Notice as NoticeState } from "./pageState";
import type { PageWords } from "./pageWords";

type NoticeProps = {
  readonly notice: NoticeState;
  readonly words: PageWords;
  readonly locale: Locale;
  readonly onClose: () => void;
};

export function Notice({ notice, words, locale, onClose }: NoticeProps) {
  const isBad = ["refused", "fault", "command-failed", "no-functions"].includes(notice.kind);
  return (
    <div className={isBad ? "notice bad" : "notice"} role={isBad ? "alert" : "status"}>
      <span>{sentence(notice, words, locale)}</span>
      <button type="button" aria-label={words.close} onClick={onClose}>
        <DismissRegular />
      </button>
    </div>
  );
}

function sentence(notice: NoticeState, words: PageWords, locale: Locale): string {
  switch (notice.kind) {
    case "sample":
      return words.sampleIs;
    case "saved":
      return words.saved(notice.fileName);
    case "not-shown":
      return words.notShown(notice.things.map((thing) => notShownWords(thing, locale)).join(words.separator));
    case "refused":
      return fileProblemSentence(notice.problem, notice.fileName, locale);
    case "command-failed":
      return words.commandFailed;
    case "no-functions":
      return words.noFunctions;
    case "fault":
      return words.fault(notice.detail);
  }
}
