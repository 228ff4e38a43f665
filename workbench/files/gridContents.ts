import type { FUniver } from "@univerjs/core/facade";
import type { CellValue, IWorkbookData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area } from "../excel/places/address";
import { plainArea } from "./area";

/** The open workbook as it is to be saved. */
export type GridContents = {
  readonly workbook: IWorkbookData;
  /** By sheet id: what formulas have spilled into neighbouring cells, which the snapshot of the grid leaves out. */
  readonly spills: Readonly<Record<string, readonly Spill[]>>;
  /** The sheet in front. */
  readonly activeSheetId: string;
};

export type Spill = {
  readonly area: Area;
  /** Rows of results, as large as `area`. */
  readonly values: readonly (readonly (CellValue | undefined)[])[];
};

/** Takes the open workbook out of the grid. Throws if none is open. */
export function gridContents(univerAPI: FUniver): GridContents {
  const workbook = univerAPI.getActiveWorkbook();
  if (!workbook) throw new Error("There is no open workbook.");
  const unitId = workbook.getId();
  const formulas = workbook.getActiveSheet().getInject().get(FormulaDataModel);
  const areas = formulas.getArrayFormulaRange()[unitId] ?? {};
  const results = formulas.getArrayFormulaCellData()[unitId] ?? {};
  const spills: Record<string, readonly Spill[]> = {};
  for (const [sheetId, rows] of Object.entries(areas)) {
    const cells = results[sheetId] ?? {};
    spills[sheetId] = Object.values(rows ?? {})
      .flatMap((row) => Object.values<Partial<Area>>(row ?? {}))
      .map((range) => {
        const area = plainArea(range);
        const values = Array.from({ length: area.endRow - area.startRow + 1 }, (_, row) =>
          Array.from(
            { length: area.endColumn - area.startColumn + 1 },
            (__, column) => cells[area.startRow + row]?.[area.startColumn + column]?.v ?? undefined,
          ),
        );
        return { area, values };
      });
  }
  return { workbook: workbook.save(), spills, activeSheetId: workbook.getActiveSheet().getSheetId() };
}
