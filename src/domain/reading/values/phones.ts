import type { CellValue } from "../../sheet/cells";
import { isErrorCell } from "../../sheet/cells";
import type { Locale } from "../../locale";
import { allDigitsOf, isDamagedNumber, isScientific } from "./ids";
import type { Parsed } from "./parsed";
import { empty, problem, saysNothing, value } from "./parsed";
import { plainText } from "../../text/text";

/** The first usable number of a cell and every further one, as digits (with `+` in front where a country code stands, `-` before an extension). */
export type Phones = { readonly first: string; readonly others: readonly string[] };

/**
 * The numbers of a phone cell. Mobiles (11 digits from 13 to 19) may carry +86; callable as well are landlines with area
 * code and extension, 400/800 numbers, `+` with 8–15 digits, and 10 digits on an English sheet. 1.3900002222E10 has all of
 * its digits; a number that Excel wrote as 1.99E+10 or rounded is damaged: what is lost is not guessed.
 */
export function parsePhones(cell: CellValue, language: Locale): Parsed<Phones> {
  if (cell === null || cell === "") return empty;
  if (typeof cell === "number") {
    if (isDamagedNumber(cell) || hasRoundedTail(cell)) return problem("damagedPhone");
    return fromTexts([String(cell)], language);
  }
  if (typeof cell === "boolean") return problem("invalidPhone");
  if (isElevenDigitMobile(cell)) return value({ first: cell, others: noOthers });
  if (isErrorCell(cell)) return problem("errorCell");
  const plain = plainText(cell);
  if (plain.length > longestPhoneText) return problem("invalidPhone");
  const text = plain.replace(leadingMarks, "").replace(/^(\d{7,})\.0$/, "$1");
  if (saysNothing(text)) return empty;
  if (isScientific(text)) {
    const digits = allDigitsOf(text);
    return digits === null ? problem("damagedPhone") : fromTexts([digits], language);
  }
  return fromTexts(text.split(betweenNumbers), language);
}

/** Whether text messages reach the number: a Chinese mobile. */
export function isMobile(phone: string): boolean {
  return isElevenDigitMobile(phone);
}

/** The form in which two cells hold the same number: without extension, and without the country code of a mobile. */
export function phoneKey(phone: string): string {
  if (isElevenDigitMobile(phone)) return phone;
  return phone.replace(/^\+8860?(?=9\d{8}$)/, "0").replace(/-\d+$/, "");
}

/** 886 before a mobile of Taiwan is its country code, whether or not a plus stands in front. */
function withTaiwansCode(digits: string): string {
  return /^(?:00)?886(9\d{8})$/.test(digits) ? `+${digits.replace(/^00/, "")}` : digits;
}

function fromTexts(texts: readonly string[], language: Locale): Parsed<Phones> {
  const found: string[] = [];
  for (const text of texts) {
    const number = usableNumber(text, language);
    const numbers =
      number !== null
        ? [number]
        : text
            .trim()
            .split(/\s+/)
            .map((part) => usableNumber(part, language));
    for (const one of numbers) if (one !== null && !found.includes(one)) found.push(one);
  }
  const [first, ...others] = found;
  return first === undefined ? problem("invalidPhone") : value({ first, others });
}

function usableNumber(written: string, language: Locale): string | null {
  const extension = extensionForm.exec(written);
  const text = (extension ? written.slice(0, extension.index) : written)
    .replace(notes, "")
    .replace(trunkZero, "$1")
    .trim();
  if (!/^[+\d\s\-().·–—_*#:]*$/.test(text) || /[*#]/.test(text)) return null;
  const digits = withTaiwansCode(text.replace(/[^\d+]/g, ""));
  if (!/^\+?\d+$/.test(digits)) return null;
  const bare = withoutChina(digits);
  if (isElevenDigitMobile(bare)) return bare;
  if (/^[48]00\d{7}$/.test(bare) && language !== "en-US") return withExtension(bare, extension?.[1]);
  const landline = landlineOf(text, bare, language);
  if (landline) return withExtension(landline.number, extension?.[1] ?? landline.extension);
  if (/^\+\d{8,15}$/.test(digits)) return withExtension(digits, extension?.[1]);
  if (language === "en-US" && (/^\d{10}$/.test(digits) || /^1\d{10}$/.test(digits)))
    return withExtension(digits, extension?.[1]);
  return null;
}

/** +86, 0086 and 86 fall away before a mobile; before a landline they become the 0 of its area code. */
function withoutChina(digits: string): string {
  const rest = /^(?:\+?86|0086)(\d+)$/.exec(digits)?.[1];
  if (rest === undefined) return digits;
  if (isElevenDigitMobile(rest)) return rest;
  const isMarked = digits.startsWith("+") || digits.startsWith("00");
  if (!isMarked) return digits;
  if (/^[48]00\d{7}$/.test(rest)) return rest;
  return rest.startsWith("0") ? rest : `0${rest}`;
}

/** A landline with the digits of its extension behind a dash: "010 00000001-801". */
function landlineOf(
  text: string,
  digits: string,
  language: Locale,
): { readonly number: string; readonly extension: string | undefined } | null {
  const form = language === "zh-CN" ? mainlandLandline : anyLandline;
  if (form.test(digits)) return { number: digits, extension: undefined };
  const dashed = /^(.*\d)\s*-\s*(\d{1,6})$/.exec(text);
  if (!dashed) return null;
  const number = withoutChina((dashed[1] ?? "").replace(/[^\d+]/g, ""));
  return form.test(number) || /^[48]00\d{7}$/.test(number) ? { number, extension: dashed[2] } : null;
}

function withExtension(number: string, extension: string | undefined): string {
  return extension === undefined ? number : `${number}-${extension}`;
}

function isElevenDigitMobile(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 49) return false;
  const second = text.charCodeAt(1);
  if (second < 51 || second > 57) return false;
  for (let index = 2; index < 11; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** 1.99E+10 opened in Excel again is the number 19900000000: no one's number ends in eight zeros. */
function hasRoundedTail(number: number): boolean {
  return number >= 1e10 && number % 1e8 === 0;
}

const noOthers: readonly string[] = [];
const mainlandLandline = /^0(?:10|2\d|[3-9]\d\d)\d{7,8}$/;
const anyLandline = /^0[1-9]\d{7,10}$/;
/** What stands before or behind a number without being part of it: 手机:, (微信同号), Tel. */
const notes =
  /\((?:[^()\d+]*)\)|[\u3400-\u9fff]+(?:\s*:)?|\b(?:tel|phone|mobile|mob|cell|fax|wechat|weixin|whatsapp|wx|vx|office|home|work|m|t|p|o|h|w|c)\b\.?\s*:?/gi;
const extensionForm = /\s*(?:转|轉|分机|分機|ext\.?|extension|x|#)\s*:?\s*(\d{1,6})\s*$/i;
/** +44 (0)20 …: the zero is dialled only at home. */
const trunkZero = /^(\+\d{1,3}\s*)\(0\)/;
const leadingMarks = /^['`‘’"=]+|["']+$/g;
const betweenNumbers = /[/,;|、\n]|\s+(?:or|and|&)\s+|或|和/i;
const longestPhoneText = 200;
