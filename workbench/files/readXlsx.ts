import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { newDocumentState, type DocumentState, type SheetState } from "../excel/state/documentState";
import { areasOf } from "./area";
import { readAddInSettings } from "./addInSettings";
import type { CarriedNote, CarriedSheet, CarriedTable, Carrier } from "./carrier";
import { rgb, themeColors } from "./cellStyle";
import { readCharts, removeCharts } from "./chartDrawings";
import { readConditionalFormats } from "./conditionalFormats";
import { readCustomProperties } from "./customProperties";
import { readCustomXml } from "./customXml";
import { drawingKinds } from "./drawings";
import {
  defaultFontOf,
  forgetCells,
  loadLibraryWorkbook,
  noteOf,
  type LibrarySheet,
  type LibraryWorkbook,
} from "./excelts";
import { readFilter } from "./filters";
import { readNames } from "./names";
import { type NotKept, type NotShown, partsNotKept } from "./notKept";
import { partText, relationshipsOf, relationshipType, setPartText, type Parts } from "./package";
import { pluginNames, type Resources } from "./pluginNames";
import { readPageLayout } from "./pageLayout";
import { readProtection } from "./protection";
import { type Gathered, readCells } from "./readSheet";
import { sheetParts, withoutCells } from "./sheetPart";
import { readTable } from "./tables";
import { readValidations } from "./validations";
import { children, firstChild, replaceChildren, rootElement, unescapeXml, withAttributes } from "./xml";

export type OpenedWorkbook = {
  /** The workbook for `univerAPI.createWorkbook`, with the resources of its plugins. */
  readonly data: IWorkbookData;
  readonly documentState: DocumentState;
  readonly carrier: Carrier;
  /** What a saved file will lack, to be named before saving. */
  readonly notKept: readonly NotKept[];
  readonly notShown: readonly NotShown[];
  /** The file counts its days from 1904: its serial numbers are 1462 smaller than those of the 1900 system. */
  readonly date1904: boolean;
  /** The sheet that was in front when the file was saved. */
  readonly activeSheetId: string | undefined;
};

/** Reads the parts of an .xlsx file. `undefined` if there is no sheet in it that the library can read. */
export async function readXlsx(parts: Parts, name: string): Promise<OpenedWorkbook | undefined> {
  const listed = sheetParts(parts);
  const library = await loadLibraryWorkbook(partsForLibrary(parts, listed));
  // The library can read some files (those with prefixed names of elements) only in part, and says nothing about it.
  const isWhole = library.worksheets.every(({ name: sheet }) => listed.some((part) => part.name === sheet));
  if (listed.length === 0 || library.worksheets.length < listed.length || !isWhole) return undefined;
  const date1904 = library.properties?.date1904 === true;
  const gathered: Gathered = {
    theme: themeColors(themeXml(parts)),
    date1904,
    gridStyles: {},
    styles: new Map(),
    idsOfStyles: new Map(),
    formulas: new Map(),
    cells: [],
  };
  const documentState = readDocument(parts, library);
  documentState.accents = gathered.theme.slice(4, 10).map((color) => `#${color}`);
  if (date1904) documentState.date1904 = true;
  const sheetIds = new Map(library.worksheets.map((sheet, index) => [sheet.name, sheetId(index)]));
  const resources = emptyResources();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const carriedSheets = new Map<string, CarriedSheet>();
  const carriedTables = new Map<string, CarriedTable>();
  const notShown = new Set<NotShown>(date1904 ? ["dates-from-1904"] : []);
  library.worksheets.forEach((sheet, index) => {
    const id = sheetId(index);
    const path = listed.find((part) => part.name === sheet.name)?.path ?? "";
    const read = readSheet({
      ...{ id, index, path, sheet, parts, gathered, sheetIds, resources },
      tablesBefore: carriedTables.size,
    });
    sheets[id] = read.data;
    carriedSheets.set(id, read.carried);
    read.tables.forEach((carried, tableId) => carriedTables.set(tableId, carried));
    if (Object.keys(read.state).length > 0) documentState.sheets[id] = read.state;
    Object.assign(documentState.tables, read.tableStates);
    read.notShown.forEach((code) => notShown.add(code));
  });
  // What else is asked of the library is built from its cells each time, as long as it has them.
  forgetCells(library);
  const ids = library.worksheets.map((_, index) => sheetId(index));
  resources.names = readNames(
    library.model.definedNames,
    ids,
    gathered.formulas,
    partText(parts, "xl/workbook.xml") ?? "",
  );
  if (Object.keys(parts).some((path) => path.startsWith("xl/chartsheets/"))) notShown.add("chart-sheets");
  if (Object.keys(parts).some((path) => path.startsWith("xl/pivotTables/"))) notShown.add("pivot-tables");
  const font = defaultFontOf(library);
  const front = (library.views as LibraryWorkbook["views"] | undefined)?.[0]?.activeTab ?? 0;
  return {
    data: {
      id: "workbook",
      name,
      appVersion: "0.25.1",
      locale: "zhCN" as IWorkbookData["locale"],
      styles: gathered.gridStyles,
      ...(font?.name !== undefined && { defaultStyle: { ff: font.name, fs: font.size ?? 11 } }),
      sheetOrder: ids,
      sheets,
      resources: listResources(resources),
    },
    documentState,
    carrier: {
      library,
      parts,
      sheets: carriedSheets,
      styles: gathered.styles,
      formulas: gathered.formulas,
      cells: gathered.cells,
      tables: carriedTables,
    },
    notKept: [...partsNotKept(parts), ...(hasCustomViews(parts, listed) ? (["custom-views"] as const) : [])],
    notShown: [...notShown],
    date1904,
    activeSheetId: ids[front],
  };
}

type SheetToRead = {
  readonly id: string;
  readonly index: number;
  readonly path: string;
  readonly sheet: LibrarySheet;
  readonly parts: Parts;
  readonly gathered: Gathered;
  /** By the names of the sheets. */
  readonly sheetIds: ReadonlyMap<string, string>;
  readonly resources: Resources;
  readonly tablesBefore: number;
};

type ReadSheet = {
  readonly data: Partial<IWorksheetData>;
  readonly carried: CarriedSheet;
  readonly state: SheetState;
  readonly tables: ReadonlyMap<string, CarriedTable>;
  readonly tableStates: DocumentState["tables"];
  readonly notShown: readonly NotShown[];
};

function readSheet(toRead: SheetToRead): ReadSheet {
  const { id, index, path, sheet, parts, gathered, sheetIds, resources, tablesBefore } = toRead;
  const xml = withoutCells(partText(parts, path) ?? "<worksheet/>");
  const cells = readCells(sheet, gathered);
  const validations = readValidations(xml);
  const formats = readConditionalFormats(xml, sheet.conditionalFormattings, gathered.theme);
  const filter = readFilter(xml, cells.hiddenRows);
  const protection = readProtection(xml);
  const notes = readNotes(sheet, id, path, parts, resources);
  const tables = readTables(sheet, id, path, parts, tablesBefore);
  if (validations.rules.length > 0) resources.validations[id] = validations.rules;
  if (formats.rules.length > 0) resources.conditionalFormats[id] = formats.rules;
  if (filter !== undefined) resources.filters[id] = filter.filter;
  // Rows that a filter of the grid hides must not be hidden by themselves too, or they would not come back with it.
  const out = new Set(filter?.filter.cachedFilteredOut ?? []);
  const tableOut = tables.filteredOut.filter((row) => cells.hiddenRows.has(row));
  if (tables.read.length > 0) {
    resources.tables[id] = { tables: tables.read.map(({ table }) => table), tableFilteredOutRows: tableOut };
  }
  for (const row of [...out, ...tableOut]) delete cells.rowData[row]?.hd;
  const layout = readPageLayout(sheet.pageSetup, sheet.headerFooter, sheet.rowBreaks);
  const kinds = drawingKinds(parts, path);
  const { charts, carried: carriedCharts } = readCharts(parts, path, id, { sheetIds, theme: gathered.theme });
  const view = (sheet.views as LibrarySheet["views"] | undefined)?.[0];
  const tab = rgb(sheet.properties?.tabColor, gathered.theme)?.rgb;
  const { hiddenRows: _, ...placed } = cells;
  return {
    data: {
      id,
      name: sheet.name,
      ...placed,
      hidden: sheet.state === "visible" ? 0 : 1,
      ...(tab !== undefined && { tabColor: tab }),
      ...(view?.state === "frozen" && { freeze: freezeOf(view) }),
      showGridlines: view?.showGridLines === false ? 0 : 1,
      zoomRatio: (view?.zoomScale ?? 100) / 100,
      rightToLeft: view?.rightToLeft ? 1 : 0,
      defaultColumnWidth: 72,
      defaultRowHeight: Math.round(((sheet.properties?.defaultRowHeight ?? 15) * 4) / 3),
    },
    carried: {
      index,
      path,
      xml,
      validations: validations.carried,
      conditionalFormats: formats.carried,
      filter: filter?.carried,
      protection: protection?.carried,
      tabColor: tab,
      notes,
      charts: carriedCharts,
    },
    state: {
      ...(sheet.state === "veryHidden" && { veryHidden: true }),
      ...(protection && { protection: protection.state }),
      ...(layout && { pageLayout: layout }),
      ...(charts.length > 0 && { charts }),
    },
    tables: new Map(tables.read.map(({ table, carried }) => [table.id, carried])),
    tableStates: Object.fromEntries(tables.read.map(({ table, state }) => [table.id, state])),
    notShown: [
      ...(carriedCharts.some(({ chartId }) => chartId === undefined) ? (["charts"] as const) : []),
      ...(kinds.images ? (["images"] as const) : []),
      ...(kinds.textBoxes ? (["text-boxes"] as const) : []),
      ...(/<x14:sparklineGroup\b/.test(xml) ? (["sparklines"] as const) : []),
      ...(formats.someNotShown ? (["some-conditional-formats"] as const) : []),
    ],
  };
}

/** Read from the comments part, because the library forgets notes on cells that are empty. */
function readNotes(
  sheet: LibrarySheet,
  id: string,
  path: string,
  parts: Parts,
  resources: Resources,
): CarriedSheet["notes"] {
  const carried = new Map<string, CarriedNote>();
  const target = relationshipsOf(parts, path).find(({ type }) => type === relationshipType("comments"))?.target;
  const xml = target === undefined ? undefined : partText(parts, target);
  if (xml === undefined) return carried;
  for (const element of children(rootElement(xml), "commentList").flatMap((list) => children(list, "comment"))) {
    const area = areasOf(element.attributes["ref"] ?? "")[0];
    if (area === undefined) continue;
    const text = [...element.inner.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
      .map(([, run]) => unescapeXml(run ?? ""))
      .join("");
    const known = sheet.findCell(area.startRow + 1, area.startColumn + 1)?.comment?.model;
    const noteId = `file-${carried.size + 1}`;
    carried.set(noteId, { text, comment: known ?? noteOf(text) });
    const note = {
      id: noteId,
      row: area.startRow,
      col: area.startColumn,
      width: 220,
      height: 120,
      note: text,
      show: false,
    };
    ((resources.notes[id] ??= {})[area.startRow] ??= {})[area.startColumn] = note;
  }
  return carried;
}

function readTables(sheet: LibrarySheet, id: string, path: string, parts: Parts, before: number) {
  const paths = relationshipsOf(parts, path).filter(({ type }) => type === relationshipType("table"));
  const read = sheet.getTables().flatMap((table, index) => {
    const found = paths.find(({ target }) => nameOfTable(parts, target) === table.name);
    const xml = found === undefined ? undefined : partText(parts, found.target);
    if (found === undefined || xml === undefined) return [];
    return readTable(`${id}-table-${before + index + 1}`, table.model, found.target, xml) ?? [];
  });
  const filteredOut = read.flatMap(({ table, filtersGiven }) => {
    const filtered = (table.filters.tableColumnFilterList ?? []).length > 0;
    if (!filtersGiven || !filtered) return [];
    const { startRow, endRow } = table.range;
    return Array.from({ length: endRow - startRow }, (_, index) => startRow + 1 + index);
  });
  return { read, filteredOut };
}

function nameOfTable(parts: Parts, path: string): string | undefined {
  const xml = partText(parts, path);
  return xml === undefined ? undefined : rootElement(xml).attributes["name"];
}

function freezeOf(view: { xSplit?: number; ySplit?: number }): NonNullable<IWorksheetData["freeze"]> {
  const xSplit = view.xSplit ?? 0;
  const ySplit = view.ySplit ?? 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

function readDocument(parts: Parts, library: LibraryWorkbook): DocumentState {
  const state = newDocumentState();
  state.settings = readAddInSettings(parts);
  state.customXmlParts = readCustomXml(parts);
  const calculation = firstChild(rootElement(partText(parts, "xl/workbook.xml") ?? "<none/>"), "calcPr")?.attributes[
    "calcMode"
  ];
  if (calculation === "manual") state.calculationMode = "Manual";
  if (calculation === "autoNoTable") state.calculationMode = "AutomaticExceptTables";
  if (library.protection?.lockStructure) state.protection = {};
  state.properties = {
    author: said(library.creator),
    category: said(library.category),
    comments: said(library.description),
    company: said(library.company),
    keywords: said(library.keywords),
    lastAuthor: said(library.lastModifiedBy),
    manager: said(library.manager),
    subject: said(library.subject),
    title: said(library.title),
    ...(library.created instanceof Date &&
      !Number.isNaN(library.created.getTime()) && { creationDate: library.created.toISOString() }),
    custom: readCustomProperties(parts),
  };
  return state;
}

/** The library puts "Unknown" where a file names nobody. */
function said(text: string | undefined): string {
  return text === undefined || text === "Unknown" ? "" : text;
}

/**
 * The library stops at criteria of filters that it does not know and misreads formulas in validations; charts it writes
 * its own way. All are read and put back here, so it does not get to see them.
 */
function partsForLibrary(parts: Parts, listed: readonly { readonly path: string }[]): Parts {
  const simpler = { ...parts };
  for (const path of Object.keys(parts)) {
    if (!/^xl\/tables\/[^/]+\.xml$/i.test(path)) continue;
    const xml = partText(parts, path) ?? "";
    const autoFilter = firstChild(rootElement(xml), "autoFilter");
    if (autoFilter === undefined || autoFilter.inner === "") continue;
    const empty = withAttributes({ ...autoFilter, inner: "", outer: "<autoFilter/>" }, {});
    setPartText(simpler, path, replaceChildren(xml, "autoFilter", empty, []));
  }
  for (const { path } of listed) {
    const xml = partText(parts, path);
    if (xml === undefined || !/<(dataValidations|autoFilter)[\s>]/.test(xml)) continue;
    const shorter = xml
      .replace(/<dataValidations[\s>][\s\S]*?<\/dataValidations>/g, "")
      .replace(/<autoFilter[\s>](?:[^>]*\/>|[\s\S]*?<\/autoFilter>)/g, "");
    setPartText(simpler, path, shorter);
  }
  for (const { path } of listed) removeCharts(simpler, path);
  return simpler;
}

function hasCustomViews(parts: Parts, listed: readonly { readonly path: string }[]): boolean {
  return listed.some(({ path }) => /<customSheetViews[\s>]/.test(partText(parts, path) ?? ""));
}

function themeXml(parts: Parts): string | undefined {
  const path = Object.keys(parts).find((candidate) => /^xl\/theme\/theme\d*\.xml$/i.test(candidate));
  return path === undefined ? undefined : partText(parts, path);
}

function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}

function emptyResources(): Resources {
  return { filters: {}, validations: {}, conditionalFormats: {}, notes: {}, tables: {}, names: {} };
}

function listResources(resources: Resources): NonNullable<IWorkbookData["resources"]> {
  return (Object.keys(pluginNames) as (keyof Resources)[]).map((kind) => ({
    name: pluginNames[kind],
    data: JSON.stringify(resources[kind]),
  }));
}
