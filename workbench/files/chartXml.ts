import { attributesText, children, escapeXml, textOf, type XmlElement } from "./xml";

/**
 * Reading and writing the XML of charts. Names are compared without their prefixes: Excel writes `c:ser`, other programs
 * `ser`.
 */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

export function parts(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : children(element).filter((child) => localName(child) === name);
}

/** The part at the end of a path of names: `part(series, "tx", "strRef", "f")`. */
export function part(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((here, name) => parts(here, name)[0], element);
}

export function partTextOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const found = part(element, ...path);
  return found && textOf(found);
}

/** The `val` of a part, which says nearly everything in a chart: `<c:gapWidth val="50"/>`. */
export function valueOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return part(element, ...path)?.attributes["val"];
}

export function numberOf(element: XmlElement | undefined, ...path: readonly string[]): number | undefined {
  const value = Number(valueOf(element, ...path) ?? NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** A switch that stands there without a value is on (ECMA-376 part 1, CT_Boolean). */
export function isOn(element: XmlElement | undefined, ...path: readonly string[]): boolean | undefined {
  const found = part(element, ...path);
  return found && !["0", "false"].includes(found.attributes["val"] ?? "1");
}

/** `tag("c:idx", { val: 0 })` → `<c:idx val="0"/>`; what is inside comes as finished XML. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...inner: readonly string[]
): string {
  const content = inner.join("");
  const opening = `<${name}${attributesText(attributes)}`;
  return content === "" ? `${opening}/>` : `${opening}>${content}</${name}>`;
}

export function val(name: string, value: string | number | boolean): string {
  return tag(name, { val: typeof value === "boolean" ? (value ? 1 : 0) : value });
}

export function text(
  name: string,
  content: string | number,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return `<${name}${attributesText(attributes)}>${escapeXml(String(content))}</${name}>`;
}

/** `{ maxMin: "High" }["maxMin"]`, and back. */
export function keyOf(words: Readonly<Record<string, string>>, word: string | undefined): string | undefined {
  return Object.keys(words).find((key) => words[key] === word);
}
