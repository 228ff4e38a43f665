import type { HeaderFooterPart, PageLayoutState } from "../excel/state/documentState";
import type { SheetModel } from "./excelts";

type PageSetup = SheetModel["pageSetup"];
type HeaderFooter = SheetModel["headerFooter"];
type RowBreaks = SheetModel["rowBreaks"];

/** Page layout of a sheet in the words of Office.js; `undefined` where the file says nothing but defaults. */
export function readPageLayout(
  setup: Partial<PageSetup> | undefined,
  headerFooter: Partial<HeaderFooter> | undefined,
  rowBreaks: RowBreaks | undefined,
): PageLayoutState | undefined {
  const layout: PageLayoutState = {};
  const page = setup ?? {};
  if (page.orientation === "landscape") layout.orientation = "Landscape";
  else if (page.orientation === "portrait") layout.orientation = "Portrait";
  const paper = page.paperSize === undefined ? undefined : paperNames[page.paperSize];
  if (paper !== undefined) layout.paperSize = paper;
  if (page.fitToPage) {
    layout.zoom = {
      ...(page.fitToWidth !== 0 && { horizontalFitToPages: page.fitToWidth ?? 1 }),
      ...(page.fitToHeight !== 0 && { verticalFitToPages: page.fitToHeight ?? 1 }),
    };
  } else if (page.scale !== undefined && page.scale !== 100) layout.zoom = { scale: page.scale };
  if (page.printArea) layout.printArea = withoutDollars(page.printArea.replaceAll("&&", ","));
  if (page.printTitlesRow) layout.printTitleRows = withoutDollars(page.printTitlesRow);
  if (page.printTitlesColumn) layout.printTitleColumns = withoutDollars(page.printTitlesColumn);
  if (page.showGridLines) layout.printGridlines = true;
  if (page.showRowColHeaders) layout.printHeadings = true;
  if (page.horizontalCentered) layout.centerHorizontally = true;
  if (page.verticalCentered) layout.centerVertically = true;
  if (page.blackAndWhite) layout.blackAndWhite = true;
  if (page.margins) {
    const inPoints = Object.entries(page.margins).map(([side, inches]) => [
      side,
      Math.round((inches as number) * pointsPerInch * 1e6) / 1e6,
    ]);
    layout.margins = Object.fromEntries(inPoints) as NonNullable<PageLayoutState["margins"]>;
  }
  const breaks = (rowBreaks ?? []).flatMap(({ id, man }) => (man ? [id] : []));
  if (breaks.length > 0) layout.rowsAfterBreaks = breaks.sort((one, other) => one - other);
  const texts = { ...sections(headerFooter?.oddHeader, "Header"), ...sections(headerFooter?.oddFooter, "Footer") };
  if (Object.keys(texts).length > 0) layout.headersFooters = texts;
  return Object.keys(layout).length > 0 ? layout : undefined;
}

/** The file's page set-up with what the layout says put over what was there. */
export function writePageLayout(
  layout: PageLayoutState | undefined,
  setup: PageSetup,
  headerFooter: HeaderFooter,
): { readonly pageSetup: PageSetup; readonly headerFooter: HeaderFooter; readonly rowBreaks: RowBreaks } {
  // The library switches a first page number on that the file only mentions.
  const { firstPageNumber, ...rest } = setup;
  const before = (
    "useFirstPageNumber" in setup && setup.useFirstPageNumber ? { ...rest, firstPageNumber } : rest
  ) as PageSetup;
  // A break comes after the row that it names, counted from 1.
  const rowBreaks = (layout?.rowsAfterBreaks ?? []).map((id) => ({ id, max: lastColumn, man: 1 }));
  if (layout === undefined) return { pageSetup: before, headerFooter, rowBreaks };
  const fits = layout.zoom?.horizontalFitToPages !== undefined || layout.zoom?.verticalFitToPages !== undefined;
  const paperSize = paperNames.indexOf(layout.paperSize ?? "");
  const margins = Object.entries(layout.margins ?? {}).map(([side, points]) => [
    side,
    Math.round((points / pointsPerInch) * 1e6) / 1e6,
  ]);
  const pageSetup = {
    ...before,
    ...(layout.orientation && { orientation: layout.orientation.toLowerCase() }),
    ...(paperSize > 0 && { paperSize }),
    fitToPage: fits,
    ...(fits && {
      fitToWidth: layout.zoom?.horizontalFitToPages ?? 0,
      fitToHeight: layout.zoom?.verticalFitToPages ?? 0,
    }),
    scale: fits ? 100 : (layout.zoom?.scale ?? 100),
    margins: { ...before.margins, ...Object.fromEntries(margins) },
    printArea: layout.printArea?.replaceAll(",", "&&"),
    printTitlesRow: layout.printTitleRows,
    printTitlesColumn: layout.printTitleColumns,
    showGridLines: layout.printGridlines ?? false,
    showRowColHeaders: layout.printHeadings ?? false,
    horizontalCentered: layout.centerHorizontally ?? false,
    verticalCentered: layout.centerVertically ?? false,
    blackAndWhite: layout.blackAndWhite ?? false,
  } as PageSetup;
  const header = joined(layout.headersFooters, "Header");
  const footer = joined(layout.headersFooters, "Footer");
  const texts = { ...headerFooter, oddHeader: header, oddFooter: footer };
  return { pageSetup, headerFooter: texts, rowBreaks };
}

/** `"&LLeft&CPage &P"` → its three parts; text before a mark stands in the middle. */
function sections(
  text: string | null | undefined,
  kind: "Header" | "Footer",
): Partial<Record<HeaderFooterPart, string>> {
  const found: Partial<Record<HeaderFooterPart, string>> = {};
  if (!text) return found;
  const [before = "", ...rest] = text.split(/&(?=[LCR])/);
  if (before !== "") found[`center${kind}`] = before;
  for (const part of rest) {
    const side = part.startsWith("L") ? "left" : part.startsWith("C") ? "center" : "right";
    if (part.length > 1) found[`${side}${kind}`] = part.slice(1);
  }
  return found;
}

function joined(texts: PageLayoutState["headersFooters"], kind: "Header" | "Footer"): string | null {
  const written = (["left", "center", "right"] as const).flatMap((side) => {
    const text = texts?.[`${side}${kind}`];
    return text ? [`&${side.charAt(0).toUpperCase()}${text}`] : [];
  });
  return written.length > 0 ? written.join("") : null;
}

function withoutDollars(address: string): string {
  return address.replaceAll("$", "");
}

const lastColumn = 16_383;
const pointsPerInch = 72;
/** Excel.PaperType by the number that files use (ECMA-376 part 1, 18.3.1.63), as far as offices print on them. */
const paperNames: readonly string[] = [
  "",
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
];
