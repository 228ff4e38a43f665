import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ICellData } from "@univerjs/core";
import { addInId } from "../../../workbench/files/addInSettings";
import { emptyCarrier } from "../../../workbench/files/carrier";
import type { GridContents } from "../../../workbench/files/gridContents";
import { pluginNames, type Resources } from "../../../workbench/files/pluginNames";
import type { OpenedWorkbook } from "../../../workbench/files/readXlsx";
import { readWorkbookFile, writeWorkbookFile } from "../../../workbench/files/workbookFile";
import { newDocumentState, newTableState } from "../../../workbench/excel/state/documentState";
import { everythingParts, everythingWorkbook } from "./everythingWorkbook";

describe("opening an .xlsx file", () => {
  it("shows texts, numbers, days and booleans as the file holds them", async () => {
    const cells = cellsOf(await openEverything(), "客户");
    expect(cells[2]?.[0]).toMatchObject({ v: "007", t: 1 });
    expect(cells[4]?.[2]).toMatchObject({ v: 0.30000000000000004, t: 2 });
    // 2026-11-20 12:00, a Friday: serial 46346 and a half.
    expect(cells[2]?.[4]).toMatchObject({ v: 46346.5, t: 2 });
    expect(cells[3]?.[4]).toMatchObject({ v: 1, t: 3 });
    expect(cells[4]?.[4]).toMatchObject({ v: "#N/A" });
    expect(cells[5]?.[0]).toMatchObject({ v: '=HYPERLINK("x")', t: 1, custom: { unlocked: true } });
  });

  it("takes the file's marks off formulas and fills shared ones in", async () => {
    const cells = cellsOf(await openEverything(), "客户");
    expect(cells[5]?.[3]?.f).toBe("=C6*税率");
    expect(cells[7]?.[0]?.f).toBe("=SORT(UNIQUE(C3:C4))");
    expect(cells[7]?.[2]?.f).toBe("=RFM.SCORE(E3,C3,C4)");
    expect(cells[7]?.[3]?.f).toBe("=LET(a,C3,a+1)");
  });

  it("leaves out what a formula has spilled, so that it can spill again", async () => {
    const cells = cellsOf(await openEverything(), "客户");
    expect(cells[8]?.[0]?.v).toBeUndefined();
  });

  it("names what the grid does not show", async () => {
    const { notShown } = await openEverything();
    expect(notShown).toEqual(["text-boxes", "sparklines", "some-conditional-formats"]);
  });

  it("names what saving will lose", async () => {
    const parts = { ...everythingParts(), "xl/vbaProject.bin": "macro", "xl/connections.xml": "<connections/>" };
    expect((await open(zipped(parts))).notKept).toEqual(["macros", "data-connections"]);
  });

  it("hides the rows of a filter through the filter, and other rows by themselves", async () => {
    const { data } = await openEverything();
    expect(resource(data, "filters")["sheet-2"]).toMatchObject({ cachedFilteredOut: [2] });
    expect(data.sheets["sheet-2"]?.rowData?.[2]?.hd).toBeUndefined();
    expect(data.sheets["sheet-1"]?.rowData?.[3]?.hd).toBe(1);
  });

  it("flags a workbook that counts from 1904 and gives its serial numbers as they are", async () => {
    const parts = everythingParts();
    const workbook = (parts["xl/workbook.xml"] ?? "").replace("<workbookPr ", '<workbookPr date1904="1" ');
    const opened = await open(zipped({ ...parts, "xl/workbook.xml": workbook }));
    expect(opened.date1904).toBe(true);
    expect(opened.documentState.date1904).toBe(true);
    expect(cellsOf(opened, "客户")[2]?.[4]?.v).toBe(46346.5);
  });

  it("reads protection, page layout, properties and XML parts in the words of Office.js", async () => {
    const { documentState } = await openEverything();
    expect(documentState.sheets["sheet-3"]?.protection?.options).toEqual({
      allowEditScenarios: true,
      allowFormatCells: true,
      allowSort: true,
    });
    expect(documentState.sheets["sheet-1"]?.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: "2:2",
      headersFooters: { centerHeader: "客户表", leftFooter: "机密", rightFooter: "第 &P 页" },
    });
    expect(documentState.calculationMode).toBe("Manual");
    expect(documentState.properties.custom).toEqual({ 部门: "电销一部", 版本: 7 });
    expect(documentState.customXmlParts).toMatchObject([{ namespaceUri: "urn:example:notes" }]);
  });
});

describe("saving what was opened", () => {
  it("gives the same cells when opened again", async () => {
    const opened = await openEverything();
    const again = await open(await save(opened));
    for (const sheet of ["客户", "筛选", "设置"]) expect(shownCells(again, sheet)).toEqual(shownCells(opened, sheet));
  });

  it.each([
    ["the criteria of a sheet's filter", "sheet2", '<customFilter operator="greaterThan" val="3"/>'],
    ["the criteria of a filter in the grid", "sheet2", '<filter val="上海"/>'],
    ["sparklines", "sheet1", "<xm:f>客户!C3:C6</xm:f>"],
    ["a list on another sheet", "sheet1", "<formula1>设置!$A$1:$A$3</formula1>"],
    ["a formula in a number rule", "sheet1", "<formula1>C3</formula1>"],
    ["formats of duplicates with their stop", "sheet1", 'type="duplicateValues" dxfId="0" priority="2" stopIfTrue="1"'],
    ["icons", "sheet1", '<iconSet iconSet="3Flags">'],
    ["marks of dynamic arrays", "sheet1", '<c r="A8" cm="1"><f t="array" ref="A8:A9">_xlfn._xlws.SORT('],
    ["formulas of add-ins as the file had them", "sheet1", "_xldudf_RFM_SCORE(E3,C3,C4)"],
    ["the hash of a sheet's password", "sheet3", 'hashValue="aGFzaA=="'],
    ["frozen panes and zoom", "sheet1", 'zoomScale="85"><pane xSplit="1" ySplit="2"'],
    ["groups of rows", "sheet1", 'outlineLevel="1"'],
    ["a tab colour of the theme", "sheet1", '<tabColor theme="5"/>'],
    ["a cell that may be edited when protected", "sheet1", "<drawing "],
  ])("keeps %s", async (_, sheet, snippet) => {
    const parts = unzipped(await save(await openEverything()));
    expect(parts[`xl/worksheets/${sheet}.xml`]).toContain(snippet);
  });

  it("keeps the other parts: tables with criteria and totals, notes, text boxes, properties, other add-ins", async () => {
    const parts = unzipped(await save(await openEverything()));
    expect(parts["xl/tables/table1.xml"]).toContain('<colorFilter dxfId="0"/>');
    expect(parts["xl/tables/table1.xml"]).toContain('totalsRowFunction="sum" dataDxfId="1"');
    expect(parts["xl/tables/table1.xml"]).toContain('ref="A2:D7" totalsRowCount="1"');
    expect(parts["xl/comments1.xml"]).toContain("空格子上的批注");
    expect(parts["xl/drawings/drawing1.xml"]).toContain("先打红色的");
    expect(parts["docProps/custom.xml"]).toContain("电销一部");
    expect(parts["xl/webextensions/webextension1.xml"]).toContain("&quot;stays&quot;");
    expect(parts["customXml/item1.xml"]).toContain("季度目标");
    expect(parts["xl/styles.xml"]).toContain('<protection locked="0"/>');
    expect(parts["xl/sharedStrings.xml"]).toContain("<b/>");
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="税率" comment="增值税">0.13</definedName>');
    expect(parts["xl/workbook.xml"]).toContain("_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)");
  });

  it("names the pattern of every fill, also of one that other programs write without: Excel repairs the file otherwise", async () => {
    const parts = everythingParts();
    const styles = (parts["xl/styles.xml"] ?? "").replace(
      '<fill><patternFill patternType="none"/></fill>',
      "<fill><patternFill/></fill>",
    );
    const saved = unzipped(await save(await open(zipped({ ...parts, "xl/styles.xml": styles }))));
    expect(styles).toContain("<patternFill/>");
    expect(saved["xl/styles.xml"]).not.toContain('"undefined"');
  });

  it("declares every part that it writes and points only to parts that are there", async () => {
    const parts = unzipped(await save(await openEverything()));
    for (const [file, xml] of Object.entries(parts).filter(([name]) => name.endsWith(".rels"))) {
      const folder = file.replace("_rels/", "").replace(/[^/]*$/, "");
      for (const [, target, mode] of xml.matchAll(/Target="([^"]+)"(?: TargetMode="(External)")?/g)) {
        if (mode === "External") continue;
        const resolved = path.posix.normalize(target?.startsWith("/") ? target.slice(1) : `${folder}${target ?? ""}`);
        expect(Object.keys(parts)).toContain(resolved);
      }
    }
    const types = parts["[Content_Types].xml"] ?? "";
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(Object.keys(parts)).toContain(name);
  });

  it("saves the same bytes for the same content at the same moment", async () => {
    const opened = await openEverything();
    expect(await save(opened)).toEqual(await save(opened));
  });

  it("writes a changed look and a changed filter instead of those of the file", async () => {
    const opened = await openEverything();
    const { data } = opened;
    const cell = cellsOf(opened, "客户")[2]?.[1];
    if (cell) cell.s = { bg: { rgb: "#00FF00" }, bl: 1 };
    setResource(data, "filters", {
      "sheet-2": {
        ref: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 1 },
        filterColumns: [{ colId: 0, filters: { filters: ["北京"] } }],
        cachedFilteredOut: [1, 3],
      },
    });
    const parts = unzipped(await save(opened));
    expect(parts["xl/styles.xml"]).toContain('<fgColor rgb="FF00FF00"/>');
    expect(parts["xl/worksheets/sheet2.xml"]).toContain(
      '<filterColumn colId="0"><filters><filter val="北京"/></filters></filterColumn></autoFilter>',
    );
    expect(parts["xl/worksheets/sheet2.xml"]).toMatch(/<row r="2" hidden="1"/);
  });

  it("moves validations and formats along with the rows that the grid has moved", async () => {
    const opened = await openEverything();
    const validations = resource(opened.data, "validations") as Record<string, { ranges: object[] }[]>;
    const list = validations["sheet-1"]?.[0];
    if (list) list.ranges = [{ startRow: 9, endRow: 12, startColumn: 4, endColumn: 4 }];
    setResource(opened.data, "validations", validations);
    const parts = unzipped(await save(opened));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('prompt="选一个" sqref="E10:E13"');
  });

  it("renames a table's column after its header cell, or Excel would drop the table", async () => {
    const opened = await openEverything();
    const header = cellsOf(opened, "客户")[1]?.[1];
    if (header) header.v = "客户姓名";
    const parts = unzipped(await save(opened));
    expect(parts["xl/tables/table1.xml"]).toContain('<tableColumn id="12" name="客户姓名"/>');
  });

  it("forgets a sheet that was deleted and follows the order of the tabs", async () => {
    const opened = await openEverything();
    opened.data.sheetOrder = ["sheet-3", "sheet-1"];
    delete opened.data.sheets["sheet-2"];
    const parts = unzipped(await save(opened));
    expect([...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      "设置",
      "客户",
    ]);
    expect(parts["xl/workbook.xml"]).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">`);
  });
});

describe("saving what was made here", () => {
  it("writes a call list with its table, choices, marks, frozen header and page set-up", async () => {
    const data = callListData();
    const state = newDocumentState();
    state.tables["t1"] = newTableState();
    state.sheets["list"] = {
      pageLayout: {
        orientation: "Landscape",
        zoom: { horizontalFitToPages: 1 },
        printTitleRows: "2:2",
        rowsAfterBreaks: [40, 80],
      },
    };
    state.settings = { "callsheet.version": 1, list: { day: 46346 } };
    const bytes = await write({ ...fresh, workbook: data }, emptyCarrier(), state);
    const parts = unzipped(bytes);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C3:C4"><formula1>&quot;接通,未接&quot;</formula1>',
    );
    expect(sheet).toContain("<formula>$C3=&quot;接通&quot;</formula>");
    expect(sheet).toContain('<pageSetup orientation="landscape" fitToHeight="0"');
    expect(sheet).toContain('<col min="2" max="2" width="18" customWidth="1"/>');
    expect(parts["xl/tables/table1.xml"]).toContain('name="拨打清单" displayName="拨打清单" ref="A2:C4"');
    expect(parts["xl/workbook.xml"]).toContain("'拨打清单 11-20'!$2:$2".replaceAll("'", "&apos;"));
    // The break comes after rows 40 and 80, as rows are counted from 1.
    expect(sheet).toContain('<rowBreaks count="2" manualBreakCount="2"><brk id="40" max="16383" man="1"/><brk id="80"');
    const again = await open(bytes);
    expect(Object.values(again.documentState.sheets)[0]?.pageLayout?.rowsAfterBreaks).toEqual([40, 80]);
    expect(cellsOf(again, "拨打清单 11-20")[2]?.[1]).toMatchObject({ v: "+8619900001234", t: 1 });
    expect(cellsOf(again, "拨打清单 11-20")[3]?.[1]).toMatchObject({ v: "=2+5", t: 1 });
    expect(again.documentState.settings).toEqual(state.settings);
  });

  it("marks functions that Excel knows under a longer name, and spills as dynamic arrays", async () => {
    const data = { ...callListData(), resources: [] };
    data.sheets = {
      list: {
        id: "list",
        name: "S",
        cellData: {
          0: { 0: { f: "=SORT(FILTER(B1:B3,B1:B3>1))", v: 2, t: 2 }, 3: { f: "=LET(x,1,x+1)", v: 2, t: 2 } },
        },
      },
    };
    const area = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 };
    const bytes = await write(
      { ...fresh, workbook: data, spills: { list: [{ area, values: [[2], [3]] }] } },
      emptyCarrier(),
      newDocumentState(),
    );
    const sheet = unzipped(bytes)["xl/worksheets/sheet1.xml"];
    expect(sheet).toContain(
      'cm="1"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(_xlfn._xlws.FILTER(B1:B3,B1:B3&gt;1))</f><v>2</v>',
    );
    expect(sheet).toContain('<c r="A2"><v>3</v></c>');
    expect(sheet).toContain("<f>_xlfn.LET(_xlpm.x,1,_xlpm.x+1)</f>");
  });

  it("keeps every text a text and every number a number, whatever they look like", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cellValue, { minLength: 1, maxLength: 30 }), async (values) => {
        const cellData = Object.fromEntries(values.map((cell, row) => [row, { 0: cell }]));
        const workbook = { ...callListData(), resources: [], sheets: { list: { id: "list", name: "S", cellData } } };
        const again = await open(await write({ ...fresh, workbook }, emptyCarrier(), newDocumentState()));
        const read = values.map((_, row) => cellsOf(again, "S")[row]?.[0]);
        expect(read.map((cell) => ({ v: cell?.v, t: cell?.t }))).toEqual(values.map(({ v, t }) => ({ v, t })));
      }),
      { numRuns: 40 },
    );
  });
});

describe("files that cannot be opened", () => {
  it.each([
    ["empty.xlsx", new Uint8Array(), "empty-file"],
    ["old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "old-excel"],
    ["secret.xlsx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf16("EncryptedPackage")]), "encrypted"],
    ["letter.docx", zipSync({ "word/document.xml": strToU8("<w/>") }), "unknown-kind"],
    ["picture.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "unknown-kind"],
    ["torn.xlsx", everythingWorkbook().slice(0, 900), "damaged"],
    ["bytes.xlsx", Uint8Array.of(1, 2, 3), "damaged"],
  ])("refuses %s and says why", async (name, bytes, code) => {
    const result = await readWorkbookFile(bytes, name);
    expect(result).toMatchObject({ kind: "refused", problem: { code } });
  });

  it("refuses a workbook whose sheets are listed and not there", async () => {
    const parts = Object.entries(everythingParts()).filter(([name]) => !/^xl\/worksheets\/sheet\d\.xml$/.test(name));
    const result = await readWorkbookFile(zipped(Object.fromEntries(parts)), "template.xlsx");
    expect(result).toEqual({ kind: "refused", problem: { code: "no-sheets" } });
  });
});

describe("a workbook whose elements have a prefix", () => {
  it("is read like the same one without", async () => {
    const result = await readWorkbookFile(withPrefixes(), "template.xlsx");
    if (result.kind === "refused") throw new Error(result.problem.code);
    expect(result.workbook.data.sheets).toEqual((await openEverything()).data.sheets);
  });
});

/** The workbook with everything, its own elements with a prefix. */
function withPrefixes(): Uint8Array {
  const prefixed = Object.entries(everythingParts()).map(([name, xml]) => {
    const isSpreadsheet = /^xl\/(workbook|worksheets\/sheet\d|sharedStrings|styles)\.xml$/.test(name);
    const spelled = xml.replace(/<(\/?)([a-zA-Z]+)(?=[\s>/])/g, "<$1x:$2").replace('xmlns="', 'xmlns:x="');
    return [name, isSpreadsheet ? spelled : xml];
  });
  return zipped(Object.fromEntries(prefixed) as Record<string, string>);
}

it("keeps settings under the id that the manifest gives the add-in", () => {
  const manifest = readFileSync(path.join(__dirname, "../../../manifest.xml"), "utf8");
  expect(manifest).toContain(`<Id>${addInId}</Id>`);
});

const savedAt = new Date("2026-11-20T08:00:00Z");
const fresh: Omit<GridContents, "workbook"> = { spills: {}, activeSheetId: "list" };

/** Any text that XML can hold, and any finite number but −0, which a file cannot tell from 0. */
const cellValue: fc.Arbitrary<ICellData> = fc.oneof(
  fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((text) => !/[\p{Cc}\ufffe\uffff]/u.test(text))
    .map(textCell),
  fc
    .constantFrom("007", "=1+1", "+86 199 0000 1234", "-", "1.99E+10", "TRUE", "2026-11-05", " x ", "a\nb", "_x000D_")
    .map(textCell),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Object.is(value, -0))
    .map((v) => ({ v, t: 2 })),
  fc.boolean().map((value) => ({ v: value ? 1 : 0, t: 3 })),
);

function textCell(v: string): ICellData {
  return { v, t: 1 };
}

function callListData(): OpenedWorkbook["data"] {
  const text = { n: { pattern: "@" } };
  const cells = [
    ["拨打清单 2026-11-20"],
    ["客户", "电话", "结果"],
    ["张伟", "+8619900001234", ""],
    ["李娜", "=2+5", "未接"],
  ];
  return {
    id: "workbook",
    name: "new",
    appVersion: "0.25.1",
    locale: "zhCN" as OpenedWorkbook["data"]["locale"],
    styles: { text },
    sheetOrder: ["list"],
    sheets: {
      list: {
        id: "list",
        name: "拨打清单 11-20",
        cellData: Object.fromEntries(
          cells.map((row, index) => [
            index,
            Object.fromEntries(row.map((v, column) => [column, { v, t: 1, s: "text" }])),
          ]),
        ),
        columnData: { 1: { w: 126 } },
        freeze: { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 },
      },
    },
    resources: [
      {
        name: pluginNames.tables,
        data: JSON.stringify({
          list: {
            tables: [
              {
                id: "t1",
                name: "拨打清单",
                range: { startRow: 1, endRow: 3, startColumn: 0, endColumn: 2 },
                options: { showHeader: true, showFooter: false },
                filters: { tableColumnFilterList: [] },
                columns: [],
                meta: {},
              },
            ],
          },
        }),
      },
      {
        name: pluginNames.validations,
        data: JSON.stringify({
          list: [
            {
              uid: "v1",
              type: "list",
              formula1: '["接通","未接"]',
              ranges: [{ startRow: 2, endRow: 3, startColumn: 2, endColumn: 2 }],
            },
          ],
        }),
      },
      {
        name: pluginNames.conditionalFormats,
        data: JSON.stringify({
          list: [
            {
              cfId: "c1",
              stopIfTrue: false,
              ranges: [{ startRow: 2, endRow: 3, startColumn: 0, endColumn: 2 }],
              rule: {
                type: "highlightCell",
                subType: "formula",
                value: '=$C3="接通"',
                style: { bg: { rgb: "#C6EFCE" } },
              },
            },
          ],
        }),
      },
    ],
  };
}

async function openEverything(): Promise<OpenedWorkbook> {
  return open(everythingWorkbook());
}

async function open(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const result = await readWorkbookFile(bytes, "customers.xlsx");
  if (result.kind === "refused") throw new Error(JSON.stringify(result.problem));
  return structuredCloneOfData(result.workbook);
}

function structuredCloneOfData(opened: OpenedWorkbook): OpenedWorkbook {
  return { ...opened, data: structuredClone(opened.data) };
}

/** As the grid would hand it over right after opening: with what SORT has spilled into A9. */
async function save(opened: OpenedWorkbook): Promise<Uint8Array> {
  const spilled = { area: { startRow: 7, endRow: 8, startColumn: 0, endColumn: 0 }, values: [[100.1], [200]] };
  const workbook = structuredClone(opened.data);
  return write(
    { workbook, spills: { "sheet-1": [spilled] }, activeSheetId: "sheet-2" },
    opened.carrier,
    opened.documentState,
  );
}

async function write(
  contents: GridContents,
  ...[carrier, state]: [OpenedWorkbook["carrier"], OpenedWorkbook["documentState"]]
): Promise<Uint8Array> {
  const result = await writeWorkbookFile(carrier, contents, state, savedAt);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.problem));
  return result.bytes;
}

function cellsOf({ data }: OpenedWorkbook, name: string): Record<number, Record<number, ICellData>> {
  const sheet = Object.values(data.sheets).find((candidate) => candidate.name === name);
  return sheet?.cellData ?? {};
}

/** Cells with their looks spelled out: ids of styles are dealt anew each time. */
function shownCells(opened: OpenedWorkbook, name: string): unknown {
  const cells = Object.entries(cellsOf(opened, name)).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, cell]) => {
      const { s, custom: _, ...rest } = cell;
      return [`${row},${column}`, { ...rest, look: typeof s === "string" ? opened.data.styles[s] : s }] as const;
    }),
  );
  return Object.fromEntries(cells);
}

function resource(data: OpenedWorkbook["data"], kind: keyof Resources): Record<string, unknown> {
  const found = data.resources?.find(({ name }) => name === pluginNames[kind]);
  return JSON.parse(found?.data ?? "{}") as Record<string, unknown>;
}

function setResource(data: OpenedWorkbook["data"], kind: keyof Resources, value: unknown): void {
  const found = data.resources?.find(({ name }) => name === pluginNames[kind]);
  if (found) found.data = JSON.stringify(value);
}

function zipped(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}
