import type { CustomXmlPartState } from "../excel/state/documentState";
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
import { attributesText, rootElement } from "./xml";

/** The custom XML parts of a workbook with the ids that Excel knows them by. */
export function readCustomXml(parts: Parts): CustomXmlPartState[] {
  return itemsOf(parts).map(({ path, id }) => {
    const xml = partText(parts, path) ?? "";
    return { id, xml, namespaceUri: namespaceOf(xml) };
  });
}

/** Writes the parts of the state; those of the file that are no longer in it are gone, as in Excel. */
export function writeCustomXml(to: Parts, state: readonly CustomXmlPartState[]): void {
  state.forEach(({ id, xml, namespaceUri }, index) => {
    const number = index + 1;
    const path = `customXml/item${number}.xml`;
    const propertiesPath = `customXml/itemProps${number}.xml`;
    const schema = namespaceUri === "" ? "" : `<ds:schemaRef${attributesText({ "ds:uri": namespaceUri })}/>`;
    setPartText(to, path, xml);
    setPartText(
      to,
      propertiesPath,
      `${xmlDeclaration}<ds:datastoreItem${attributesText({ "ds:itemID": id, "xmlns:ds": dataStore })}>` +
        `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
    );
    addContentType(to, propertiesPath, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    addRelationship(to, path, relationshipType("customXmlProps"), propertiesPath);
    addRelationship(to, "xl/workbook.xml", relationshipType("customXml"), path);
  });
}

function itemsOf(parts: Parts): readonly { readonly path: string; readonly id: string }[] {
  return relationshipsOf(parts, "xl/workbook.xml")
    .filter((relationship) => relationship.type === relationshipType("customXml"))
    .map(({ target }, index) => {
      const properties = relationshipsOf(parts, target).find(({ type }) => type === relationshipType("customXmlProps"));
      const xml = properties && partText(parts, properties.target);
      const id = xml === undefined ? undefined : rootElement(xml).attributes["ds:itemID"];
      return { path: target, id: id ?? `{00000000-0000-0000-0000-${String(index + 1).padStart(12, "0")}}` };
    });
}

function namespaceOf(xml: string): string {
  const root = /<[^?!][^>]*>/.exec(xml)?.[0] ?? "";
  const prefix = /^<([^\s:>/]+):/.exec(root)?.[1];
  const declared = new RegExp(`\\sxmlns${prefix === undefined ? "" : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`).exec(
    root,
  );
  return declared?.[1] ?? "";
}

const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
