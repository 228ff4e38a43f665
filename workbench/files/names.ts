import type { DefinedName } from "./excelts";
import { storedFormula, typedFormula } from "./formulaText";
import { children, rootElement, withAttributes } from "./xml";

/** A defined name as the grid's plugin keeps it. */
export type GridName = {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
  readonly comment?: string;
  readonly hidden?: boolean;
};

/** The defined names of a file. Names that Excel makes for itself (`_xlnm.…`) are not among them. */
export function readNames(
  defined: readonly DefinedName[],
  sheetIds: readonly string[],
  formulas: Map<string, string>,
  workbookXml: string,
): Record<string, GridName> {
  const names: Record<string, GridName> = {};
  const comments = commentsOf(workbookXml);
  for (const entry of defined) {
    if (entry.name.startsWith("_xlnm.")) continue;
    const id = `file-${Object.keys(names).length + 1}`;
    const stored = entry.ranges.length > 0 ? entry.ranges.join(",") : (entry.formulaExpression ?? entry.rawText ?? "");
    const typed = entry.ranges.length > 0 ? stored : typedFormula(stored);
    if (entry.ranges.length === 0) formulas.set(typed, stored);
    const comment = comments.get(entry.name);
    names[id] = {
      id,
      name: entry.name,
      formulaOrRefString: typed,
      localSheetId: (entry.localSheetId === undefined ? undefined : sheetIds[entry.localSheetId]) ?? wholeWorkbook,
      ...(comment !== undefined && { comment }),
      ...(entry.hidden && { hidden: true }),
    };
  }
  return names;
}

/** The names for the library; `sheetIds` are those of the grid in the order of their tabs. */
export function writeNames(
  names: readonly GridName[],
  sheetIds: readonly string[],
  formulas: ReadonlyMap<string, string>,
): DefinedName[] {
  // Those of a sheet that is gone went with it.
  const standing = names.filter(
    ({ localSheetId = wholeWorkbook }) => localSheetId === wholeWorkbook || sheetIds.includes(localSheetId),
  );
  return standing.map(({ name, formulaOrRefString, localSheetId, hidden }) => {
    const position = localSheetId === undefined ? -1 : sheetIds.indexOf(localSheetId);
    const stored = formulas.get(formulaOrRefString) ?? storedFormula(formulaOrRefString);
    return {
      name,
      ranges: [],
      rawText: stored,
      kind: "opaque",
      ...(position >= 0 && { localSheetId: position }),
      ...(hidden && { hidden: true }),
    };
  });
}

/** Puts the comments of names, which the library leaves out, into the workbook part. */
export function graftNameComments(workbookXml: string, names: readonly GridName[]): string {
  const comments = new Map(names.flatMap(({ name, comment }) => (comment ? [[name, comment] as const] : [])));
  if (comments.size === 0) return workbookXml;
  const list = children(rootElement(workbookXml), "definedNames")[0];
  if (list === undefined) return workbookXml;
  const entries = children(list, "definedName").map((entry) =>
    withAttributes(entry, { comment: comments.get(entry.attributes["name"] ?? "") }),
  );
  return workbookXml.replace(list.outer, () => `<definedNames>${entries.join("")}</definedNames>`);
}

function commentsOf(workbookXml: string): ReadonlyMap<string, string> {
  if (workbookXml === "") return new Map();
  const elements = children(rootElement(workbookXml), "definedNames").flatMap((list) => children(list, "definedName"));
  return new Map(
    elements.flatMap(({ attributes }) => {
      const { name, comment } = attributes;
      return name !== undefined && comment !== undefined ? [[name, comment] as const] : [];
    }),
  );
}

/** What the grid says for "valid in the whole workbook". */
const wholeWorkbook = "AllDefaultWorkbook";
