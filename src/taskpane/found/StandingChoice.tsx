import { Button, Field, Select, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Outcome } from "../../workbook/door/failure";
import { selectCell } from "../../workbook/door/selectCell";
import { findRuleCell } from "../commands/ruleCell";
import { Section } from "../layout/Screen";
import { useReport } from "../result/ReportContext";
import { useCardStyles } from "./useCardStyles";

/** Something that holds for the whole workbook, found on the sheet: shown with its reason, to change; asked where it is open. */
export function StandingChoice<Key extends string>({
  label,
  hint,
  value,
  options,
  question,
  ofRules,
  remember,
  onChosen,
}: {
  readonly label: string;
  /** Why it holds, and what it decides. */
  readonly hint: string;
  readonly value: Key;
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  /** Where the sheet leaves it open and nobody has said. */
  readonly question: {
    readonly text: string;
    readonly forNow: string;
    readonly answers: readonly { readonly key: Key; readonly text: string }[];
  } | null;
  /** Where the rules sheet says so: what the button says that leads there. */
  readonly ofRules: { readonly text: string; readonly path: readonly string[] } | null;
  readonly remember: (chosen: Key) => Promise<Outcome<unknown>>;
  /** Once the workbook remembers the choice. */
  readonly onChosen: () => void;
}) {
  const styles = useStyles();
  const cards = useCardStyles();
  const report = useReport();
  const questionId = useId();

  function choose(chosen: Key): void {
    const remembered = remember(chosen);
    report(remembered);
    void remembered.then((outcome) => {
      if (outcome.ok) onChosen();
    });
  }

  async function goToRule(path: readonly string[]): ReturnType<typeof selectCell> {
    const place = await findRuleCell(path);
    return place ? selectCell(place.sheet, place.cell) : { ok: true, value: undefined };
  }

  if (question !== null) {
    return (
      <Section heading={label}>
        <div className={mergeClasses(cards.item, styles.question)}>
          <Text weight="semibold" block id={questionId}>
            {question.text}
          </Text>
          <Text size={200} block className={styles.quiet}>
            {question.forNow}
          </Text>
          <div role="group" aria-labelledby={questionId} className={styles.answers}>
            {question.answers.map(({ key, text }) => (
              <Button key={key} size="small" onClick={() => choose(key)}>
                {text}
              </Button>
            ))}
          </div>
        </div>
      </Section>
    );
  }
  if (ofRules !== null) {
    return (
      <Field label={label} size="small" hint={hint}>
        <Button size="small" onClick={() => report(goToRule(ofRules.path))}>
          {ofRules.text}
        </Button>
      </Field>
    );
  }
  return (
    <Field label={label} size="small" hint={hint}>
      <Select size="small" value={value} onChange={(_event, { value: chosen }) => choose(chosen as Key)}>
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  question: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
