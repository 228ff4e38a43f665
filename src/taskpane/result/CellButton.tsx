import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { selectCell } from "../../workbook/door/selectCell";
import { useReport } from "./ReportContext";

/** Leads to a cell, which it is named after. */
export function CellButton({
  sheet,
  cell,
  title,
}: {
  readonly sheet: string;
  readonly cell: string;
  /** What it does, in words. */
  readonly title: string;
}) {
  const styles = useStyles();
  const report = useReport();
  return (
    <Button size="small" className={styles.cell} title={title} onClick={() => report(selectCell(sheet, cell))}>
      {cell}
    </Button>
  );
}

const useStyles = makeStyles({
  cell: { minWidth: "56px", flexShrink: 0, fontFamily: tokens.fontFamilyMonospace },
});
