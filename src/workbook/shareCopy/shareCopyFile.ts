import type { DateSystem } from "../../domain/calendar/dateSystem";
import { cellAddress, isErrorCell, type Block, type CellValue } from "../../domain/sheet/cells";
import { zipped } from "./shareCopyZip";

/** A sheet of plain values. Formats stand for the first rows; the last of them goes on below. */
export type ValueSheet = { readonly name: string; readonly values: Block; readonly numberFormats: Block };

/** An .xlsx file of values: numbers, text, yes/no and errors, with number formats and columns as wide as what is in them. */
export function valuesFile(sheets: readonly ValueSheet[], dateSystem: DateSystem): Promise<Uint8Array> {
  const formats = new Map<string, number>();
  const worksheets = sheets.map((sheet) => worksheetXml(sheet, formats));
  const entries: [string, string][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets, dateSystem)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", stylesXml([...formats.keys()])],
    ...worksheets.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
  ];
  return zipped(entries);
}

function worksheetXml({ values, numberFormats }: ValueSheet, formats: Map<string, number>): string {
  const rows = values.map((cells, row) => {
    const shown = cells.map((value, column) => {
      if (value === null || value === "") return "";
      const format = String((numberFormats[row] ?? numberFormats.at(-1))?.[column] ?? "General");
      return cellXml(value, cellAddress(column, row + 1), styleOf(format, formats));
    });
    return `<row r="${row + 1}">${shown.join("")}</row>`;
  });
  return `${declaration}<worksheet xmlns="${main}">${columnsXml(values)}<sheetData>${rows.join("")}</sheetData></worksheet>`;
}

function cellXml(value: Exclude<CellValue, null>, address: string, style: number): string {
  const place = `r="${address}" s="${style}"`;
  if (typeof value === "number") return `<c ${place}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${place} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isErrorCell(value)) return `<c ${place} t="e"><v>${escaped(value)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function columnsXml(values: Block): string {
  const widths: number[] = [];
  for (const row of values.slice(0, rowsToMeasure)) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? narrowest, Math.min(widest, widthOf(String(cell ?? "")) + 2));
    });
  }
  if (widths.length === 0) return "";
  const columns = widths.map((width, index) => {
    const number = index + 1;
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

/** In digits; a Chinese character is as wide as two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 ? 1 : 2;
  return width;
}

/** Style 0 is General. */
function styleOf(format: string, formats: Map<string, number>): number {
  if (format === "General") return 0;
  const known = formats.get(format);
  if (known !== undefined) return known;
  formats.set(format, formats.size + 1);
  return formats.size;
}

function stylesXml(formats: readonly string[]): string {
  const numberFormats = formats.map(
    (format, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escaped(format)}"/>`,
  );
  const cells = [0, ...formats.map((_, index) => firstOwnFormat + index)].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    `${declaration}<styleSheet xmlns="${main}">`,
    formats.length === 0 ? "" : `<numFmts count="${formats.length}">${numberFormats.join("")}</numFmts>`,
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join("");
}

function workbookXml(sheets: readonly ValueSheet[], dateSystem: DateSystem): string {
  const items = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const properties = dateSystem === 1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationship}">${properties}<sheets>${items.join("")}</sheets></workbook>`;
}

function contentTypes(sheetCount: number): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) => type(`worksheets/sheet${index + 1}`, "worksheet"));
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    type("workbook", "sheet.main"),
    type("styles", "styles"),
    ...sheets,
    "</Types>",
  ].join("");
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${relationship}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** XML knows no control characters but tab and line ends; the rest cannot be said in it at all. */
function escaped(text: string): string {
  return (
    text
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
      // eslint-disable-next-line no-control-regex -- these are the ones meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const firstOwnFormat = 164;
const rowsToMeasure = 200;
const narrowest = 8;
const widest = 50;
