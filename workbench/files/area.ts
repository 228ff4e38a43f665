import { formatArea, parseAddress, type Area } from "../excel/places/address";

/** `"A1:B2 D4"` → the areas in it; what is not an address is left out. */
export function areasOf(addresses: string): readonly Area[] {
  return addresses.split(/[\s,]+/).flatMap((address) => {
    const parsed = address === "" ? undefined : parseAddress(address);
    return parsed === undefined ? [] : [parsed.area];
  });
}

/** The areas as a file writes them: `"A1:B2 D4"`. */
export function addressesOf(areas: readonly Partial<Area>[]): string {
  return areas.map((area) => formatArea(plainArea(area))).join(" ");
}

/** Only the four corners: the grid adds ids and kinds to its ranges, and leaves corners of whole rows out. */
export function plainArea(area: Partial<Area>): Area {
  return {
    startRow: area.startRow || 0,
    startColumn: area.startColumn || 0,
    endRow: area.endRow ?? 1_048_575,
    endColumn: area.endColumn ?? 16_383,
  };
}
