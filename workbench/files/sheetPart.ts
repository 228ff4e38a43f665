import { partText, relationshipsOf, type Parts } from "./package";
import { children, rootElement } from "./xml";

/** The sheets of a file in the order of their tabs, chart sheets left out. */
export function sheetParts(parts: Parts): readonly { readonly name: string; readonly path: string }[] {
  const workbook =
    relationshipsOf(parts, "").find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  const targets = new Map(
    relationshipsOf(parts, workbook).map((relationship) => [relationship.id, relationship] as const),
  );
  return children(rootElement(partText(parts, workbook) ?? "<none/>"), "sheets")
    .flatMap((list) => children(list))
    .flatMap(({ attributes }) => {
      const id = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ?? "";
      const target = targets.get(id);
      if (target === undefined || !target.type.endsWith("/worksheet")) return [];
      return [{ name: attributes["name"] ?? "", path: target.target }];
    });
}

/** A sheet part without its cells, which are by far the most of it. */
export function withoutCells(sheetXml: string): string {
  const from = sheetXml.search(/<sheetData[\s>]/);
  const to = sheetXml.lastIndexOf("</sheetData>");
  return from < 0 || to < 0
    ? sheetXml
    : `${sheetXml.slice(0, from)}<sheetData/>${sheetXml.slice(to + "</sheetData>".length)}`;
}

/** The order in which a sheet part lists its children (ECMA-376 part 1, CT_Worksheet); Excel refuses any other. */
export const sheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];
