import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../domain/sheet/cells";
import { isoText } from "../../domain/calendar/day";
import { answered, openQuestions, type ColumnQuestion } from "../../domain/reading/rows/openQuestions";
import { columnReasonSentence, fieldName } from "../../domain/reading/readingWords";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import type { CorrectionProps } from "./correctionProps";
import { useCardStyles } from "./useCardStyles";
import { foundMessages } from "./foundMessages";
import { correctionMessages } from "./correctionMessages";

/** What the sheet leaves open, asked once: every answer is remembered and the question gone. */
export function QuestionList({ reading, choices, onChoose }: CorrectionProps) {
  const styles = useStyles();
  const cards = useCardStyles();
  const messages = useMessages(correctionMessages);
  const questions = openQuestions(reading);
  if (questions.length === 0) return null;
  return (
    <Section heading={messages.questions(questions.length)}>
      <Text size={200} className={styles.quiet}>
        {messages.questionsWhy}
      </Text>
      <ul className={cards.list}>
        {questions.map((question) => (
          <QuestionItem
            key={question.column.column}
            question={question}
            onAnswer={(answer) => onChoose(answered(choices, question, answer))}
          />
        ))}
      </ul>
    </Section>
  );
}

function QuestionItem({
  question,
  onAnswer,
}: {
  readonly question: ColumnQuestion;
  readonly onAnswer: (answer: Parameters<typeof answered>[2]) => void;
}) {
  const styles = useStyles();
  const cards = useCardStyles();
  const locale = useLocale();
  const messages = useMessages(correctionMessages);
  const { column } = question;
  const asked = useQuestion(question);
  const [forNow] = asked.answers;
  return (
    <li className={mergeClasses(cards.item, styles.question)}>
      <Text weight="semibold" block className={styles.words} id={`question-${column.column}`}>
        {asked.sentence}
      </Text>
      {column.sample.length > 0 && (
        <Text size={200} block className={mergeClasses(styles.quiet, styles.words)}>
          {column.sample.join(" · ")}
        </Text>
      )}
      <Text size={200} block className={styles.quiet}>
        {question.kind === "field" && `${columnReasonSentence(column.proposal?.reason ?? column.reason, locale)} `}
        {question.kind === "numberForm" && messages.leftEmptyForNow}
        {question.kind !== "numberForm" && forNow !== undefined && messages.forNow(forNow.text)}
      </Text>
      <div role="group" aria-labelledby={`question-${column.column}`} className={styles.answers}>
        {asked.answers.map(({ answer, text }) => (
          <Button key={text} size="small" onClick={() => onAnswer(answer)}>
            {text}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** The question and its answers in words, the one that is taken for the time being first. */
function useQuestion(question: ColumnQuestion): {
  readonly sentence: string;
  readonly answers: readonly { readonly answer: Parameters<typeof answered>[2]; readonly text: string }[];
} {
  const locale = useLocale();
  const { leaveAlone } = useMessages(foundMessages);
  const messages = useMessages(correctionMessages);
  const { column, header } = question.column;
  const letters = columnLetters(column);
  switch (question.kind) {
    case "field":
      return {
        sentence: messages.fieldQuestion(letters, header),
        answers: question.answers.map((answer) => ({
          answer,
          text: answer === null ? leaveAlone : fieldName(answer, locale),
        })),
      };
    case "dateOrder":
      return {
        sentence: messages.dateQuestion(letters, header, question.text),
        answers: question.answers.map(({ order, day }) => ({
          answer: order,
          text: messages.dateAnswer(isoText(day), order),
        })),
      };
    case "unit":
      return {
        sentence: messages.unitQuestion(letters, header),
        answers: question.answers.map((answer) => ({ answer, text: messages.unitAnswer(answer) })),
      };
    case "numberForm":
      return {
        sentence: messages.numberQuestion(letters, header, question.text),
        answers: question.answers.map(({ form, number }) => ({
          answer: form,
          text: messages.numberAnswer(String(number), form),
        })),
      };
    case "fillDown":
      return {
        sentence: messages.fillDownQuestion(letters, header, question.blanks),
        answers: question.answers.map((answer) => ({ answer, text: messages.fillDownAnswer(answer) })),
      };
  }
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { overflowWrap: "anywhere" },
  question: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
