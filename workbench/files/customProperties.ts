import {
  addContentType,
  addRelationship,
  partText,
  relationshipType,
  setPartText,
  xmlDeclaration,
  type Parts,
} from "./package";
import { attributesText, children, escapeXml, rootElement, textOf } from "./xml";

type CustomProperties = Record<string, string | number | boolean>;

/** The custom document properties of a file; dates as their ISO text. */
export function readCustomProperties(parts: Parts): CustomProperties {
  const xml = partText(parts, path);
  if (xml === undefined) return {};
  const properties: CustomProperties = {};
  for (const element of children(rootElement(xml))) {
    const name = element.attributes["name"];
    const value = children(element)[0];
    if (name === undefined || value === undefined) continue;
    const text = textOf(value);
    if (value.name === "vt:bool") properties[name] = text === "true" || text === "1";
    else if (/^vt:(i\d|ui\d|int|uint|r4|r8|decimal)$/.test(value.name)) properties[name] = Number(text);
    else properties[name] = text;
  }
  return properties;
}

/** Puts the part for the properties into the file; the one that came with it where nothing changed. */
export function writeCustomProperties(from: Parts, to: Parts, properties: Readonly<CustomProperties>): void {
  if (Object.keys(properties).length === 0) return;
  const unchanged = JSON.stringify(readCustomProperties(from)) === JSON.stringify(properties);
  const xml = unchanged ? partText(from, path) : undefined;
  setPartText(to, path, xml ?? partFor(properties));
  addContentType(to, path, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  addRelationship(to, "", relationshipType("custom-properties"), path);
}

function partFor(properties: Readonly<CustomProperties>): string {
  const written = Object.entries(properties).map(([name, value], index) => {
    // Numbers 0 and 1 are taken by the format itself.
    const attributes = attributesText({ fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name });
    const kind = typeof value === "boolean" ? "vt:bool" : typeof value === "number" ? "vt:r8" : "vt:lpwstr";
    return `<property${attributes}><${kind}>${escapeXml(String(value))}</${kind}></property>`;
  });
  return (
    `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${written.join("")}</Properties>`
  );
}

const path = "docProps/custom.xml";
