import type { TextLook } from "./drawnChart";

/** How wide the widest of some words is, in pixels. */
export function widestOf(texts: readonly string[], look: TextLook): number {
  const canvas = document.createElement("canvas").getContext("2d");
  if (canvas === null) return 0;
  canvas.font = fontText(look);
  return Math.max(0, ...texts.map((text) => canvas.measureText(text).width));
}

/** The text, or as much of its beginning as fits with dots behind it. */
export function fitted(text: string, look: TextLook, room: number): string {
  let length = [...text].length;
  let shown = text;
  while (length > 1 && widestOf([shown], look) > room) {
    length -= 1;
    shown = `${[...text].slice(0, length).join("").trimEnd()}…`;
  }
  return shown;
}

function fontText({ size, isBold }: TextLook): string {
  return `${isBold ? "bold " : ""}${size}px ${getComputedStyle(document.body).fontFamily}`;
}
