import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { plainList } from "../layout/plainList";
import { CellButton } from "./CellButton";

/** What there is to say about single cells of a sheet, each with a button that leads to the cell. */
export function CellSentences({
  sheet,
  sentences,
  goTo,
  more,
}: {
  readonly sheet: string;
  readonly sentences: readonly CellSentence[];
  /** What the button of a cell does, in words. */
  readonly goTo: (cell: string) => string;
  /** How many are not shown. */
  readonly more: (count: number) => string;
}) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {sentences.slice(0, shown).map(({ key, cell, sentence }) => (
          <li key={key} className={styles.item}>
            <CellButton sheet={sheet} cell={cell} title={goTo(cell)} />
            <Text size={200} className={styles.text}>
              {sentence}
            </Text>
          </li>
        ))}
      </ul>
      {sentences.length > shown && (
        <Text size={200} className={styles.quiet}>
          {more(sentences.length - shown)}
        </Text>
      )}
    </>
  );
}

export type CellSentence = { readonly key: string | number; readonly cell: string; readonly sentence: string };

/** A long list is for the sheet itself; the first ones show what the matter is. */
const shown = 20;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: plainList,
  item: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere", minWidth: 0 },
});
