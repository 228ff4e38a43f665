import {
  addContentType,
  addRelationship,
  freePath,
  partText,
  relationshipsOf,
  relationshipType,
  setPartText,
  xmlDeclaration,
  type Parts,
} from "./package";
import { attributesText, children, replaceChildren, rootElement, type XmlElement } from "./xml";
import { sheetOrder } from "./sheetPart";

/** What lies over the cells of a sheet part beside charts. */
export function drawingKinds(parts: Parts, sheetPath: string): { images: boolean; textBoxes: boolean } {
  const xml = drawingXml(parts, sheetPath) ?? "";
  return {
    images: /<(xdr:)?pic[\s>]/.test(xml),
    textBoxes: shapeAnchors(xml).length > 0,
  };
}

/** Puts the text boxes and shapes of a sheet, which the library leaves out, back beside what it has written. */
export function graftShapes(from: Parts, to: Parts, fromSheet: string, toSheet: string): void {
  const original = drawingXml(from, fromSheet);
  const anchors = original === undefined ? [] : shapeAnchors(original);
  if (original === undefined || anchors.length === 0) return;
  addAnchors(to, toSheet, anchors.map((anchor) => anchor.outer).join(""), rootElement(original).attributes);
}

/** Adds whole anchors over what lies on a sheet; `namespaces` are those that they were written under. */
export function addAnchors(
  to: Parts,
  toSheet: string,
  anchors: string,
  namespaces: Readonly<Record<string, string>>,
): void {
  const path = drawingOf(to, toSheet);
  const written = partText(to, path) ?? "";
  const root = rootElement(written);
  const opening = `<${root.name}${attributesText({ ...namespaces, ...root.attributes })}>`;
  setPartText(to, path, `${written.slice(0, root.start)}${opening}${root.inner}${anchors}</${root.name}>`);
}

/** The path of the drawing of a sheet. A sheet without one gets an empty one. */
export function drawingOf(to: Parts, toSheet: string): string {
  return drawingPath(to, toSheet) ?? newDrawing(to, toSheet);
}

function newDrawing(to: Parts, toSheet: string): string {
  const path = freePath(to, "xl/drawings/drawing1.xml");
  setPartText(to, path, `${xmlDeclaration}<xdr:wsDr${attributesText(drawingNamespaces)}></xdr:wsDr>`);
  addContentType(to, path, "application/vnd.openxmlformats-officedocument.drawing+xml");
  const id = addRelationship(to, toSheet, relationshipType("drawing"), path);
  const element = `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  setPartText(to, toSheet, replaceChildren(partText(to, toSheet) ?? "", "drawing", element, sheetOrder));
  return path;
}

/** Shapes that refer to no other part: a picture inside a group would come back without its image. */
function shapeAnchors(xml: string): readonly XmlElement[] {
  return children(rootElement(xml || "<none/>")).filter(
    (anchor) => /<xdr:(sp|cxnSp|grpSp)\b/.test(anchor.outer) && !/\br:(id|embed|link|pict)=/.test(anchor.outer),
  );
}

export function drawingXml(parts: Parts, sheetPath: string): string | undefined {
  const path = drawingPath(parts, sheetPath);
  return path === undefined ? undefined : partText(parts, path);
}

export function drawingPath(parts: Parts, sheetPath: string): string | undefined {
  return relationshipsOf(parts, sheetPath).find(({ type }) => type === relationshipType("drawing"))?.target;
}

export const drawingNamespaces = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
} as const;
