import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Problem, ProblemCode, Reading } from "../../domain/reading/reading";
import { problemSentence } from "../../domain/reading/readingWords";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { CellSentences } from "../result/CellSentences";
import { problemKinds } from "./problemKinds";
import { foundMessages } from "./foundMessages";
import { cellMessages } from "../messages/cellMessages";

/** The cells that were not understood, by kind; each leads to its cell. */
export function ProblemList({ reading }: { readonly reading: Reading }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(foundMessages);
  const { goTo, moreCells } = useMessages(cellMessages);
  const { problems, sheet } = reading;
  if (problems.length === 0) {
    return <Text className={styles.quiet}>{messages.noProblems}</Text>;
  }
  return (
    <Section heading={messages.problems(problems.length)}>
      <Accordion collapsible multiple>
        {[...byCode(problems)].map(([code, cells]) => (
          <AccordionItem key={code} value={code}>
            <AccordionHeader size="small">{`${problemKinds[code][locale]} · ${cells.length}`}</AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <CellSentences
                sheet={sheet}
                sentences={cells.map((problem) => ({
                  key: problem.cell,
                  cell: problem.cell,
                  sentence: problemSentence(problem, locale),
                }))}
                goTo={goTo}
                more={moreCells}
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Section>
  );
}

/** The most frequent kind first. */
function byCode(problems: readonly Problem[]): [ProblemCode, Problem[]][] {
  const groups = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.code);
    if (group) group.push(problem);
    else groups.set(problem.code, [problem]);
  }
  return [...groups].sort(([, one], [, other]) => other.length - one.length);
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  panel: { margin: 0 },
});
