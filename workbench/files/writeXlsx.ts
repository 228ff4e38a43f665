import type { ISheetDataValidationRule, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { IAutoFilter } from "@univerjs/sheets-filter";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ITableJson } from "@univerjs/sheets-table";
import type { ISheetNote } from "@univerjs/sheets-note";
import { columnName } from "../excel/places/address";
import type { DocumentState } from "../excel/state/documentState";
import { writeAddInSettings } from "./addInSettings";
import { addressesOf } from "./area";
import type { CarriedSheet, Carrier } from "./carrier";
import { hex } from "./cellStyle";
import { writeCharts } from "./chartDrawings";
import { type WrittenConditionalFormats, writeConditionalFormats } from "./conditionalFormats";
import { writeCustomProperties } from "./customProperties";
import { writeCustomXml } from "./customXml";
import { graftShapes } from "./drawings";
import {
  cellKind,
  type CellModel,
  defaultFontOf,
  emptySheetModel,
  noteOf,
  type LibraryModel,
  type SheetModel,
  writeLibraryModel,
} from "./excelts";
import { writeFilter } from "./filters";
import type { GridContents } from "./gridContents";
import { graftLooks } from "./looks";
import { type GridName, graftNameComments, writeNames } from "./names";
import type { NotKept } from "./notKept";
import { partText, setPartText, type Parts } from "./package";
import { writePageLayout } from "./pageLayout";
import { writeProtection } from "./protection";
import { pluginNames } from "./pluginNames";
import { sheetOrder } from "./sheetPart";
import { graftTable, headerPlace, writeTable } from "./tables";
import { writeValidations } from "./validations";
import { type Notes, type WrittenCells, writeCells, type Writing } from "./writeSheet";
import { children, firstChild, replaceChildren, rootElement } from "./xml";

export type WrittenParts = { readonly parts: Parts; readonly notKept: readonly NotKept[] };

/**
 * The parts of a new .xlsx file: what stands in the grid and in the state, and everything of the opened file that neither
 * of them holds.
 */
export async function writeXlsx(
  carrier: Carrier,
  contents: GridContents,
  state: DocumentState,
  savedAt: Date,
): Promise<WrittenParts> {
  const { workbook } = contents;
  const kept = readResources(workbook);
  const writing: Writing = {
    carrier,
    gridStyles: workbook.styles,
    defaultFont: defaultFontOf(carrier.library) ?? { name: "Calibri", size: 11, family: 2 },
    written: new Map(),
  };
  const sheetIds = workbook.sheetOrder.filter((id) => workbook.sheets[id] !== undefined);
  const before = carrier.library.model;
  const sheets = sheetIds.map((id, index) =>
    writeSheet({ id, index, sheet: workbook.sheets[id] ?? {}, carrier, contents, state, kept, writing, before }),
  );
  const parts = await writeLibraryModel({
    ...before,
    ...documentModel(state, before, savedAt),
    worksheets: sheets.map(({ model }) => model),
    definedNames: writeNames(kept.names, sheetIds, carrier.formulas),
    views: [
      {
        ...defaultView,
        ...(before.views as LibraryModel["views"] | undefined)?.[0],
        activeTab: Math.max(0, sheetIds.indexOf(contents.activeSheetId)),
      },
    ],
  });
  const firstLook = graftLooks(carrier.parts, parts);
  const notKept = new Set<NotKept>();
  let tableNumber = 0;
  sheets.forEach(({ id, formats }, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const carried = carrier.sheets.get(id);
    const xml = graftSheet(partText(parts, path) ?? "", id, carried, formats.carried(firstLook), kept, state);
    setPartText(parts, path, xml);
    if (carried !== undefined) graftShapes(carrier.parts, parts, carried.path, path);
    writeCharts(state.sheets[id]?.charts ?? [], carried?.charts ?? [], carrier.parts, parts, path, contents);
    for (const table of kept.tables[id]?.tables ?? []) {
      tableNumber += 1;
      const tablePath = `xl/tables/table${tableNumber}.xml`;
      const original = carrier.tables.get(table.id);
      const grafted = graftTable(partText(parts, tablePath) ?? "", table, state.tables[table.id], original, firstLook);
      setPartText(parts, tablePath, grafted.xml);
      if (!grafted.complete) notKept.add("table-filter");
    }
    if (state.sheets[id]?.protection?.password !== undefined) notKept.add("sheet-password");
  });
  const workbookPath = "xl/workbook.xml";
  setPartText(
    parts,
    workbookPath,
    graftNameComments(graftCalculation(partText(parts, workbookPath) ?? "", state), kept.names),
  );
  writeCustomProperties(carrier.parts, parts, state.properties.custom);
  writeCustomXml(parts, state.customXmlParts);
  writeAddInSettings(carrier.parts, parts, state.settings);
  return { parts, notKept: [...notKept] };
}

type Kept = {
  readonly filters: Readonly<Record<string, IAutoFilter>>;
  readonly validations: Readonly<Record<string, readonly ISheetDataValidationRule[]>>;
  readonly conditionalFormats: Readonly<Record<string, readonly IConditionFormattingRule[]>>;
  readonly notes: Readonly<Record<string, Record<string, Record<string, ISheetNote>>>>;
  readonly tables: Readonly<
    Record<string, { tables: readonly ITableJson[]; tableFilteredOutRows?: readonly number[] }>
  >;
  readonly names: readonly GridName[];
};

type SheetToWrite = {
  readonly id: string;
  readonly index: number;
  readonly sheet: Partial<IWorksheetData>;
  readonly carrier: Carrier;
  readonly contents: GridContents;
  readonly state: DocumentState;
  readonly kept: Kept;
  readonly writing: Writing;
  readonly before: LibraryModel;
};

type WrittenSheet = { readonly id: string; readonly model: SheetModel; readonly formats: WrittenConditionalFormats };

function writeSheet({ id, index, sheet, carrier, contents, state, kept, writing, before }: SheetToWrite): WrittenSheet {
  const carried = carrier.sheets.get(id);
  const name = sheet.name ?? `Sheet${index + 1}`;
  const base = (carried && before.worksheets[carried.index]) ?? emptySheetModel(name);
  const filter = kept.filters[id];
  const tables = kept.tables[id];
  const hiddenRows = new Set([...(filter?.cachedFilteredOut ?? []), ...(tables?.tableFilteredOutRows ?? [])]);
  const spills = contents.spills[id] ?? [];
  const cells = writeCells(sheet, spills, notesOf(kept.notes[id], carried), hiddenRows, writing);
  const formats = writeConditionalFormats(kept.conditionalFormats[id] ?? [], carried?.conditionalFormats ?? new Map());
  const sheetState = state.sheets[id];
  const page = writePageLayout(sheetState?.pageLayout, base.pageSetup, base.headerFooter);
  const model: SheetModel = {
    ...base,
    id: index + 1,
    name,
    state: sheetState?.veryHidden ? "veryHidden" : sheet.hidden === 1 ? "hidden" : "visible",
    properties: tabProperties(base, sheet.tabColor, carried?.tabColor),
    ...page,
    views: viewsOf(sheet, base, id === contents.activeSheetId),
    dataValidations: {},
    conditionalFormattings: [...formats.made],
    autoFilter: null,
    sheetProtection: null,
    tables: (tables?.tables ?? []).map((table) =>
      writeTable(table, state.tables[table.id], carrier.tables.get(table.id), headersOf(table, cells)),
    ),
    ...cells,
    dimensions: extentOf(cells) as unknown as NonNullable<SheetModel["dimensions"]>,
  };
  return { id, model, formats };
}

/** The area that holds cells, as an address. */
function extentOf({ rows }: WrittenCells): string {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const first = filled[0];
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return "A1";
  const startColumn = filled.reduce((least, { min }) => Math.min(least, min), Infinity) - 1;
  const endColumn = filled.reduce((most, { max }) => Math.max(most, max), 0) - 1;
  return addressesOf([{ startRow: first.number - 1, endRow: last.number - 1, startColumn, endColumn }]);
}

/** The colour of the tab as the file had it, unless another was chosen. */
function tabProperties(
  base: SheetModel,
  chosen: string | undefined,
  given: string | undefined,
): SheetModel["properties"] {
  if ((chosen || undefined) === given) return base.properties;
  const { tabColor: _, ...rest } = base.properties;
  const color = hex(chosen);
  return color === undefined ? rest : { ...rest, tabColor: { argb: color } };
}

function viewsOf(sheet: Partial<IWorksheetData>, base: SheetModel, isActive: boolean): SheetModel["views"] {
  const {
    state: _,
    xSplit: __,
    ySplit: ___,
    topLeftCell: ____,
    activePane: _____,
    ...before
  } = ((base.views as SheetModel["views"] | undefined)?.[0] ?? {}) as Record<string, unknown>;
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  const frozen = xSplit > 0 || ySplit > 0;
  return [
    {
      ...before,
      workbookViewId: 0,
      tabSelected: isActive,
      showGridLines: sheet.showGridlines !== 0,
      rightToLeft: sheet.rightToLeft === 1,
      zoomScale: Math.round((sheet.zoomRatio ?? 1) * 100),
      ...(frozen ? { state: "frozen", xSplit, ySplit } : { state: "normal" }),
    },
  ] as unknown as SheetModel["views"];
}

/** The texts of a table's header cells; a cell that holds none gets a name, as Excel gives it one. */
function headersOf(table: ITableJson, cells: WrittenCells): readonly string[] {
  const { row, columns } = headerPlace(table);
  const taken = new Set<string>();
  const rowModel = cells.rows.find(({ number }) => number === row + 1);
  return columns.map((column, index) => {
    const position = rowModel?.cells.findIndex((cell) => cell.address.replace(/\d+$/, "") === columnName(column)) ?? -1;
    const cell = rowModel?.cells[position];
    const shown = cell === undefined ? "" : shownText(cell);
    let name = shown === "" ? (table.columns[index]?.displayName ?? `Column${index + 1}`) : shown;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${shown || "Column"}${number}`;
    taken.add(name.toLowerCase());
    if (
      table.options.showHeader !== false &&
      rowModel !== undefined &&
      cell !== undefined &&
      cell.type !== (cellKind.richText as number)
    ) {
      const { value: _, formula: __, result: ___, ...place } = cell;
      rowModel.cells[position] = { ...place, type: cellKind.string, value: name };
    }
    return name;
  });
}

function shownText(cell: CellModel): string {
  const value = cell.result ?? cell.value ?? cell.text ?? "";
  if (typeof value === "object" && "richText" in value) return value.richText.map((run) => run.text).join("");
  return typeof value === "object" ? "" : String(value);
}

function notesOf(notes: Kept["notes"][string] | undefined, carried: CarriedSheet | undefined): Notes {
  const all = Object.values(notes ?? {}).flatMap((row) => Object.values(row));
  return new Map(
    all.map(({ id, row, col, note }) => {
      const original = carried?.notes.get(id);
      const comment = original?.text === note ? original.comment : noteOf(note);
      return [`${row},${col}`, comment];
    }),
  );
}

/** Elements that go into the sheet part as XML: see the files of each for why they do not go through the library. */
function graftSheet(
  written: string,
  id: string,
  carried: CarriedSheet | undefined,
  conditionalFormats: string,
  kept: Kept,
  state: DocumentState,
): string {
  // The cells are the bulk of the part and stay where they are; only what stands around them is touched.
  const from = written.search(/<sheetData[\s>/]/);
  const end = written.indexOf("</sheetData>");
  const cells = end < 0 ? "" : written.slice(from, end + "</sheetData>".length);
  let xml = cells === "" ? written : `${written.slice(0, from)}<sheetData/>${written.slice(from + cells.length)}`;
  const made = children(rootElement(xml), "conditionalFormatting")
    .map((element) => element.outer)
    .join("");
  const elements: Record<string, string> = {
    sheetProtection: writeProtection(state.sheets[id]?.protection, carried?.protection),
    autoFilter: writeFilter(kept.filters[id], carried?.filter),
    conditionalFormatting: made + conditionalFormats,
    dataValidations: writeValidations(kept.validations[id] ?? [], carried?.validations ?? new Map()),
  };
  for (const [name, element] of Object.entries(elements)) xml = replaceChildren(xml, name, element, sheetOrder);
  xml = graftExtensions(xml, carried);
  return cells === "" ? xml : xml.replace("<sheetData/>", () => cells);
}

/** Sparklines and other extensions that the library does not write; validations and data bars are written otherwise. */
function graftExtensions(xml: string, carried: CarriedSheet | undefined): string {
  if (carried === undefined) return xml;
  const list = firstChild(rootElement(carried.xml), "extLst");
  if (list === undefined) return xml;
  const present = firstChild(rootElement(xml), "extLst");
  const uris = new Set(present === undefined ? [] : children(present).map(({ attributes }) => attributes["uri"]));
  const missing = children(list).filter(
    ({ attributes, inner }) =>
      !uris.has(attributes["uri"]) && !/<x14:(dataValidations|conditionalFormattings)\b/.test(inner),
  );
  if (missing.length === 0) return xml;
  const declared = Object.entries(rootElement(carried.xml).attributes).filter(([name]) => name.startsWith("xmlns:"));
  const carriedOver = missing.map((element) => withDeclarations(element.outer, element.name, declared)).join("");
  return replaceChildren(xml, "extLst", `<extLst>${present?.inner ?? ""}${carriedOver}</extLst>`, sheetOrder);
}

/** Namespaces that the element took from the part it stood in. */
function withDeclarations(outer: string, name: string, declared: readonly (readonly [string, string])[]): string {
  const tagEnd = outer.indexOf(">");
  const own = outer.slice(0, tagEnd);
  const missing = declared.filter(
    ([prefix]) => outer.includes(`${prefix.slice("xmlns:".length)}:`) && !own.includes(`${prefix}=`),
  );
  return `<${name}${missing.map(([prefix, uri]) => ` ${prefix}="${uri}"`).join("")}${outer.slice(name.length + 1)}`;
}

function graftCalculation(workbookXml: string, state: DocumentState): string {
  const mode = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" }[state.calculationMode];
  // Excel works everything out anew on opening: functions of add-ins were worked out here by a stand-in.
  return workbookXml.replace(
    /<calcPr\b[^>]*\/>/,
    `<calcPr calcId="191029"${mode ? ` calcMode="${mode}"` : ""} fullCalcOnLoad="1"/>`,
  );
}

function documentModel(state: DocumentState, before: LibraryModel, savedAt: Date): Partial<LibraryModel> {
  const { properties } = state;
  return {
    creator: properties.author || before.creator || "Callsheet",
    lastModifiedBy: properties.lastAuthor || "Callsheet",
    title: properties.title,
    subject: properties.subject,
    keywords: properties.keywords,
    category: properties.category,
    description: properties.comments,
    company: properties.company,
    manager: properties.manager,
    created: properties.creationDate === undefined ? savedAt : new Date(properties.creationDate),
    modified: savedAt,
    ...(state.protection !== undefined
      ? { protection: before.protection?.lockStructure ? before.protection : { lockStructure: true } }
      : { protection: undefined as never }),
  };
}

function readResources(workbook: IWorkbookData): Kept {
  const of = (kind: keyof typeof pluginNames): Record<string, unknown> => {
    const data = workbook.resources?.find(({ name }) => name === pluginNames[kind])?.data;
    return data ? (JSON.parse(data) as Record<string, unknown>) : {};
  };
  return {
    filters: of("filters") as Kept["filters"],
    validations: of("validations") as Kept["validations"],
    conditionalFormats: of("conditionalFormats") as Kept["conditionalFormats"],
    notes: of("notes") as Kept["notes"],
    tables: of("tables") as Kept["tables"],
    names: Object.values(of("names")) as Kept["names"],
  };
}

const defaultView = { x: 0, y: 0, width: 28_800, height: 17_280, firstSheet: 0, visibility: "visible" };
