import type { SheetProtectionOptions, SheetProtectionState } from "../excel/state/documentState";
import type { Carried } from "./carrier";
import { attributesText, firstChild, rootElement } from "./xml";

/** The protection in a sheet part in the words of Office.js; a password is known to the file only as a hash. */
export function readProtection(
  sheetXml: string,
): { readonly state: SheetProtectionState; readonly carried: Carried } | undefined {
  const element = firstChild(rootElement(sheetXml), "sheetProtection");
  if (element === undefined || !isOn(element.attributes["sheet"] ?? "0")) return undefined;
  const options: SheetProtectionOptions = {};
  for (const [option, { attribute, lockedUnlessSaid }] of entries) {
    if (!isOn(element.attributes[attribute] ?? (lockedUnlessSaid ? "1" : "0"))) options[option] = true;
  }
  if (isOn(element.attributes["selectLockedCells"] ?? "0")) {
    options.selectionMode = isOn(element.attributes["selectUnlockedCells"] ?? "0") ? "None" : "Unlocked";
  }
  return { state: { options }, carried: { xml: element.outer, given: JSON.stringify(options) } };
}

/** The `sheetProtection` element, or "" for none. Untouched protection goes back with the hash of its password. */
export function writeProtection(state: SheetProtectionState | undefined, carried: Carried | undefined): string {
  if (state === undefined) return "";
  if (carried?.given === JSON.stringify(state.options)) return carried.xml;
  const { options } = state;
  const attributes: Record<string, string | undefined> = { sheet: "1" };
  for (const [option, { attribute, lockedUnlessSaid }] of entries) {
    const locked = options[option] !== true;
    attributes[attribute] = locked === lockedUnlessSaid ? undefined : locked ? "1" : "0";
  }
  if (options.selectionMode === "Unlocked" || options.selectionMode === "None") attributes["selectLockedCells"] = "1";
  if (options.selectionMode === "None") attributes["selectUnlockedCells"] = "1";
  return `<sheetProtection${attributesText(attributes)}/>`;
}

function isOn(value: string): boolean {
  return value === "1" || value === "true";
}

type Lock = { readonly attribute: string; readonly lockedUnlessSaid: boolean };

/** "1" locks in a file. Most things are locked when the file says nothing, objects and scenarios are not (ECMA-376, 18.3.1.85). */
const locks = {
  allowAutoFilter: { attribute: "autoFilter", lockedUnlessSaid: true },
  allowDeleteColumns: { attribute: "deleteColumns", lockedUnlessSaid: true },
  allowDeleteRows: { attribute: "deleteRows", lockedUnlessSaid: true },
  allowEditObjects: { attribute: "objects", lockedUnlessSaid: false },
  allowEditScenarios: { attribute: "scenarios", lockedUnlessSaid: false },
  allowFormatCells: { attribute: "formatCells", lockedUnlessSaid: true },
  allowFormatColumns: { attribute: "formatColumns", lockedUnlessSaid: true },
  allowFormatRows: { attribute: "formatRows", lockedUnlessSaid: true },
  allowInsertColumns: { attribute: "insertColumns", lockedUnlessSaid: true },
  allowInsertHyperlinks: { attribute: "insertHyperlinks", lockedUnlessSaid: true },
  allowInsertRows: { attribute: "insertRows", lockedUnlessSaid: true },
  allowPivotTables: { attribute: "pivotTables", lockedUnlessSaid: true },
  allowSort: { attribute: "sort", lockedUnlessSaid: true },
} as const satisfies Partial<Record<keyof SheetProtectionOptions, Lock>>;
const entries = Object.entries(locks) as readonly [keyof typeof locks, Lock][];
