/**
 * What Excel makes of a text that is typed into a cell, or written through `Range.values`, which is the same. A cell
 * that is formatted as text (`@`) keeps what it is given and does not come here.
 */
export type TypedText =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string };

/**
 * `"1"` → 1, `"50%"` → 0.5 shown as `0%`, `"2024-01-31"` → 45322 shown as a date, `"TRUE"` → true, `"=A1"`, `"+A1"`, `"-A1"`, `"@A1"` → a
 * formula, `"'007"` → the text `007`, `""` → nothing. Numbers keep 15 digits, as in Excel: an identity card number of 18
 * digits loses its end. `culture` decides the order of day and month, and how dates are shown; `currentYear` completes
 * `"3/5"`.
 */
export function readTypedText(text: string, culture: string, currentYear: number): TypedText {
  if (text === "") return { kind: "blank" };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1), quoted: true };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: "boolean", value: trimmed.toUpperCase() === "TRUE" };
  const number = readNumber(trimmed) ?? readDateAndTime(trimmed, culture, currentYear);
  if (number !== undefined) return { kind: "number", ...number };
  if (/^[+-]./s.test(text)) return { kind: "formula", formula: `=${text}` };
  if (/^@[\p{L}_(]/u.test(text)) return { kind: "formula", formula: `=${text}` };
  return { kind: "text", text, quoted: false };
}

/** The serial number of a day: 1 is 1 January 1900, and 1900 has a 29 February, as Excel believes. */
export function excelSerial(year: number, month: number, day: number): number | undefined {
  const instant = Date.UTC(year, month - 1, day);
  const date = new Date(instant);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round(instant / millisecondsPerDay) + daysFrom1900To1970;
  return days < 60 ? days - 1 : days;
}

type TypedNumber = { readonly value: number; readonly numberFormat?: string };

function readNumber(text: string): TypedNumber | undefined {
  const match = numberPattern.exec(text);
  if (match === null) return undefined;
  const { open, sign = "", signAfter = "", whole = "", fraction, exponent, percent, close } = match.groups ?? {};
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (whole === "" && (fraction === undefined || fraction === "")) return undefined;
  if (sign !== "" && signAfter !== "") return undefined;
  const digits = keepFifteenDigits(`${whole.replaceAll(",", "")}${fraction === undefined ? "" : `.${fraction}`}`);
  const magnitude = Number(`${digits}${exponent ?? ""}`) / (percent === undefined ? 1 : 100);
  if (!Number.isFinite(magnitude)) return undefined;
  const isNegative = sign === "-" || signAfter === "-" || open !== undefined;
  const numberFormat = formatOfTypedNumber(match.groups ?? {});
  return { value: isNegative ? -magnitude : magnitude, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function formatOfTypedNumber(parts: Record<string, string | undefined>): string | undefined {
  const decimals = (parts["fraction"] ?? "") === "" ? "" : ".00";
  if (parts["percent"] !== undefined) return `0${decimals}%`;
  if (parts["currency"] !== undefined) return `${parts["currency"]}#,##0${decimals}`;
  if (parts["exponent"] !== undefined) return "0.00E+00";
  if ((parts["whole"] ?? "").includes(",")) return `#,##0${decimals}`;
  return undefined;
}

/** Excel stores 15 significant digits and puts zeros in the places after them. */
function keepFifteenDigits(digits: string): string {
  let significant = 0;
  let started = false;
  return Array.from(digits, (digit) => {
    if (digit === ".") return digit;
    started ||= digit !== "0";
    if (started) significant += 1;
    return significant > 15 ? "0" : digit;
  }).join("");
}

function readDateAndTime(text: string, culture: string, currentYear: number): TypedNumber | undefined {
  const time = readTime(text);
  if (time !== undefined) return time;
  const date = readDate(text, culture, currentYear);
  if (date !== undefined) return date;
  const split = /^(.+?)[ T]+(\d{1,2}:\d{2}.*)$/.exec(text);
  const day = split?.[1] === undefined ? undefined : readDate(split[1], culture, currentYear);
  const hours = split?.[2] === undefined ? undefined : readTime(split[2]);
  if (day === undefined || hours === undefined) return undefined;
  return { value: day.value + hours.value, numberFormat: `${isChinese(culture) ? "yyyy/m/d" : "m/d/yyyy"} h:mm` };
}

function readTime(text: string): TypedNumber | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])[Mm])?$/.exec(text);
  if (match === null) return undefined;
  const [, hourText, minuteText, secondText, half] = match;
  const hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const hourOfDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const shown = `${secondText === undefined ? "h:mm" : "h:mm:ss"}${half === undefined ? "" : " AM/PM"}`;
  return { value: (hourOfDay * 3600 + minute * 60 + second) / 86_400, numberFormat: shown };
}

function readDate(text: string, culture: string, currentYear: number): TypedNumber | undefined {
  const dated = (year: number, month: number, day: number, numberFormat: string): TypedNumber | undefined => {
    const value = excelSerial(year, month, day);
    return value === undefined ? undefined : { value, numberFormat };
  };
  const shown = isChinese(culture) ? "yyyy/m/d" : "m/d/yyyy";
  const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst !== null) return dated(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), shown);
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chinese !== null) {
    if (!isChinese(culture)) return undefined;
    return dated(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]), 'yyyy"年"m"月"d"日"');
  }
  const yearMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearMonth !== null) return dated(Number(yearMonth[1]), Number(yearMonth[2]), 1, "mmm-yy");
  const threeParts = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (threeParts !== null) {
    const [first, second, third] = [Number(threeParts[1]), Number(threeParts[3]), Number(threeParts[4])];
    if (isChinese(culture)) return dated(fullYear(first), second, third, shown);
    return dated(fullYear(third), first, second, shown);
  }
  const twoParts = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (twoParts !== null) {
    return dated(currentYear, Number(twoParts[1]), Number(twoParts[2]), isChinese(culture) ? 'm"月"d"日"' : "d-mmm");
  }
  return readNamedMonth(text, currentYear, dated);
}

function readNamedMonth(
  text: string,
  currentYear: number,
  dated: (year: number, month: number, day: number, numberFormat: string) => TypedNumber | undefined,
): TypedNumber | undefined {
  const dayFirst = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/.exec(text);
  const monthFirst = /^([A-Za-z]{3,9})[- ](\d{1,2})(?:,? +(\d{4}))?$/.exec(text);
  const [day, name, year] =
    dayFirst !== null ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (day === undefined || name === undefined) return undefined;
  const month = monthNames.findIndex(
    (full) => full === name.toLowerCase() || (name.length === 3 && full.startsWith(name.toLowerCase())),
  );
  if (month < 0) return undefined;
  if (year === undefined) return dated(currentYear, month + 1, Number(day), "d-mmm");
  return dated(fullYear(Number(year)), month + 1, Number(day), "d-mmm-yy");
}

/** Two digits: up to 29 is this century, from 30 on the last one. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year <= 29 ? 2000 + year : 1900 + year;
}

function isChinese(culture: string): boolean {
  return culture.toLowerCase().startsWith("zh");
}

const numberPattern =
  /^(?<open>\()?(?<sign>[+-])?(?<currency>[$¥￥€£])?(?<signAfter>[+-])?(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?:\.(?<fraction>\d*))?(?<exponent>[eE][+-]?\d{1,3})?(?<percent>\s*%)?(?<close>\))?$/;

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const millisecondsPerDay = 86_400_000;
/** From 30 December 1899 to 1 January 1970. */
const daysFrom1900To1970 = 25_569;
