/**
 * Just enough XML to lift whole elements out of one workbook part and set them into another, byte for byte. A full parser
 * would rebuild them and lose what it does not know, which is what this folder is there to prevent.
 */

/** An element as it stands in the text; `inner` is "" for `<empty/>`. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
  /** The whole element with its tags. */
  readonly outer: string;
  readonly start: number;
  readonly end: number;
};

/** The outermost element of a part. Throws if there is none: the part is damaged. */
export function rootElement(xml: string): XmlElement {
  const root = elementsIn(xml, 0, xml.length)[0];
  if (root === undefined) throw new Error("The part holds no XML element.");
  return root;
}

/** The elements directly inside `parent`, in order, optionally only those of one name (prefixes count). */
export function children(parent: XmlElement, name?: string): readonly XmlElement[] {
  const all = elementsIn(parent.inner, 0, parent.inner.length);
  return name === undefined ? all : all.filter((element) => element.name === name);
}

export function firstChild(parent: XmlElement, name: string): XmlElement | undefined {
  return children(parent, name)[0];
}

/** The text inside an element that holds nothing else, with entities resolved. */
export function textOf(element: XmlElement | undefined): string {
  return unescapeXml(element?.inner.replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, "$1") ?? "");
}

/**
 * Puts `replacement` (one or several whole elements, or "" for none) where the elements called `name` stand among the
 * children of the root, or, if there are none, where the schema wants them: before the first child that comes later in
 * `order`.
 */
export function replaceChildren(xml: string, name: string, replacement: string, order: readonly string[]): string {
  const root = rootElement(xml);
  if (root.inner === "" && root.outer.endsWith("/>")) {
    if (replacement === "") return xml;
    const opened = `${root.outer.slice(0, -2)}>${replacement}</${root.name}>`;
    return xml.slice(0, root.start) + opened + xml.slice(root.end);
  }
  const innerStart = root.end - `</${root.name}>`.length - root.inner.length;
  const present = children(root, name);
  const first = present[0];
  if (first !== undefined) {
    let result = xml;
    for (const element of [...present].reverse()) {
      const put = element === first ? replacement : "";
      result = result.slice(0, innerStart + element.start) + put + result.slice(innerStart + element.end);
    }
    return result;
  }
  if (replacement === "") return xml;
  const rank = order.indexOf(name);
  const later = children(root).find((element) => order.indexOf(element.name) > rank);
  const at = innerStart + (later?.start ?? root.inner.length);
  return xml.slice(0, at) + replacement + xml.slice(at);
}

/** The opening tag of `element` with some attributes set, or removed where the value is `undefined`. */
export function withAttributes(element: XmlElement, changes: Readonly<Record<string, string | undefined>>): string {
  const attributes: Record<string, string | undefined> = { ...element.attributes, ...changes };
  const opening = `<${element.name}${attributesText(attributes)}`;
  return element.outer.endsWith("/>") && element.inner === ""
    ? `${opening}/>`
    : `${opening}>${element.inner}</${element.name}>`;
}

/** `{ ref: "A1", hidden: undefined }` → ` ref="A1"`. */
export function attributesText(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
}

export function escapeXml(text: string): string {
  return text
    .replace(charactersXmlCannotHold, "")
    .replace(/[&<>"\n\r\t]/g, (character) => escapes[character] ?? character);
}

export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|amp|lt|gt|quot|apos);/gi, (_, entity: string) => {
    if (/^#x/i.test(entity)) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    if (entity.startsWith("#")) return String.fromCodePoint(Number(entity.slice(1)));
    return entities[entity.toLowerCase()] ?? "";
  });
}

function elementsIn(text: string, from: number, to: number): XmlElement[] {
  const found: XmlElement[] = [];
  tag.lastIndex = from;
  let depth = 0;
  let opening: { start: number; name: string; attributes: string; innerStart: number } | undefined;
  for (let match = tag.exec(text); match !== null && match.index < to; match = tag.exec(text)) {
    const [whole, closing, name, attributes = "", selfClosing] = match;
    if (name === undefined) continue;
    if (closing === "/") {
      depth -= 1;
      if (depth === 0 && opening !== undefined) {
        found.push(elementOf(text, opening, match.index, match.index + whole.length));
        opening = undefined;
      }
    } else if (depth === 0 && selfClosing === "/") {
      const end = match.index + whole.length;
      found.push(elementOf(text, { start: match.index, name, attributes, innerStart: end }, end, end));
    } else if (selfClosing !== "/") {
      if (depth === 0) opening = { start: match.index, name, attributes, innerStart: match.index + whole.length };
      depth += 1;
    }
  }
  return found;
}

function elementOf(
  text: string,
  opening: { start: number; name: string; attributes: string; innerStart: number },
  innerEnd: number,
  end: number,
): XmlElement {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of opening.attributes.matchAll(attribute)) {
    if (name !== undefined) attributes[name] = unescapeXml(double ?? single ?? "");
  }
  return {
    name: opening.name,
    attributes,
    inner: text.slice(opening.innerStart, innerEnd),
    outer: text.slice(opening.start, end),
    start: opening.start,
    end,
  };
}

/** A tag, or a comment, CDATA section or processing instruction to be stepped over (then without a name). */
const tag =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
// eslint-disable-next-line no-control-regex -- control characters are what has to go
const charactersXmlCannotHold = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
