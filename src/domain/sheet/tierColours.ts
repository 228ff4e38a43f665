import type { CellColour } from "./edits";

/** Light fills with dark letters, each pair of a contrast of at least 7 to 1; the letter itself stays in the cell. */
export const tierColours: readonly CellColour[] = [
  { text: "P", fill: "#DDD6F3", font: "#2E1A6B" },
  { text: "G", fill: "#FFE8A3", font: "#4A3500" },
  { text: "S", fill: "#E3E8EC", font: "#26323A" },
  { text: "B", fill: "#F6D9C6", font: "#5A2A0C" },
];
