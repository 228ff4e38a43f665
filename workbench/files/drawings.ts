import {
  addContentType,
  addRelationship,
  partText,
  relationshipsOf,
  relationshipType,
  setPartText,
  xmlDeclaration,
  type Parts,
} from "./package";
import { children, replaceChildren, rootElement, type XmlElement } from "./xml";
import { sheetOrder } from "./sheetPart";

/** What lies over the cells of a sheet part. */
export function drawingKinds(
  parts: Parts,
  sheetPath: string,
): { charts: boolean; images: boolean; textBoxes: boolean } {
  const xml = drawingXml(parts, sheetPath) ?? "";
  return {
    charts: /<(c|cx|cx1):chart\b/.test(xml),
    images: /<(xdr:)?pic[\s>]/.test(xml),
    textBoxes: shapeAnchors(xml).length > 0,
  };
}

/** Puts the text boxes and shapes of a sheet, which the library leaves out, back beside what it has written. */
export function graftShapes(from: Parts, to: Parts, fromSheet: string, toSheet: string): void {
  const original = drawingXml(from, fromSheet);
  const anchors = original === undefined ? [] : shapeAnchors(original);
  if (original === undefined || anchors.length === 0) return;
  const shapes = anchors.map((anchor) => anchor.outer).join("");
  const written = drawingPath(to, toSheet);
  const writtenXml = written === undefined ? undefined : partText(to, written);
  if (written !== undefined && writtenXml !== undefined) {
    const root = rootElement(writtenXml);
    const declarations = { ...rootElement(original).attributes, ...root.attributes };
    const opening = `<${root.name}${Object.entries(declarations)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join("")}>`;
    setPartText(to, written, `${writtenXml.slice(0, root.start)}${opening}${root.inner}${shapes}</${root.name}>`);
    return;
  }
  const root = rootElement(original);
  const opening = root.outer.slice(0, root.outer.indexOf(">") + 1);
  const path = freeDrawingPath(to);
  setPartText(to, path, `${xmlDeclaration}${opening}${shapes}</${root.name}>`);
  addContentType(to, path, "application/vnd.openxmlformats-officedocument.drawing+xml");
  const id = addRelationship(to, toSheet, relationshipType("drawing"), path);
  const element = `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  setPartText(to, toSheet, replaceChildren(partText(to, toSheet) ?? "", "drawing", element, sheetOrder));
}

/** Shapes that refer to no other part: a picture inside a group would come back without its image. */
function shapeAnchors(xml: string): readonly XmlElement[] {
  return children(rootElement(xml || "<none/>")).filter(
    (anchor) => /<xdr:(sp|cxnSp|grpSp)\b/.test(anchor.outer) && !/\br:(id|embed|link|pict)=/.test(anchor.outer),
  );
}

function drawingXml(parts: Parts, sheetPath: string): string | undefined {
  const path = drawingPath(parts, sheetPath);
  return path === undefined ? undefined : partText(parts, path);
}

function drawingPath(parts: Parts, sheetPath: string): string | undefined {
  return relationshipsOf(parts, sheetPath).find(({ type }) => type === relationshipType("drawing"))?.target;
}

function freeDrawingPath(parts: Parts): string {
  let number = 1;
  while (parts[`xl/drawings/drawing${number}.xml`] !== undefined) number += 1;
  return `xl/drawings/drawing${number}.xml`;
}
