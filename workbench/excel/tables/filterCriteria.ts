import type { Book } from "../engine/book";
import { cellAt, type CellContent, contentOf } from "../cells/cellContents";
import { displayText, numberFormatReader } from "../cells/cellFormats";
import { invalidArgument } from "../cells/cellWrites";
import type { Area } from "../places/address";

/** As `Excel.FilterCriteria`: which rows stay, by one column. */
export type FilterCriteria = {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
};

/** What a filter lets through of a column, as the grid's own filters take it: sheets compare texts, tables numbers too. */
export type KeptTexts = { readonly texts: string[]; readonly numbers: number[]; readonly blanks: boolean };

/** `rows` is the column's area without header. Which texts stay is worked out once, as Excel does until the filter is applied again. */
export function keptTexts(book: Book, sheetId: string, rows: Area, criteria: FilterCriteria): KeptTexts {
  const accepts = acceptance(criteria);
  const formatAt = numberFormatReader(book, sheetId);
  const sheet = book.sheet(sheetId);
  const texts = new Set<string>();
  const numbers = new Set<number>();
  let blanks = false;
  for (let row = rows.startRow; row <= rows.endRow; row += 1) {
    const content = contentOf(cellAt(sheet, row, rows.startColumn));
    const text = displayText(content, formatAt(row, rows.startColumn));
    if (!accepts(content, text)) continue;
    if (content === "") blanks = true;
    else texts.add(text);
    if (typeof content === "number") numbers.add(content);
  }
  return { texts: [...texts], numbers: [...numbers], blanks };
}

function acceptance(criteria: FilterCriteria): (content: CellContent, text: string) => boolean {
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set((criteria.values ?? []).map((value) => String(value).toLowerCase()));
      return (_, text) => wanted.has(text.toLowerCase());
    }
    case "Custom": {
      if (criteria.criterion1 === undefined) throw invalidArgument();
      const first = condition(criteria.criterion1);
      const second = criteria.criterion2 === undefined ? undefined : condition(criteria.criterion2);
      if (second === undefined) return first;
      return criteria.operator === "Or"
        ? (content, text) => first(content, text) || second(content, text)
        : (content, text) => first(content, text) && second(content, text);
    }
    default:
      throw invalidArgument();
  }
}

/** `">5"`, `"<>won"`, `"=*shop*"`, `"open"`: comparisons as Excel writes them, with `*` and `?`. */
function condition(criterion: string): (content: CellContent, text: string) => boolean {
  const [, sign = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = operand === "" ? Number.NaN : Number(operand);
  const asPattern = new RegExp(
    `^${operand
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "is",
  );
  const isEqual = (content: CellContent, text: string): boolean =>
    typeof content === "number" && !Number.isNaN(number) ? content === number : asPattern.test(text);
  const compare = (content: CellContent): number =>
    typeof content === "number" ? content - number : String(content).localeCompare(operand);
  switch (sign) {
    case "<>":
      return (content, text) => !isEqual(content, text);
    case ">":
      return (content) => content !== "" && compare(content) > 0;
    case ">=":
      return (content) => content !== "" && compare(content) >= 0;
    case "<":
      return (content) => content !== "" && compare(content) < 0;
    case "<=":
      return (content) => content !== "" && compare(content) <= 0;
    default:
      return isEqual;
  }
}
