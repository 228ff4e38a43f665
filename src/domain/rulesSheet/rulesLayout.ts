import type { CellValue } from "../sheet/cells";
import type { Locale } from "../locale";
import type { Rules } from "../rules/rules";
import {
  columnName,
  rowName,
  rulesSheetLines,
  rulesSheetName,
  tableExplanation,
  tableTitle,
  valueHeaders,
} from "./rulesWords";
import { choiceText, choiceTexts, noneText, weekdayText, yesNoText } from "./ruleChoiceWords";
import { nameIn } from "../text/shippedNames";
import { valueAt } from "./rulePaths";
import {
  columnKey,
  headerKey,
  ruleTables,
  rulesSheetMarker,
  rulesSheetVersion,
  type CellKind,
  type NamedRow,
  type NamedRowKey,
  type RulePath,
} from "./ruleTables";

/** The rules sheet as it is to be written: lines from row 1 down, each with its cells from column A on. */
export type RulesLayout = {
  readonly name: string;
  readonly lines: readonly LayoutLine[];
  /** Offered in drop-downs. Rows as Excel shows them, columns zero-based. */
  readonly choices: readonly LayoutChoices[];
};

export type LayoutLine = {
  readonly kind: "heading" | "explanation" | "title" | "header" | "values" | "blank";
  /** The first one is in the hidden column: the marker, the key of a table or of a named value, or blank. */
  readonly cells: readonly CellValue[];
};

export type LayoutChoices = {
  readonly row: number;
  readonly rowCount: number;
  readonly column: number;
  readonly choices: readonly string[];
};

/** All rules as tables that people can read and change, in their language; `readRulesSheet` reads them back. */
export function rulesLayout(rules: Rules, locale: Locale): RulesLayout {
  const lines: LayoutLine[] = rulesSheetLines(locale).map((line, index) => ({
    kind: index === 0 ? "heading" : "explanation",
    cells: [index === 0 ? `${rulesSheetMarker}${rulesSheetVersion}` : "", line],
  }));
  const choices: LayoutChoices[] = [];
  for (const table of ruleTables) {
    lines.push(
      { kind: "blank", cells: [] },
      { kind: "title", cells: [table.key, tableTitle(table.key, locale)] },
      { kind: "explanation", cells: ["", tableExplanation(table.key, locale)] },
    );
    if (table.kind === "named") {
      const rows = rowsWritten(table.rows).map((row) => {
        const cells =
          "path" in row.values
            ? (valueAt(rules, row.values.path) as readonly unknown[])
            : row.values.map((path) => valueAt(rules, path));
        return { ...row, texts: cells.map((value) => cellOf(value, row.cell, locale)) };
      });
      lines.push(header(valueHeaders(Math.max(...rows.map(({ texts }) => texts.length)), locale)));
      for (const { key, cell, texts } of rows) {
        lines.push({ kind: "values", cells: [key, rowName(key, locale), ...texts] });
        offer(choices, cell, lines.length, 1, 2, locale);
      }
    } else {
      const entries = table.kind === "list" ? listEntries(rules, table) : ownerEntries(rules, table.columns);
      lines.push(header(table.columns.map(({ key }) => columnName(columnKey(table.key, key), locale))));
      const firstRow = lines.length + 1;
      for (const entry of entries) {
        const cells = entry.map((value, index) => cellOf(value, table.columns[index]?.cell ?? "text", locale));
        lines.push({ kind: "values", cells: ["", ...cells] });
      }
      for (let spare = 0; spare < spareRows; spare += 1) {
        lines.push({ kind: "values", cells: ["", ...table.columns.map(() => "")] });
      }
      table.columns.forEach(({ cell }, index) =>
        offer(choices, cell, firstRow, entries.length + spareRows, index + 1, locale),
      );
    }
  }
  return { name: rulesSheetName(locale), lines, choices };
}

/** The owners who differ from the shop in anything, in the order in which the rules name them. */
function ownersWithRules(rules: Rules): readonly string[] {
  const { capacityByOwner } = rules.calls;
  const { byOwner, closedWeekdaysByOwner } = rules.workingWeek;
  return [...new Set([capacityByOwner, byOwner, closedWeekdaysByOwner].flatMap((record) => Object.keys(record)))];
}

function rowsWritten(
  rows: readonly (NamedRow & { readonly key: NamedRowKey })[],
): readonly (NamedRow & { readonly key: NamedRowKey })[] {
  return rows.filter(({ isEarlier }) => isEarlier !== true);
}

function listEntries(
  rules: Rules,
  table: { readonly path: RulePath; readonly columns: readonly { readonly path: RulePath }[] },
): unknown[][] {
  return (valueAt(rules, table.path) as readonly unknown[]).map((item) =>
    table.columns.map(({ path }) => valueAt(item, path)),
  );
}

function ownerEntries(
  rules: Rules,
  columns: readonly { readonly key: string; readonly cell: CellKind; readonly path: RulePath }[],
): unknown[][] {
  return ownersWithRules(rules).map((owner) =>
    columns.map(({ path, cell }) => {
      if (path.length === 0) return owner;
      const record = valueAt(rules, path) as Readonly<Record<string, unknown>>;
      if (!Object.hasOwn(record, owner)) return null;
      const value = record[owner];
      // A blank cell means "as everybody", so that no closed day has to be said.
      return cell === "weekdays" && Array.isArray(value) && value.length === 0 ? none : value;
    }),
  );
}

function header(cells: readonly string[]): LayoutLine {
  return { kind: "header", cells: [headerKey, ...cells] };
}

function cellOf(value: unknown, kind: CellKind, locale: Locale): CellValue {
  if (value === none) return noneText(locale);
  if (value === null || value === undefined) return "";
  if (typeof kind === "object") return choiceText(kind.choice, value as string, locale);
  switch (kind) {
    case "yesNo":
      return yesNoText(value === true, locale);
    case "texts":
      return (value as readonly string[]).join(locale === "en-US" ? "; " : "；");
    case "weekdays":
      return (value as readonly number[])
        .map((weekday) => weekdayText(weekday, locale))
        .join(locale === "en-US" ? ", " : "、");
    case "number":
    case "numberOrBlank":
      return value as number;
    case "name":
      return nameIn(value as string, locale);
    case "text":
    case "textOrBlank":
    case "grade":
    case "gradeOrBlank":
      return value as string;
  }
}

function offer(
  choices: LayoutChoices[],
  kind: CellKind,
  row: number,
  rowCount: number,
  column: number,
  locale: Locale,
): void {
  const offered =
    typeof kind === "object"
      ? choiceTexts(kind.choice, locale)
      : kind === "yesNo"
        ? [yesNoText(true, locale), yesNoText(false, locale)]
        : [];
  if (offered.length > 0) choices.push({ row, rowCount, column, choices: offered });
}

const none = Symbol("none");
/** Blank rows to add to under each list. */
const spareRows = 3;
