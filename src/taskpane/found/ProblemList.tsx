import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Problem, ProblemCode, Reading } from "../../domain/reading/reading";
import { problemSentence } from "../../domain/words/reading";
import { selectCell } from "../../workbook/selectCell";
import { Section } from "../layout/Screen";
import { useLocale, useMessages } from "../messages/MessagesContext";
import { useReport } from "../result/ReportContext";
import { problemKinds } from "./problemKinds";

/** The cells that were not understood, by kind; each leads to its cell. */
export function ProblemList({ reading }: { readonly reading: Reading }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages().found;
  const report = useReport();
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
              <ul className={styles.list}>
                {cells.slice(0, cellsShown).map((problem) => (
                  <li key={problem.cell} className={styles.item}>
                    <Button
                      size="small"
                      className={styles.cell}
                      title={messages.goTo(problem.cell)}
                      onClick={() => report(selectCell(sheet, problem.cell))}
                    >
                      {problem.cell}
                    </Button>
                    <Text size={200} className={styles.text}>
                      {problemSentence(problem, locale)}
                    </Text>
                  </li>
                ))}
              </ul>
              {cells.length > cellsShown && (
                <Text size={200} className={styles.quiet}>
                  {messages.moreCells(cells.length - cellsShown)}
                </Text>
              )}
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

/** A long list is for the sheet itself; the first ones show what the matter is. */
const cellsShown = 20;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  panel: { margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  cell: { minWidth: "56px", flexShrink: 0, fontFamily: tokens.fontFamilyMonospace },
  text: { overflowWrap: "anywhere", minWidth: 0 },
});
