import { Field, Select } from "@fluentui/react-components";
import { choicesOfTable, tableRead, type TableOnSheet } from "../../domain/reading/layout/tablesOnSheet";
import { useMessages } from "../messages/useMessages";
import { correctionMessages } from "./correctionMessages";
import type { CorrectionProps } from "./correctionProps";

/** Which of several tables on the sheet is read, by their titles. */
export function TableChoice({
  tables,
  reading,
  choices,
  onChoose,
}: CorrectionProps & { readonly tables: readonly TableOnSheet[] }) {
  const { tables: messages } = useMessages(correctionMessages);
  if (tables.length < 2) return null;
  function choose(index: number): void {
    const table = tables[index];
    if (table) onChoose(choicesOfTable(choices, table));
  }
  return (
    <Field label={messages.label(tables.length)} size="small" hint={messages.hint}>
      <Select
        size="small"
        value={String(tableRead(tables, reading))}
        onChange={(_event, { value }) => choose(Number(value))}
      >
        {tables.map(({ title, headerRow, rows }, index) => (
          <option key={index} value={String(index)}>
            {messages.table(title, headerRow, rows)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
