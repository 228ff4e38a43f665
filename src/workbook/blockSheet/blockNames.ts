import { z } from "zod";
import { columnLetters } from "../../domain/sheet/cells";

/**
 * The cells of a block carry a name of their sheet, which Excel keeps on them wherever they go; its comment remembers how
 * large the block is, what was written, how its rows look, and which chart was made of it.
 */
export type Remembered = z.infer<typeof rememberedSchema>;

const rememberedSchema = z.object({
  rows: z.number().int().positive(),
  columns: z.number().int().positive(),
  /** Of the values as they stood when they had been written. */
  hash: z.number(),
  /** One letter and a count for each run of rows that look alike. */
  looks: z.string(),
  /** First row and number of the rows that the chart draws, counted from the block's first row; absent without a chart. */
  chart: z.tuple([z.number().int(), z.number().int()]).optional(),
  /** What the chart was called when it was written, and what Excel tells it apart by. */
  chartTitle: z.string().optional(),
  chartId: z.string().optional(),
});

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
