import { rememberedSchema, type Remembered } from "../cells/undoRecord";
import { columnLetters } from "../../domain/sheet/cells";

export function blockNameOf(block: string): string {
  return `${prefix}${block}`;
}

/** The block that a name stands for; `null` for a name of the person's. */
export function blockOfName(name: string): string | null {
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}

export function commentOf(remembered: Remembered): string {
  return JSON.stringify(remembered);
}

/** What a comment remembers; `null` where a person has changed it. */
export function rememberedIn(comment: string): Remembered | null {
  try {
    const parsed = rememberedSchema.safeParse(JSON.parse(comment));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** `='Sheet 1'!$A$1:$F$9` */
export function referenceTo(
  sheet: string,
  area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
): string {
  const { row, column, rows, columns } = area;
  const corner = (toColumn: number, toRow: number) => `$${columnLetters(toColumn)}$${toRow + 1}`;
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return `=${quoted}!${corner(column, row)}:${corner(column + columns - 1, row + rows - 1)}`;
}

const prefix = "Callsheet_";
