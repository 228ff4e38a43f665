import fc from "fast-check";
import { encode } from "iconv-lite";
import type { ICellData } from "@univerjs/core";
import { type CsvEncoding, writeCsv } from "../../../workbench/files/csvFile";
import type { GridContents } from "../../../workbench/files/gridContents";
import { readWorkbookFile } from "../../../workbench/files/workbookFile";

describe("opening a .csv file", () => {
  it.each([
    ["UTF-8", utf8("姓名,电话\n张伟,19900001234\n")],
    ["UTF-8 with its mark", utf8("\ufeff姓名,电话\n张伟,19900001234\n")],
    ["GB18030, as Excel in China saves it", new Uint8Array(encode("姓名,电话\n张伟,19900001234\n", "gb18030"))],
    [
      "UTF-16 with tabs, as Excel saves Unicode text",
      new Uint8Array(encode("\ufeff姓名\t电话\n张伟\t19900001234\n", "utf16-le")),
    ],
    ["semicolons", utf8("姓名;电话\r\n张伟;19900001234\r\n")],
  ])("reads %s", async (_, bytes) => {
    const cells = await read(bytes);
    expect(cells[0]).toMatchObject({ 0: { v: "姓名", t: 1 }, 1: { v: "电话", t: 1 } });
    expect(cells[1]).toMatchObject({ 0: { v: "张伟", t: 1 }, 1: { v: 19900001234, t: 2 } });
  });

  it("prefers the delimiter that makes even rows to one that is only frequent", async () => {
    const cells = await read(utf8('备注;金额\n"a, b, c";1\n"d, e";2\nf, g;3\n'));
    expect(cells[3]).toMatchObject({ 0: { v: "f, g" }, 1: { v: 3 } });
  });

  it.each([
    "007",
    "6222020000001234567",
    "3-4",
    "2026-11-05",
    "1.99E+10",
    "+8619900001234",
    "=1+1",
    "1,234",
    "-0",
    "TRUE",
    "00.5",
  ])("keeps %s as the text that it is", async (text) => {
    expect((await read(utf8(`列\n"${text}"\n`)))[1]?.[0]).toMatchObject({ v: text, t: 1 });
  });

  it("takes plain numbers for numbers and shows their decimals as written", async () => {
    const { data } = await openCsv(utf8("列\n12.50\n-3\n0.125\n"));
    const cells = data.sheets["sheet-1"]?.cellData as Record<number, Record<number, ICellData>>;
    expect([cells[1]?.[0]?.v, cells[2]?.[0]?.v, cells[3]?.[0]?.v]).toEqual([12.5, -3, 0.125]);
    expect(data.styles[cells[1]?.[0]?.s as string]).toEqual({ n: { pattern: "0.00" } });
  });

  it("refuses bytes that are no text and a file with nothing in it", async () => {
    expect(await readWorkbookFile(Uint8Array.of(0xff, 0x41, 0xff, 0xff), "a.csv")).toMatchObject({
      kind: "refused",
      problem: { code: "unreadable-text" },
    });
    expect(await readWorkbookFile(utf8("\ufeff\n\n"), "a.csv")).toMatchObject({
      kind: "refused",
      problem: { code: "empty-file" },
    });
  });
});

describe("saving as .csv", () => {
  it.each(["utf-8-bom", "gb18030"] as const)("gives every text back from %s", async (encoding) => {
    const cell = fc.string({ unit: "grapheme" }).filter((text) => !/[\r\n\p{Cc}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
        const shown = [["列一", "列二"], ...rows];
        const cells = await read(written(shown, encoding));
        shown.forEach((row, index) => {
          const readRow = row.map((_, column) => String(cells[index]?.[column]?.v ?? ""));
          expect(readRow.map(plain)).toEqual(row.map(plain));
        });
      }),
    );
  });

  it("quotes what would be torn apart", () => {
    expect(new TextDecoder().decode(written([["a,b", 'say "hi"', "x\ny", "plain"]], "utf-8-bom"))).toBe(
      '"a,b","say ""hi""","x\ny",plain\r\n',
    );
  });

  it("says that formats and the other sheets are not in it", () => {
    const result = writeCsv(contents(["a", "b"]), [["x"]], "utf-8-bom");
    expect(result).toMatchObject({ notKept: ["formats-in-csv", "other-sheets-in-csv"] });
  });

  it("holds the replacement character, which every reader gives back (0x8431A437)", async () => {
    const cells = await read(written([["列一", "\ufffd"]], "gb18030"));
    expect(cells[0]?.[1]?.v).toBe("\ufffd");
  });

  it("refuses a character that GB18030 cannot hold and names its cell", () => {
    const unreadable = writeCsv(contents(["a"]), [["ok"], ["private \ue5e5"]], "gb18030");
    expect(unreadable).toMatchObject({
      kind: "refused",
      problem: { code: "character-not-in-gb18030", character: "U+E5E5", address: "A2" },
    });
    const result = writeCsv(contents(["a"]), [["ok", "half \ud83d"]], "gb18030");
    expect(result).toMatchObject({ kind: "refused", problem: { code: "character-not-in-gb18030", address: "B1" } });
  });
});

/** "12.50" comes back as the number 12.5, which is shown as 12.50: compared as numbers, everything else as text. */
function plain(text: string): string | number {
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) && text !== "-0" ? Number(text) : text;
}

function written(shown: readonly (readonly string[])[], encoding: CsvEncoding): Uint8Array {
  const result = writeCsv(contents(["a"]), shown, encoding);
  if (result.kind === "refused") throw new Error(result.problem.code);
  return result.bytes;
}

function contents(sheetOrder: string[]): GridContents {
  return { workbook: { sheetOrder } as GridContents["workbook"], spills: {}, activeSheetId: "a" };
}

async function read(bytes: Uint8Array): Promise<Record<number, Record<number, ICellData>>> {
  const { data } = await openCsv(bytes);
  return data.sheets["sheet-1"]?.cellData as Record<number, Record<number, ICellData>>;
}

async function openCsv(bytes: Uint8Array) {
  const result = await readWorkbookFile(bytes, "customers.csv");
  if (result.kind === "refused") throw new Error(result.problem.code);
  return result.workbook;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
