import { partText, setPartText, type Parts } from "./package";
import { children, firstChild, replaceChildren, rootElement, withAttributes } from "./xml";

/**
 * Adds the looks of the file that was opened (`dxfs`: those of conditional formats and tables), its own table styles and
 * its palette to the styles that the library has written. Gives back the number from which the added looks count.
 */
export function graftLooks(from: Parts, to: Parts): number {
  const written = partText(to, path);
  if (written === undefined) return 0;
  const present = looksOf(written);
  const original = partText(from, path);
  if (original === undefined) return present.length;
  const added = looksOf(original);
  const dxfs = [...present, ...added];
  let xml = replaceChildren(written, "dxfs", `<dxfs count="${dxfs.length}">${dxfs.join("")}</dxfs>`, styleOrder);
  const root = rootElement(original);
  const tableStyles = firstChild(root, "tableStyles");
  if (tableStyles !== undefined && children(tableStyles).length > 0) {
    const moved = tableStyles.inner.replace(
      /\bdxfId="(\d+)"/g,
      (_, look: string) => `dxfId="${Number(look) + present.length}"`,
    );
    const element = withAttributes({ ...tableStyles, inner: moved, outer: `<tableStyles>${moved}</tableStyles>` }, {});
    xml = replaceChildren(xml, "tableStyles", element, styleOrder);
  }
  const colors = firstChild(root, "colors");
  if (colors !== undefined) xml = replaceChildren(xml, "colors", colors.outer, styleOrder);
  setPartText(to, path, xml);
  return present.length;
}

/** Fills called "undefined" are the mark of a file that the library has written without our repair; Excel refuses them. */
function looksOf(stylesXml: string): readonly string[] {
  return children(rootElement(stylesXml), "dxfs").flatMap((list) =>
    children(list, "dxf").map((look) => look.outer.replace('patternType="undefined"', 'patternType="solid"')),
  );
}

const path = "xl/styles.xml";
const styleOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
