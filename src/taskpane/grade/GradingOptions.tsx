import { Checkbox, Field, Radio, RadioGroup, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Day } from "../../domain/calendar/day";
import type { Field as SheetField } from "../../domain/customer";
import { lifetimeColumns } from "../../domain/grading/gradingNotes";
import type { ReadColumn } from "../../domain/reading/reading";
import type { Rules } from "../../domain/rules/rules";
import { gradingNoteText } from "../../domain/grading/gradingWords";
import type { GradingSettings, PurchasesChoice } from "../../workbook/door/settings";
import { isSame, purchasesChoices, type GradingSources } from "../commands/gradingSources";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { WarningList } from "../result/WarningList";
import { gradeMessages, type GradeMessages } from "./gradeMessages";

export type ColumnGroup = "scores" | "tier" | "segment" | "churn";

/** Whether grades are written as they are now, or as formulas. */
export type WrittenAs = "values" | "formulas";

export type ExtraOption = "ruler" | "colours";

/** From what, by what and into which columns to grade. */
export function GradingOptions(props: {
  readonly sheet: string;
  readonly asOf: Day;
  readonly sheetColumns: readonly ReadColumn[];
  readonly sources: GradingSources;
  readonly purchases: PurchasesChoice;
  readonly groups: readonly ColumnGroup[];
  readonly extras: readonly ExtraOption[];
  readonly writtenAs: WrittenAs;
  readonly onRemember: (next: GradingSettings) => void;
  readonly onGroups: (next: readonly ColumnGroup[]) => void;
  readonly onExtras: (next: readonly ExtraOption[]) => void;
  readonly onWrittenAs: (next: WrittenAs) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.options}>
      <PurchasesField {...props} />
      <MethodFields {...props} />
      <ColumnFields {...props} />
      {props.purchases.from === "columns" && <WrittenAsField {...props} />}
    </div>
  );
}

function PurchasesField({
  sheet,
  sheetColumns,
  sources,
  purchases,
  onRemember,
}: Pick<Parameters<typeof GradingOptions>[0], "sheet" | "sheetColumns" | "sources" | "purchases" | "onRemember">) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(gradeMessages);
  const choices = purchasesChoices(sheet, sources.ordersSheets);
  const header = (field: SheetField) =>
    sheetColumns.find((column) => column.field === field)?.header ?? messages.noColumn;
  const [offered] = sources.ordersSheets.filter((name) => name !== sheet);
  return (
    <div>
      <Field label={messages.purchases} size="small">
        <Select
          size="small"
          value={String(choices.findIndex((choice) => isSame(choice, purchases)))}
          onChange={(_event, { value }) => {
            const choice = choices[Number(value)];
            if (choice) onRemember({ ...sources.remembered, purchases: choice });
          }}
        >
          {choices.map((choice, index) => (
            <option key={index} value={String(index)}>
              {purchasesLabel(choice, messages)}
            </option>
          ))}
        </Select>
      </Field>
      {purchases.from === "columns" && (
        <>
          <Text block size={200} className={styles.quiet}>
            {messages.columnsUsed(header("lastPurchaseDate"), header("orderCount"), header("totalAmount"))}
          </Text>
          <WarningList
            sentences={[
              ...lifetimeColumns(sheetColumns).map((note) => gradingNoteText(note, locale)),
              ...(offered !== undefined && lifetimeColumns(sheetColumns).length > 0
                ? [messages.ordersOffered(offered)]
                : []),
            ]}
          />
          {offered !== undefined && lifetimeColumns(sheetColumns).length === 0 && (
            <Text block size={200} className={styles.quiet}>
              {messages.ordersOffered(offered)}
            </Text>
          )}
        </>
      )}
    </div>
  );
}

/** A kept ruler takes the place of a method, so both are one choice. */
function MethodFields({ sources, onRemember }: Pick<Parameters<typeof GradingOptions>[0], "sources" | "onRemember">) {
  const styles = useStyles();
  const messages = useMessages(gradeMessages);
  const { remembered, rulers, rfm, rulesSheet } = sources;
  const { rulerSheet: _ruler, ...withoutRuler } = remembered;
  const usable = rulers.filter(({ reading }) => reading.kind === "ruler");
  const chosenRuler = usable.find(({ sheet }) => sheet === remembered.rulerSheet);
  return (
    <>
      <Field label={messages.method} size="small">
        <Select
          size="small"
          value={chosenRuler ? `${rulerValue}${chosenRuler.sheet}` : rfm.method}
          onChange={(_event, { value }) =>
            onRemember(
              value.startsWith(rulerValue)
                ? { ...remembered, rulerSheet: value.slice(rulerValue.length) }
                : { ...withoutRuler, method: value as Rules["rfm"]["method"] },
            )
          }
        >
          {methods
            .filter((method) => rulesSheet === null || method === rfm.method)
            .map((method) => (
              <option key={method} value={method}>
                {messages.methods[method]}
              </option>
            ))}
          {usable.map(({ sheet }) => (
            <option key={sheet} value={`${rulerValue}${sheet}`}>
              {messages.rulerOf(sheet)}
            </option>
          ))}
        </Select>
      </Field>
      {rulesSheet !== null && (
        <Text size={200} className={styles.quiet}>
          {messages.rulesDecide(rulesSheet)}
        </Text>
      )}
      <WarningList
        sentences={rulers.flatMap(({ sheet, reading }) =>
          reading.kind === "faulty" ? [messages.faultyRuler(sheet, reading.cell, reading.text)] : [],
        )}
      />
      <Field label={messages.segmentMap} size="small">
        <Select
          size="small"
          value={rfm.segmentMap}
          disabled={rulesSheet !== null}
          onChange={(_event, { value }) =>
            onRemember({ ...remembered, segmentMap: value as Rules["rfm"]["segmentMap"] })
          }
        >
          {segmentMaps.map((map) => (
            <option key={map} value={map}>
              {messages.segmentMaps[map]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function ColumnFields({
  purchases,
  groups,
  extras,
  onGroups,
  onExtras,
}: Pick<Parameters<typeof GradingOptions>[0], "purchases" | "groups" | "extras" | "onGroups" | "onExtras">) {
  const styles = useStyles();
  const labelId = useId();
  const messages = useMessages(gradeMessages);
  const offered = purchases.from === "columns" ? columnGroups : columnGroups.filter((group) => group !== "churn");
  return (
    <div>
      {purchases.from !== "buyers" && (
        <div role="group" aria-labelledby={labelId}>
          <Text id={labelId} block>
            {messages.columns}
          </Text>
          {offered.map((group) => (
            <div key={group}>
              <Checkbox
                label={messages.groups[group]}
                checked={groups.includes(group)}
                onChange={(_event, { checked }) => onGroups(toggled(groups, group, checked === true))}
              />
            </div>
          ))}
        </div>
      )}
      {purchases.from !== "columns" && (
        <Text block size={200} className={styles.quiet}>
          {messages.churnElsewhere}
        </Text>
      )}
      {purchases.from !== "buyers" && groups.includes("tier") && (
        <ExtraCheckbox option="colours" label={messages.colours} extras={extras} onExtras={onExtras} />
      )}
      <ExtraCheckbox option="ruler" label={messages.keepRuler} extras={extras} onExtras={onExtras} />
    </div>
  );
}

function WrittenAsField({
  writtenAs,
  onWrittenAs,
}: Pick<Parameters<typeof GradingOptions>[0], "writtenAs" | "onWrittenAs">) {
  const messages = useMessages(gradeMessages);
  return (
    <Field label={messages.writeAs} size="small">
      <RadioGroup value={writtenAs} onChange={(_event, { value }) => onWrittenAs(value as WrittenAs)}>
        <Radio value="values" label={messages.writeAsValues} />
        <Radio value="formulas" label={messages.writeAsFormulas} />
      </RadioGroup>
    </Field>
  );
}

function ExtraCheckbox({
  option,
  label,
  extras,
  onExtras,
}: {
  readonly option: ExtraOption;
  readonly label: string;
  readonly extras: readonly ExtraOption[];
  readonly onExtras: (next: readonly ExtraOption[]) => void;
}) {
  return (
    <div>
      <Checkbox
        label={label}
        checked={extras.includes(option)}
        onChange={(_event, { checked }) => onExtras(toggled(extras, option, checked === true))}
      />
    </div>
  );
}

function toggled<Item>(items: readonly Item[], item: Item, isIn: boolean): readonly Item[] {
  return isIn ? [...items, item] : items.filter((each) => each !== item);
}

function purchasesLabel(choice: PurchasesChoice, messages: GradeMessages): string {
  switch (choice.from) {
    case "columns":
      return messages.fromColumns;
    case "orders":
      return messages.fromOrders(choice.sheet);
    case "buyers":
      return messages.buyersOf(choice.sheet);
  }
}

const columnGroups: readonly ColumnGroup[] = ["scores", "tier", "segment", "churn"];
const methods: readonly Rules["rfm"]["method"][] = ["fixed", "rank", "quantile"];
const segmentMaps: readonly Rules["rfm"]["segmentMap"][] = ["rf25", "cn8", "rfm10"];

/** Tells the value of a ruler from that of a method; no sheet name holds a colon. */
const rulerValue = "ruler:";

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
