import { useEffect, useRef } from "react";
import type { Locale } from "../locale";
import { notKeptWords } from "../files/notKept";
import type { Question as QuestionState } from "./pageState";
import type { PageWords } from "./pageWords";

type QuestionProps = { readonly question: QuestionState; readonly words: PageWords; readonly locale: Locale };

/** Asks before something is lost. Escape and Cancel are the careful answer, and the one that is focused. */
export function Question({ question, words, locale }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const isSaving = question.kind === "loses";
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby="question-title"
      onCancel={() => {
        question.answer(false);
      }}
    >
      <h2 id="question-title">{isSaving ? words.losesTitle : words.unsavedTitle}</h2>
      <p>
        {isSaving
          ? words.loses(question.things.map((thing) => notKeptWords(thing, locale)).join(words.separator))
          : words.unsaved(question.fileName)}
      </p>
      <div className="answers">
        <button
          type="button"
          className="command"
          onClick={() => {
            question.answer(true);
          }}
        >
          {isSaving ? words.saveAnyway : words.openAnyway}
        </button>
        <button
          type="button"
          className="command main"
          autoFocus
          onClick={() => {
            question.answer(false);
          }}
        >
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
