import { decodedText } from "./csvFile";
import type { FileProblem } from "./fileProblem";

/**
 * What a file is that is neither a zip nor an old Excel file, whatever its name says: web pages and text files are often
 * saved under the name of a workbook. `undefined` where it is nothing that is known.
 */
export function kindOfStrangeFile(bytes: Uint8Array): FileProblem | undefined {
  if (otherKinds.some((beginning) => beginning.every((byte, index) => bytes[index] === byte))) {
    return { code: "unknown-kind" };
  }
  const text = decodedText(beginningOf(bytes));
  if (text === undefined) return undefined;
  const start = text.trimStart().slice(0, charactersLookedAt);
  if (webPage.test(start)) return { code: "web-page" };
  if (xmlSpreadsheet.test(start)) return { code: "xml-spreadsheet" };
  return holdsControlCharacters.test(text) ? undefined : { code: "text-file" };
}

/** Whole lines, so that no character is cut in two. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= bytesLookedAt) return bytes;
  const lineEnd = bytes.lastIndexOf(0x0a, bytesLookedAt);
  return bytes.subarray(0, lineEnd > 0 ? lineEnd : bytesLookedAt);
}

/** How pictures (PNG, JPEG, GIF) and PDF files begin. */
const otherKinds: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
];
const bytesLookedAt = 64_000;
const charactersLookedAt = 8_000;
/** An element of a page or a table at the very beginning, a saved web archive, or Excel's "Save as web page" frame. */
const webPage =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b|^MIME-Version:[\s\S]*(?:multipart\/related|text\/html)/i;
const xmlSpreadsheet =
  /^<\?xml[\s\S]*(?:<\?mso-application\s+progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet)/i;
// eslint-disable-next-line no-control-regex -- they tell texts from everything else
const holdsControlCharacters = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]|\ufffd/;
