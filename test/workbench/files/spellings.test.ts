import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ICellData } from "@univerjs/core";
import { smallXlsx } from "../../browser/support/smallXlsx";
import type { OpenedWorkbook } from "../../../workbench/files/readXlsx";
import { readWorkbookFile } from "../../../workbench/files/workbookFile";

describe("a workbook that another program wrote", () => {
  it.each(["05-date1904-true.xlsx", "05b-date1904-1-control.xlsx"])(
    "counts its days from 1904 where it says so, as 1 or as true (%s)",
    async (file) => {
      const { date1904, documentState, data } = await opened(field(file), file);
      expect([date1904, documentState.date1904]).toEqual([true, true]);
      // 2026-11-02 is 46328 in the 1900 system, 44866 in the other.
      expect(cellsOf({ data })[1]?.[3]?.v).toBe(44_866);
    },
  );

  it.each(["false", "0"])("counts from 1900 where it says date1904 is %s", async (said) => {
    const file = respelled(small(), ["xl/workbook.xml"], (xml) =>
      xml.replace("<sheets>", `<workbookPr date1904='${said}'/><sheets>`),
    );
    expect((await opened(file)).date1904).toBe(false);
  });

  it("may write its own elements with a prefix", async () => {
    const own = ["xl/workbook.xml", "xl/worksheets/sheet1.xml"];
    expect(cellsOf(await opened(respelled(small(), own, (xml) => prefixed(xml, "x"))))).toMatchObject(smallCells);
    const all = [...own, "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"];
    expect(cellsOf(await opened(respelled(small(), all, (xml) => prefixed(xml, "ns0"))))).toMatchObject(smallCells);
  });

  it("may be Strict Open XML", async () => {
    const file = respelled(
      small(),
      ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"],
      (xml) =>
        xml
          .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", `${strict}spreadsheetml/main`)
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            `${strict}officeDocument/relationships`,
          ),
    );
    expect(cellsOf(await opened(file))).toMatchObject(smallCells);
  });

  it("keeps a text that says true, and reads a truth that is written out", async () => {
    const file = respelled(small(), ["xl/worksheets/sheet1.xml"], (xml) =>
      xml
        .replace(
          "</row></sheetData>",
          '<c r="C2" t="b"><v>true</v></c><c r="D2" t="str"><v>true</v></c></row></sheetData>',
        )
        .replace('<row r="2">', '<row r="2" hidden="true">'),
    );
    const { data } = await opened(file);
    expect(cellsOf({ data })[1]).toMatchObject({ 2: { v: 1, t: 3 }, 3: { v: "true", t: 1 } });
    expect(data.sheets["sheet-1"]?.rowData?.[1]?.hd).toBe(1);
  });

  it("may have odd quotes and line breaks inside its tags", async () => {
    const cells = cellsOf(await opened(field("07-odd-xml-spelling.xlsx")));
    expect(cells[0]).toMatchObject({ 0: { v: "客户姓名" }, 5: { v: "意向级别" } });
    expect([1, 2, 3, 4].map((row) => cells[row]?.[0]?.v)).toEqual(["周小满", "吴大有", "郑可心", "王立冬"]);
  });
});

describe("a file that is not what its name says", () => {
  it.each([
    ["an HTML table as .xlsx", field("22-html-table.xlsx"), "客户.xlsx", "web-page"],
    ["an HTML table as .xls", field("22-html-table.xlsx"), "客户.xls", "web-page"],
    ["an HTML table as .csv", field("22-html-table.xlsx"), "客户.csv", "web-page"],
    [
      "a page with its declaration",
      strToU8("\ufeff<?xml version='1.0'?>\n<!DOCTYPE html><html></html>"),
      "a.xlsx",
      "web-page",
    ],
    ["a bare table", strToU8("<table><tr><td>姓名</td></tr></table>"), "export.xls", "web-page"],
    [
      "a saved web archive",
      strToU8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n'),
      "a.xls",
      "web-page",
    ],
    [
      "an XML spreadsheet of 2003",
      strToU8(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      "a.xls",
      "xml-spreadsheet",
    ],
    ["text with tabs as .xlsx", strToU8("姓名\t电话\n张伟\t19900001234\n"), "a.xlsx", "text-file"],
    ["text in UTF-16 as .xls", field("12-unicode-text-utf16.csv"), "a.xls", "text-file"],
    [
      "a long text in Chinese as .xlsx",
      strToU8("姓名,电话\n" + "张伟伟,19900001234\n".repeat(5_000)),
      "a.xlsx",
      "text-file",
    ],
    ["a binary workbook", zipSync({ "xl/workbook.bin": Uint8Array.of(1) }), "a.xlsb", "binary-excel"],
    ["a picture as .xlsx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "a.xlsx", "unknown-kind"],
    ["a PDF as .xlsx", strToU8("%PDF-1.7\n"), "a.xlsx", "unknown-kind"],
    ["a page under its own name", strToU8("<html></html>"), "page.html", "web-page"],
  ])("is told as what it is: %s", async (_, bytes, name, code) => {
    const result = await readWorkbookFile(bytes, name);
    expect(result).toMatchObject({ kind: "refused", problem: { code } });
  });
});

describe("text in UTF-16", () => {
  it.each([
    ["with its mark", (text: string) => utf16(`\ufeff${text}`, false)],
    ["with its mark, the high byte first", (text: string) => utf16(`\ufeff${text}`, true)],
    ["without a mark", (text: string) => utf16(text, false)],
    ["without a mark, the high byte first", (text: string) => utf16(text, true)],
  ])("opens %s", async (_, encoded) => {
    const cells = cellsOf(await opened(encoded("姓名\t电话\r\n张伟\t19900001234\r\n"), "客户.txt"));
    expect(cells).toMatchObject({ 0: { 0: { v: "姓名" } }, 1: { 0: { v: "张伟" }, 1: { v: 19900001234 } } });
  });

  it("opens the Unicode text that was sent", async () => {
    const cells = cellsOf(await opened(field("12-unicode-text-utf16.csv"), "客户.csv"));
    expect(cells[1]).toMatchObject({ 0: { v: "周小满" }, 1: { v: 13900001111 }, 2: { v: "钱一" } });
  });
});

const smallCells = { 0: { 0: { v: "姓名" }, 1: { v: "金额" } }, 1: { 0: { v: "张伟" }, 1: { v: 12.5 } } };
const strict = "http://purl.oclc.org/ooxml/";

function small(): Uint8Array {
  return smallXlsx(
    "客户",
    [
      ["姓名", "金额"],
      ["张伟", 12.5],
    ],
    [],
  );
}

/** Elements of the default namespace with a prefix, as several libraries write them. */
function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?![?!])/g, `<$1${prefix}:`).replace(' xmlns="', ` xmlns:${prefix}="`);
}

function respelled(file: Uint8Array, paths: readonly string[], change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  for (const part of paths) parts[part] = strToU8(change(strFromU8(parts[part] as Uint8Array)));
  return zipSync(parts);
}

function utf16(text: string, highFirst: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !highFirst);
  return bytes;
}

async function opened(bytes: Uint8Array, name = "客户.xlsx"): Promise<OpenedWorkbook> {
  const result = await readWorkbookFile(bytes, name);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.problem));
  return result.workbook;
}

function cellsOf({ data }: Pick<OpenedWorkbook, "data">): Record<number, Record<number, ICellData>> {
  return data.sheets["sheet-1"]?.cellData as Record<number, Record<number, ICellData>>;
}

function field(file: string): Uint8Array {
  return readFileSync(path.join(__dirname, "..", "..", "data", "field", file));
}
