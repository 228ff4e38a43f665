import { Badge, Button, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnLetters } from "../../domain/sheet/cells";
import { dayFromSerial, isoText } from "../../domain/calendar/day";
import { fields, type Field } from "../../domain/customer";
import { isMoneyField } from "../../domain/reading/fieldKinds";
import { isUnderstood, type Confidence, type DateOrder, type ReadColumn } from "../../domain/reading/reading";
import { columnReasonSentence, confidenceName, fieldName } from "../../domain/reading/readingWords";
import { numberForms, type ColumnNumberForm, type NumberForm } from "../../domain/reading/numberForms";
import { selectCell } from "../../workbook/door/selectCell";
import { Section } from "../layout/Screen";
import { correctionMessages, type CorrectionMessages } from "./correctionMessages";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { useReport } from "../result/ReportContext";
import type { CorrectionProps } from "./correctionProps";
import { useCardStyles } from "./useCardStyles";
import { foundMessages } from "./foundMessages";
import { cellMessages } from "../messages/cellMessages";

/** The columns with what each was taken for, how surely and why; every one can be set to something else. */
export function ColumnList({ reading, choices, onChoose }: CorrectionProps) {
  const [showsAll, setShowsAll] = useState(false);
  const styles = useStyles();
  const cards = useCardStyles();
  const messages = useMessages(foundMessages);
  const known = reading.columns.filter(isUnderstood);
  // A column that should be checked is shown even where it was taken for nothing.
  const shown = reading.columns.filter((column) => isUnderstood(column) || column.confidence === "check");
  const others = reading.columns.length - shown.length;
  return (
    <Section heading={messages.columns(known.length, reading.columns.length)}>
      <ul className={cards.list}>
        {(showsAll ? reading.columns : shown).map((column) => (
          <ColumnItem
            key={column.column}
            column={column}
            sheet={reading.sheet}
            unitFactor={choices.unitFactors?.[column.header]}
            isOrderOpen={column.dateOrderAssumed || choices.dateOrders?.[column.header] !== undefined}
            isFormChosen={choices.numberForms?.[column.header] !== undefined}
            headerRow={reading.headerRow ?? reading.firstDataRow}
            onField={(field) => onChoose({ ...choices, fields: { ...choices.fields, [column.header]: field } })}
            onDateOrder={(order) =>
              onChoose({ ...choices, dateOrders: { ...choices.dateOrders, [column.header]: order } })
            }
            isFillChosen={choices.fillDown?.[column.header] !== undefined && column.openFillDown === null}
            onFillDown={(fills) => onChoose({ ...choices, fillDown: { ...choices.fillDown, [column.header]: fills } })}
            onNumberForm={(form) =>
              onChoose({ ...choices, numberForms: { ...choices.numberForms, [column.header]: form } })
            }
          />
        ))}
      </ul>
      {others > 0 && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
          className={styles.more}
        >
          {showsAll ? messages.showFewer : messages.showOthers(others)}
        </Button>
      )}
    </Section>
  );
}

function ColumnItem({
  column,
  sheet,
  headerRow,
  unitFactor,
  isOrderOpen,
  isFormChosen,
  onField,
  onDateOrder,
  isFillChosen,
  onFillDown,
  onNumberForm,
}: {
  readonly column: ReadColumn;
  readonly sheet: string;
  readonly headerRow: number;
  /** What the person said its plain numbers are to be multiplied by. */
  readonly unitFactor: number | undefined;
  /** Whether the values leave the order of day and month to the person. */
  readonly isOrderOpen: boolean;
  /** Whether the person said how its numbers are written. */
  readonly isFormChosen: boolean;
  readonly onField: (field: Field | null) => void;
  readonly onDateOrder: (order: DateOrder) => void;
  /** Whether the person said what blank cells below a filled one are. */
  readonly isFillChosen: boolean;
  readonly onFillDown: (fills: boolean) => void;
  readonly onNumberForm: (form: NumberForm) => void;
}) {
  const styles = useStyles();
  const cards = useCardStyles();
  const locale = useLocale();
  const messages = useMessages(foundMessages);
  const correction = useMessages(correctionMessages);
  const { goTo } = useMessages(cellMessages);
  const report = useReport();
  const letters = columnLetters(column.column);
  const header = column.header === "" ? messages.unnamed : column.header;
  const isSecondPhone = column.reason.code === secondPhone;
  return (
    <li className={cards.item}>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.header}
          title={goTo(`${letters}${headerRow}`)}
          onClick={() => report(selectCell(sheet, `${letters}${headerRow}`))}
        >
          <span className={styles.letters}>{letters}</span>
          <span className={styles.headerText}>{header}</span>
        </Button>
        {column.ours === null && isUnderstood(column) && <ConfidenceBadge confidence={column.confidence} />}
      </div>
      {column.ours === null ? (
        <Select
          size="small"
          aria-label={messages.fieldOf(header)}
          value={column.field ?? (isSecondPhone ? secondPhone : "")}
          onChange={(_event, { value }) => onField(value === "" ? null : (value as Field))}
        >
          <option value="">{messages.leaveAlone}</option>
          {isSecondPhone && <option value={secondPhone}>{messages.secondPhone}</option>}
          {fields.map((field) => (
            <option key={field} value={field}>
              {fieldName(field, locale)}
            </option>
          ))}
        </Select>
      ) : (
        <Text size={200}>{messages.ours}</Text>
      )}
      {column.dateOrder !== null && isOrderOpen && (
        <Select
          size="small"
          aria-label={messages.dateOrder(header)}
          value={column.dateOrder}
          onChange={(_event, { value }) => onDateOrder(value as DateOrder)}
        >
          {dateOrders.map((order) => (
            <option key={order} value={order}>
              {messages.dateOrders[order]}
            </option>
          ))}
        </Select>
      )}
      {(column.filledDown !== null || isFillChosen) && (
        <Select
          size="small"
          aria-label={correction.fillDown(header)}
          value={column.filledDown === null ? "blank" : "above"}
          onChange={(_event, { value }) => onFillDown(value === "above")}
        >
          <option value="above">{correction.fillsDown.above}</option>
          <option value="blank">{correction.fillsDown.blank}</option>
        </Select>
      )}
      {column.numberForm !== null && (isFormChosen || needsLook(column.numberForm)) && (
        <Select
          size="small"
          aria-label={correction.numberForm(header)}
          value={column.numberForm.form}
          onChange={(_event, { value }) => onNumberForm(value as NumberForm)}
        >
          {numberForms.map((form) => (
            <option key={form} value={form}>
              {correction.numberForms[form]}
            </option>
          ))}
        </Select>
      )}
      <Text size={200} block className={styles.quiet} truncate wrap={false}>
        {column.sample.map((text) => sampleText(text, column.field)).join(" · ")}
      </Text>
      {column.ours === null && (
        <Text size={200} block className={styles.quiet}>
          {[columnReasonSentence(column.reason, locale), ...howRead(column, unitFactor, correction)].join(" ")}
        </Text>
      )}
    </li>
  );
}

/** By which order, years and unit the values were read, where another reading would be possible. */
function howRead(column: ReadColumn, unitFactor: number | undefined, messages: CorrectionMessages): readonly string[] {
  const { field, dateOrder, rocYears, unit, numberForm } = column;
  const isMoney = field !== null && isMoneyField(field);
  return [
    dateOrder === "MDY" || dateOrder === "DMY" ? messages.datesAre(dateOrder) : "",
    rocYears ? messages.rocYears : "",
    column.filledDown === null ? "" : messages.filledDown(column.filledDown),
    numberForm !== null && needsLook(numberForm) ? messages.numbersAre(numberForm) : "",
    isMoney && unitFactor !== undefined ? messages.unitIs(messages.unitAnswer(unitFactor)) : "",
    isMoney && unitFactor === undefined && unit !== null ? messages.unitIs(unit) : "",
  ].filter((sentence) => sentence !== "");
}

/** Numbers written as everywhere else need no word; they do where the decimals stand behind a comma, or nothing tells. */
function needsLook({ form, decidedBy }: ColumnNumberForm): boolean {
  return form === "comma" || decidedBy === "nothing" || decidedBy === "mixed";
}

/** Told by the words, not by the colour alone. */
function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  const locale = useLocale();
  return (
    <Badge appearance="tint" color={confidenceColors[confidence]} style={{ flexShrink: 0 }}>
      {confidenceName(confidence, locale)}
    </Badge>
  );
}

/** Days come as Excel's numbers; people know them as dates. */
function sampleText(text: string, field: Field | null): string {
  const day =
    field !== null && field.endsWith("Date") && /^\d{5}(\.\d+)?$/.test(text) ? dayFromSerial(Number(text)) : undefined;
  return day === undefined ? text : isoText(day);
}

const confidenceColors = { certain: "success", likely: "informative", check: "warning" } as const;

/** Such a column is none of the fields, and read all the same; both a reason and a choice. */
const secondPhone = "secondPhone";

const dateOrders: readonly DateOrder[] = ["YMD", "MDY", "DMY"];

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  header: { justifyContent: "flex-start", minWidth: 0, paddingLeft: 0, gap: tokens.spacingHorizontalS },
  letters: {
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightRegular,
  },
  headerText: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflow: "hidden" },
  more: { alignSelf: "flex-start" },
});
