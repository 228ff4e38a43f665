import {
  addContentType,
  addRelationship,
  carryPart,
  partText,
  relationshipsOf,
  setPartText,
  xmlDeclaration,
  type Parts,
} from "./package";
import { attributesText, children, escapeXml, firstChild, replaceChildren, rootElement, type XmlElement } from "./xml";

/**
 * The settings that the add-in keeps in the workbook. Excel writes them as properties of the add-in's own part
 * (`xl/webextensions/webextensionN.xml`, [MS-OWEXML]), one part for each add-in that ever stood beside the workbook.
 */
export function readAddInSettings(parts: Parts): Record<string, unknown> {
  const path = ourPart(parts);
  const root = path === undefined ? undefined : rootElement(partText(parts, path) ?? "<none/>");
  const settings: Record<string, unknown> = {};
  for (const { attributes } of propertiesOf(root)) {
    const name = attributes["name"];
    if (name === undefined) continue;
    settings[name] = parsed(attributes["value"] ?? "");
  }
  return settings;
}

/** Carries the parts of all add-ins across and puts the settings into ours. */
export function writeAddInSettings(from: Parts, to: Parts, settings: Readonly<Record<string, unknown>>): void {
  const panes = relationshipsOf(from, "").filter((relationship) => relationship.type === panesRelationship);
  for (const pane of panes) {
    carryPart(from, to, pane.target);
    addRelationship(to, "", panesRelationship, pane.target);
  }
  const path = ourPart(to);
  if (path === undefined && Object.keys(settings).length === 0) return;
  const properties = Object.entries(settings)
    .map(([name, value]) => `<we:property${attributesText({ name, value: JSON.stringify(value) ?? "null" })}/>`)
    .join("");
  const element = `<we:properties>${properties}</we:properties>`;
  if (path !== undefined) {
    setPartText(to, path, replaceChildren(partText(to, path) ?? "", "we:properties", element, extensionOrder));
    return;
  }
  addOurPart(to, element);
}

function ourPart(parts: Parts): string | undefined {
  return Object.keys(parts).find((path) => {
    if (!/^xl\/webextensions\/webextension\d*\.xml$/i.test(path)) return false;
    const reference = firstChild(rootElement(partText(parts, path) ?? "<none/>"), "we:reference");
    return reference?.attributes["id"]?.toLowerCase() === addInId;
  });
}

function addOurPart(parts: Parts, properties: string): void {
  const taken = Object.keys(parts).filter((path) => /^xl\/webextensions\/webextension\d*\.xml$/i.test(path)).length;
  const path = `xl/webextensions/webextension${taken + 1}.xml`;
  setPartText(
    parts,
    path,
    `${xmlDeclaration}<we:webextension xmlns:we="${extensionNamespace}" id="{${addInId.toUpperCase()}}">` +
      `<we:reference id="${addInId}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `${properties}<we:bindings/>` +
      `<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
  );
  addContentType(parts, path, "application/vnd.ms-office.webextension+xml");
  const present = relationshipsOf(parts, "").find((relationship) => relationship.type === panesRelationship)?.target;
  const panes = present ?? "xl/webextensions/taskpanes.xml";
  if (present === undefined) {
    setPartText(parts, panes, `${xmlDeclaration}<wetp:taskpanes xmlns:wetp="${panesNamespace}"></wetp:taskpanes>`);
    addContentType(parts, panes, "application/vnd.ms-office.webextensiontaskpanes+xml");
    addRelationship(parts, "", panesRelationship, panes);
  }
  const id = addRelationship(parts, panes, extensionRelationship, path);
  // Not visible: the workbook brings the settings along, it does not open the pane by itself.
  const pane =
    `<wetp:taskpane dockstate="right" visibility="0" width="350" row="${taken + 1}"><wetp:webextensionref ` +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${escapeXml(id)}"/></wetp:taskpane>`;
  setPartText(parts, panes, (partText(parts, panes) ?? "").replace("</wetp:taskpanes>", `${pane}</wetp:taskpanes>`));
}

function propertiesOf(root: XmlElement | undefined): readonly XmlElement[] {
  return root === undefined ? [] : children(root, "we:properties").flatMap((list) => children(list, "we:property"));
}

/** Values are JSON; a text that is none (another writer's) is taken as it stands. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** The add-in's id in manifest.xml, which Excel looks for. */
export const addInId = "6a6f5d5e-2f0c-4f0b-9d7a-3f4c0c5f6e21";
const panesRelationship = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extensionRelationship = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const panesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const extensionOrder = ["we:reference", "we:alternateReferences", "we:properties", "we:bindings", "we:snapshot"];
