import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attributesText, children, escapeXml, rootElement, type XmlElement } from "./xml";

/** The parts of an .xlsx file by their path in the zip, without a leading slash. */
export type Parts = Record<string, Uint8Array>;

export type Relationship = {
  readonly id: string;
  readonly type: string;
  /** Path of the part, or the address outside the file. */
  readonly target: string;
  readonly external: boolean;
};

/** Throws what the zip library throws when the bytes are not a whole zip. */
export function unpack(bytes: Uint8Array): Parts {
  return unzipSync(bytes, { filter: (file) => !file.name.endsWith("/") });
}

/** `savedAt` becomes the time of every entry: the same content saved at the same moment gives the same bytes. */
export function pack(parts: Parts, savedAt: Date): Uint8Array {
  return zipSync(parts, { level: 6, mtime: savedAt });
}

export function partText(parts: Parts, path: string): string | undefined {
  const bytes = parts[path];
  return bytes === undefined ? undefined : strFromU8(bytes).replace(/^\ufeff/, "");
}

export function setPartText(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

/** The relationships of a part (`""` for those of the whole file), with targets resolved to paths. */
export function relationshipsOf(parts: Parts, path: string): readonly Relationship[] {
  const xml = partText(parts, relationshipsPath(path));
  if (xml === undefined) return [];
  return children(rootElement(xml)).map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: attributes["Type"] ?? "",
      target: external ? target : resolve(path, target),
      external,
    };
  });
}

/** Adds a relationship and gives back its id. An equal one that is there already is used. */
export function addRelationship(parts: Parts, path: string, type: string, target: string): string {
  const present = relationshipsOf(parts, path);
  const same = present.find((relationship) => relationship.type === type && relationship.target === target);
  if (same !== undefined) return same.id;
  const taken = new Set(present.map((relationship) => relationship.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const entry = `<Relationship${attributesText({ Id: id, Type: type, Target: `/${target}` })}/>`;
  const xml = partText(parts, relationshipsPath(path)) ?? emptyRelationships;
  const whole = xml.replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
  setPartText(parts, relationshipsPath(path), whole.replace("</Relationships>", `${entry}</Relationships>`));
  return id;
}

/** Declares the type of a part, so that Excel accepts it; a part that has one keeps it. */
export function addContentType(parts: Parts, path: string, contentType: string): void {
  const xml = partText(parts, contentTypesPath) ?? "";
  if (children(rootElement(xml), "Override").some((element) => element.attributes["PartName"] === `/${path}`)) return;
  const entry = `<Override${attributesText({ PartName: `/${path}`, ContentType: contentType })}/>`;
  setPartText(parts, contentTypesPath, xml.replace("</Types>", `${entry}</Types>`));
}

/** The type that the file declares for a part, by its path or else by its extension. */
function contentTypeOf(parts: Parts, path: string): string | undefined {
  const declared = children(rootElement(partText(parts, contentTypesPath) ?? "<Types/>"));
  const override = declared.find((element) => element.attributes["PartName"] === `/${path}`);
  return (override ?? declared.find((element) => isDefaultFor(element, path)))?.attributes["ContentType"];
}

/** Copies a part, its relationships and every part that they lead to, unless the path is taken there already. */
export function carryPart(from: Parts, to: Parts, path: string): void {
  const bytes = from[path];
  if (bytes === undefined || to[path] !== undefined) return;
  to[path] = bytes;
  const contentType = contentTypeOf(from, path);
  if (contentType !== undefined) addContentType(to, path, contentType);
  const relationships = from[relationshipsPath(path)];
  if (relationships === undefined) return;
  to[relationshipsPath(path)] = relationships;
  for (const relationship of relationshipsOf(from, path)) {
    if (!relationship.external) carryPart(from, to, relationship.target);
  }
}

/**
 * Copies a part and every part that it leads to, under other paths where theirs are taken by something else. Answers the
 * path of the copy.
 */
export function copyPart(from: Parts, to: Parts, path: string, copied = new Map<string, string>()): string {
  const known = copied.get(path);
  if (known !== undefined) return known;
  const target = freePath(to, path);
  copied.set(path, target);
  const bytes = from[path];
  if (bytes === undefined) return target;
  to[target] = bytes;
  const contentType = contentTypeOf(from, path);
  if (contentType !== undefined) addContentType(to, target, contentType);
  const relationships = relationshipsOf(from, path);
  if (relationships.length === 0) return target;
  const entries = relationships.map(({ id, type, target: leadsTo, external }) => {
    const Target = external ? leadsTo : `/${copyPart(from, to, leadsTo, copied)}`;
    const attributes = { Id: id, Type: type, Target, TargetMode: external ? "External" : undefined };
    return `<Relationship${attributesText(attributes)}/>`;
  });
  setPartText(
    to,
    relationshipsPath(target),
    emptyRelationships.replace("</Relationships>", `${entries.join("")}</Relationships>`),
  );
  return target;
}

/** `xl/charts/chart1.xml`, or the next number that is free. */
export function freePath(parts: Parts, wanted: string): string {
  if (parts[wanted] === undefined) return wanted;
  const [, stem = wanted, , extension = ""] = /^(.*?)(\d*)(\.[^./]*)$/.exec(wanted) ?? [];
  let number = 1;
  while (parts[`${stem}${number}${extension}`] !== undefined) number += 1;
  return `${stem}${number}${extension}`;
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function isDefaultFor(element: XmlElement, path: string): boolean {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return element.name === "Default" && element.attributes["Extension"]?.toLowerCase() === extension;
}

function resolve(path: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = path.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

export function relationshipType(name: string): string {
  return `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${escapeXml(name)}`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypesPath = "[Content_Types].xml";
const emptyRelationships = `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
