import { partText, setPartText, type Parts } from "./package";

/**
 * The parts in the one spelling that the readers of this folder know, and the library too: elements without a prefix
 * (`<x:row>` is `<row>` where x stands for the workbook's own vocabulary), truths as 1 and 0 (the schema allows "true" and
 * "false" as well), and the vocabulary of "Strict Open XML" by the names that Excel usually writes.
 */
export function usuallySpelled(parts: Parts): Parts {
  const spelled = { ...parts };
  for (const path of Object.keys(parts)) {
    if (!/\.(xml|rels)$/i.test(path)) continue;
    const xml = partText(parts, path) ?? "";
    const usual = withPlainTruths(path, withoutPrefix(withUsualNames(xml)));
    if (usual !== xml) setPartText(spelled, path, usual);
  }
  return spelled;
}

function withUsualNames(xml: string): string {
  if (!xml.includes(strict)) return xml;
  return xml
    .replaceAll(`${strict}spreadsheetml/main`, main)
    .replaceAll(`${strict}officeDocument/relationships`, `${usual}officeDocument/2006/relationships`)
    .replaceAll(`${strict}drawingml/`, `${usual}drawingml/2006/`);
}

function withoutPrefix(xml: string): string {
  const root = rootTag.exec(xml.slice(0, longestProlog));
  const prefix = root?.[1];
  if (root === null || prefix === undefined) return xml;
  const declared = new RegExp(`\\sxmlns:${prefix}\\s*=\\s*(["'])([^"']*)\\1`).exec(root[0]);
  if (declared === null || !ownVocabularies.has(declared[2] ?? "")) return xml;
  return xml
    .replace(new RegExp(`<(/?)${prefix}:`, "g"), "<$1")
    .replace(declared[0], `${declared[0]} xmlns="${declared[2] ?? ""}"`);
}

function withPlainTruths(path: string, xml: string): string {
  if (!partsWithTruths.test(path) || !truths.some((written) => xml.includes(written))) return xml;
  const attribute = /styles/i.test(path) ? anyTruth : truthOfNoText;
  return xml.replace(startTag, (tag) =>
    tag.replace(attribute, (_, name: string, said: string) => ` ${name}="${said === "true" ? "1" : "0"}"`),
  );
}

const usual = "http://schemas.openxmlformats.org/";
const strict = "http://purl.oclc.org/ooxml/";
const main = `${usual}spreadsheetml/2006/main`;
const ownVocabularies: ReadonlySet<string> = new Set([
  main,
  `${usual}package/2006/relationships`,
  `${usual}package/2006/content-types`,
]);
/** The first element of a part, where it has a prefix; before it stand only a declaration and comments. */
const rootTag = /^(?:\ufeff|\s|<\?[^>]*>|<!--[\s\S]*?-->)*<([^\s/>:!?]+):[^\s/>]+[^>]*>/;
const longestProlog = 8_000;
const partsWithTruths = /^xl\/(?:workbook|styles|worksheets\/[^/]*|tables\/[^/]*)\.xml$/i;
const truths = ['"true"', '"false"', "'true'", "'false'"] as const;
const startTag = /<[^\s/>!?][^<>]*>/g;
const anyTruth = /\s([A-Za-z0-9:]+)\s*=\s*["'](true|false)["']/g;
/** In sheets, names and criteria of filters are texts, and a text may be "true". */
const truthOfNoText =
  /\s(?!(?:name|displayName|codeName|val|text|ref|location|display|tooltip)\s*=)([A-Za-z0-9:]+)\s*=\s*["'](true|false)["']/g;
