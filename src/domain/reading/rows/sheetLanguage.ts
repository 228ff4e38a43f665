import type { CellValue } from "../../sheet/cells";
import type { Locale } from "../../locale";
import { countScripts, hasHan } from "../../text/text";

/**
 * The language of a sheet from its headers: the script that only one of them uses decides; headers that tell nothing
 * (姓名, 生日) leave it to the values, then to the person's locale. Latin headers over Chinese values are a Chinese sheet.
 */
export function sheetLanguage(headers: readonly string[], sample: Iterable<CellValue>, locale: Locale): Locale {
  const inHeaders = scriptOf(headers);
  if (inHeaders) return inHeaders;
  let withHan = 0;
  let words = 0;
  const texts: string[] = [];
  for (const cell of sample) {
    if (typeof cell !== "string" || !/\p{L}/u.test(cell)) continue;
    words++;
    if (hasHan(cell)) {
      withHan++;
      texts.push(cell);
    }
  }
  const isChinese = headers.some(hasHan) || withHan > words * 0.3;
  if (!isChinese) return "en-US";
  return scriptOf(texts) ?? (locale === "en-US" ? "zh-CN" : locale);
}

function scriptOf(texts: readonly string[]): Locale | null {
  let traditional = 0;
  let simplified = 0;
  for (const text of texts) {
    const counts = countScripts(text);
    traditional += counts.traditional;
    simplified += counts.simplified;
  }
  if (traditional === simplified) return null;
  return traditional > simplified ? "zh-TW" : "zh-CN";
}
