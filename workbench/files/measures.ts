/**
 * A column width of a file (in digits of the default font, with the padding) → pixels, as Excel rounds it for a font whose
 * digits are seven pixels wide (ECMA-376 part 1, 18.3.1.13).
 */
export function widthInPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitPixels)) / 256) * digitPixels);
}

/** The width that gives back the same pixels. */
export function widthOfPixels(pixels: number): number {
  return Math.round((pixels / digitPixels) * 256) / 256;
}

const digitPixels = 7;
