import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../domain/sheet/cells";
import type { Preview, PreviewColumn, PreviewRow } from "../commands/preview";
import { plainList } from "../layout/plainList";
import { Section } from "../layout/Screen";
import { useMessages } from "../messages/useMessages";
import { cellText } from "./cellText";
import { previewMessages } from "../messages/previewMessages";

/** Exactly which columns, cells and sheets will be written, with the first rows as they will read. */
export function PreviewList({
  preview,
  formulasKept = [],
}: {
  readonly preview: Preview;
  readonly formulasKept?: readonly string[];
}) {
  const styles = useStyles();
  const messages = useMessages(previewMessages);
  if (preview.columns.length + preview.sheets.length === 0) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{messages.nothing}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <Section heading={messages.heading}>
        <ul className={styles.list}>
          {preview.sheets.map((sheet) => (
            <li key={`sheet ${sheet.name}`}>{messages.sheet(sheet)}</li>
          ))}
          {preview.columns.map((column) => (
            <li key={`${column.sheet} ${column.column}`}>
              <ColumnLine column={column} />
            </li>
          ))}
          {formulasKept.length > 0 && <li>{messages.formulasStay(formulasKept, formulasKept.length)}</li>}
        </ul>
        <Text size={200} className={styles.quiet}>
          {messages.untouched}
        </Text>
      </Section>
      {preview.rows.length > 0 && (
        <Section heading={messages.firstRows(preview.rows.length)}>
          <ul className={styles.rows}>
            {preview.rows.map((row, index) => (
              <PreviewRowItem key={row.row ?? `new ${index}`} row={row} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function ColumnLine({ column }: { readonly column: PreviewColumn }) {
  const styles = useStyles();
  const messages = useMessages(previewMessages);
  const { formulas } = column;
  const letters = columnLetters(column.column);
  if (formulas === null) return messages.column({ ...column, letters });
  return (
    <>
      {messages.formulaColumn({ ...column, letters, count: formulas.count })}
      <code className={styles.formula}>{formulas.first}</code>
    </>
  );
}

function PreviewRowItem({ row }: { readonly row: PreviewRow }) {
  const styles = useStyles();
  const messages = useMessages(previewMessages);
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <Text weight="semibold" className={styles.name} truncate wrap={false}>
          {row.name}
        </Text>
        {row.row !== null && (
          <Text size={200} className={styles.quiet}>
            {messages.row(row.row)}
          </Text>
        )}
      </div>
      <dl className={styles.cells}>
        {row.cells.map((cell) => (
          <div key={cell.header} className={styles.cell}>
            <dt className={styles.label}>{cell.header}</dt>
            <dd className={styles.value}>{cellText(cell.value, cell.format)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  formula: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  rows: { ...plainList, gap: tokens.spacingVerticalS },
  row: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  rowHead: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0, overflow: "hidden" },
  cells: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { minWidth: 0 },
  label: { display: "inline", color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalXS },
  value: { display: "inline", margin: 0, overflowWrap: "anywhere" },
});
