import { failureOf, isOfficeError, type Outcome } from "../door/failure";
import { inExcel, worksheetNamed } from "../door/inExcel";

/** What the file is called, with its ending. */
export function workbookName(): Promise<Outcome<string>> {
  return inExcel(async (context) => {
    context.workbook.load("name");
    await context.sync();
    return context.workbook.name;
  });
}

/** Zero-based; what the person hides is not for sharing. */
export function hiddenColumns(
  sheet: string,
  firstColumn: number,
  count: number,
): Promise<Outcome<ReadonlySet<number>>> {
  return inExcel(async (context) => {
    const worksheet = await worksheetNamed(context, sheet);
    const columns = Array.from({ length: count }, (_, offset) =>
      worksheet.getRangeByIndexes(0, firstColumn + offset, 1, 1).load("columnHidden"),
    );
    await context.sync();
    return new Set(columns.flatMap(({ columnHidden }, offset) => (columnHidden ? [firstColumn + offset] : [])));
  });
}

/**
 * Opens a file as a new, unsaved workbook in a window of its own. The add-in does not run in that window until the file
 * has been saved and opened again (a fault of Excel with add-ins of one shared runtime); a copy of values needs none.
 */
export async function openAsNewWorkbook(file: Uint8Array): Promise<Outcome<void>> {
  if (typeof Excel === "undefined") return { ok: false, failure: { kind: "noExcel" } };
  try {
    return { ok: true, value: await Excel.createWorkbook(base64(file)) };
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return { ok: false, failure: failureOf(error) };
  }
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  // In portions: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += portion) {
    binary += String.fromCharCode(...bytes.subarray(start, start + portion));
  }
  return btoa(binary);
}

const portion = 0x8000;
