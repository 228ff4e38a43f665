import type { CellColour } from "./edits";

/** Days that have passed and the present one, by the calendar of the computer that shows them; the day itself stays in the cell. */
export const dayColours: readonly CellColour[] = [
  { day: "past", fill: "#FBD5D5", font: "#7A0C0C" },
  { day: "today", fill: "#FFE8A3", font: "#4A3500" },
];
