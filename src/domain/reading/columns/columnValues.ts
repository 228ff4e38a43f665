import type { ValueKind } from "../fieldKinds";
import type { CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import { parseConsent } from "../values/consent";
import { dateForm } from "../values/dateForm";
import { parseCount, parseDays } from "../values/counts";
import { isYesOrNo, parseFlag } from "../values/flags";
import { parseGrade } from "../values/grades";
import { parseMoney } from "../values/money";
import { unwrapped } from "../values/ids";
import { looksLikeCompany, looksLikePerson } from "../values/names";
import { numberForms, type NumberForm } from "../numberForms";
import { saysNothing } from "../values/parsed";
import { parsePhones } from "../values/phones";
import { parseProbability } from "../values/probability";
import { plainText, simplified, wordKey } from "../../text/text";

/** A column's values for telling what it is: looked at only when somebody asks, each kind once. */
export type ColumnValues = {
  /** Cells that say something, as many as are needed to judge. */
  readonly filled: number;
  /** The share of those cells that are of the kind, 0 to 1; 0 for an empty column. */
  readonly share: (kind: ValueKind) => number;
  /** The share of cells that are of one of the kinds. */
  readonly shareOfAny: (kinds: readonly ValueKind[]) => number;
  /** The share of different texts among the filled cells. */
  readonly distinctShare: () => number;
  /** Whether the values are whole numbers that count the rows: 1…n in any order. */
  readonly countsRows: () => boolean;
  /** Whether all values are whole numbers too small for an id. */
  readonly smallWholeNumbers: () => boolean;
  /** Whether the values can be counts: hardly a fraction or a currency among them, and no number as large as an id. */
  readonly looksCounted: () => boolean;
};

/** Judges by all rows of a small sheet, by every so many rows of a large one. */
export function columnValues(cells: readonly CellValue[]): ColumnValues {
  const step = Math.max(1, Math.ceil(cells.length / rowsJudged));
  const counts = new Map<CellValue, number>();
  let filled = 0;
  for (let row = 0; row < cells.length; row += step) {
    const cell = cells[row] ?? null;
    if (isBlank(cell) || (typeof cell === "string" && cell.length < 8 && saysNothing(cell.trim()))) continue;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    filled++;
  }
  const shares = new Map<string, number>();
  const shareOfAny = (kinds: readonly ValueKind[]): number => {
    const key = kinds.join();
    const known = shares.get(key);
    if (known !== undefined) return known;
    let found = 0;
    for (const [cell, count] of counts) if (kinds.some((kind) => isOfKind(cell, kind))) found += count;
    const result = filled === 0 ? 0 : found / filled;
    shares.set(key, result);
    return result;
  };
  return {
    filled,
    share: (kind) => shareOfAny([kind]),
    shareOfAny,
    distinctShare: () => (filled === 0 ? 0 : counts.size / filled),
    countsRows: () => countsRows(cells),
    smallWholeNumbers: () => [...counts.keys()].every((cell) => /^\d{1,5}$/.test(plainText(String(cell)))),
    looksCounted: () => looksCounted([...counts.keys()]),
  };
}

/** A count has no fraction, not even ,00, and no currency, and nobody bought ten thousand times. */
function looksCounted(cells: readonly CellValue[]): boolean {
  let numbers = 0;
  let others = 0;
  let large = 0;
  for (const cell of cells) {
    const count = parseCount(cell);
    if (typeof cell === "string" && /\d[.,]\d\d$/.test(cell.trim())) others++;
    else if (count.kind === "value") {
      numbers++;
      if (count.value > mostCounted) large++;
    } else if (parseMoney(cell, 1).kind === "value") others++;
  }
  return (others <= 1 || others <= (numbers + others) * 0.1) && large <= numbers * 0.5;
}

function isOfKind(cell: CellValue, kind: ValueKind): boolean {
  switch (kind) {
    case "dates":
      return isDate(cell);
    case "birthdays":
      return isBirthday(cell);
    case "phones": {
      if (typeof cell === "number" && cell < 0) return false;
      const parsed = parsePhones(cell, "en-US");
      return (
        parsed.kind === "value" ||
        (parsed.kind === "problem" && (parsed.code === "damagedPhone" || hasPhoneDigits(cell)))
      );
    }
    case "mobiles":
      return /^(?:(?:\+?86)?1[3-9]\d{9}|09\d{8}|\+\d{8,15})$/.test(plainText(String(cell)).replace(/[\s().-]/g, ""));
    case "percents":
      return typeof cell === "string" && /^\d{1,3}(?:\.\d+)?%$/.test(plainText(cell));
    case "amounts": {
      const isAmount = (form: NumberForm): boolean => {
        const parsed = parseMoney(cell, 1, form);
        return parsed.kind === "value" || (parsed.kind === "problem" && parsed.code === "moneyRange");
      };
      return numberForms.some(isAmount);
    }
    case "counts":
      return numberForms.some((form) => parseCount(cell, form).kind === "value");
    case "days":
      return parseDays(cell, 1).kind === "value";
    case "probabilities":
      return parseProbability(cell, false).kind === "value";
    case "flags":
      return parseFlag(cell).kind === "value";
    case "consents":
      // A day of consent among the answers is one too, but numbers as large as days may be credit limits.
      return parseConsent(cell).kind === "value" && !/^\d{2,}$/.test(String(cell));
    case "emails":
      return typeof cell === "string" && /[@＠]|[(（]at[)）]/i.test(cell);
    case "grades":
      return parseGrade(cell).kind === "value";
    case "letterGrades":
      return typeof cell === "string" && /^[a-z]\d?(?:级|类|级客户)?(?:\(.*\))?$/.test(wordKey(cell));
    case "orderNumbers":
      return typeof cell === "string" && /^#\d{2,}$/.test(plainText(cell));
    case "words":
      return typeof cell === "string" && isWords(cell);
    case "names":
      return typeof cell === "string" && cell.length <= longestName && isWords(cell);
    case "codes":
      return typeof cell === "number" ? Number.isInteger(cell) : typeof cell === "string" && isCode(cell);
    case "letterCodes":
      return typeof cell === "string" && isCode(cell) && /[a-z]/i.test(cell);
    case "smallNumbers":
      return /^(?:\d|1\d|20)$/.test(plainText(String(cell)));
    case "people":
      return typeof cell === "string" && looksLikePerson(simplified(plainText(cell)));
    default:
      return typeof cell === "string" && hasWords(wordKey(cell), kind);
  }
}

function isDate(cell: CellValue): boolean {
  const date = dateForm(cell);
  return date.form !== "noDate" && !(date.form === "serial" && date.serial < firstDateSerial);
}

function isBirthday(cell: CellValue): boolean {
  if (typeof cell === "number" || /^\d+(?:\.\d+)?$/.test(String(cell))) {
    const number = Number(cell);
    // 1.1 and 415 are month and day; smaller numbers are ages.
    const isMonthDay = number > 1 && number < 13 ? !Number.isInteger(number) : number >= 101 && number <= 1231;
    return (
      isMonthDay || (number >= 1900 && number <= 2100) || dateForm(cell).form === "full" || number >= firstBirthSerial
    );
  }
  return dateForm(cell).form !== "noDate" || (typeof cell === "string" && /[农阴旧]历|[農陰舊]曆|月/.test(cell));
}

/** Letters that are no date, no number to dial, no amount, no address, and neither yes nor no. */
function isWords(cell: string): boolean {
  const text = plainText(cell);
  if (!hasLetters.test(text) || isAddress.test(text)) return false;
  if (isYesOrNo(text)) return false;
  if (!/\d/.test(text)) return dateForm(text).form === "noDate";
  return !isDate(text) && parsePhones(text, "en-US").kind !== "value" && !isAmount(text);
}

function isAmount(text: string): boolean {
  const parsed = parseMoney(text, 1);
  return parsed.kind === "value" || (parsed.kind === "problem" && parsed.code === "moneyRange");
}

/** K088, 2026-0001, ALFKI: without blanks, with a digit or in capitals; neither a date nor a fraction. */
function isCode(cell: string): boolean {
  const text = unwrapped(plainText(cell));
  if (!/^#?[\p{L}\d][\p{L}\d_./#-]{0,39}$/u.test(text) || /^\d+\.\d+$/.test(text)) return false;
  if (!/\d/.test(text)) return /^[A-Z]{3,}$/.test(text);
  return /^\d+$/.test(text) || !isDate(text);
}

function hasPhoneDigits(cell: CellValue): boolean {
  const digits = String(cell).replace(/\D/g, "").length;
  return digits >= 6 && digits <= 15 && !/[a-z]{3}/i.test(String(cell));
}

function hasWords(
  word: string,
  kind:
    | "memberLevels"
    | "contractStates"
    | "dealStates"
    | "orderStates"
    | "likelihoods"
    | "companies"
    | "genders"
    | "wechatNames",
): boolean {
  switch (kind) {
    case "genders":
      return /^(?:男|女|先生|女士|小姐|太太|男士|男性|女性|m|f|male|female|man|woman|mr|mrs|ms|miss|他|她|其他|other|unknown)\.?$/.test(
        word,
      );

    case "memberLevels":
      return /[金银铜铁钻]卡|白金|黑金|钻石|黄金|普卡|会员|vip|gold|silver|bronze|platinum|diamond|basic|premium|standard|student/.test(
        word,
      );
    case "contractStates":
      return /(?:合同|合约|保单|契约|保险|会籍|租约).*(?:中|内|到期|过期|有效|无效|终止|期满)|^(?:无|没有|未签)(?:合同|合约)|^(?:在保|脱保|续保|已续保|未续保|在约|已到期|到期|已过期|过期|续约|已续约|合作中|已终止|终止合作)$|contract|^(?:expired|inforce|lapsed|renewed)$/.test(
        word,
      );
    case "dealStates":
      return /^(?:已|未|没)?(?:成交|签约|签单|合作|报名|续保)$|^(?:战败|赢单|输单|成交|won|lost|open|是|否|y|n|yes|no)$/.test(
        word,
      );
    case "orderStates":
      return /交易(?:成功|关闭|完成)|付款|发货|收货|退款|待支付|已支付|已取消|已完成|已签收|paid|shipped|delivered|refunded|cancell?ed|fulfilled|pending|completed/.test(
        word,
      );
    case "likelihoods":
      return /可能|意向|成交|把握|likely|likelihood|possible|certain|^(?:大|中|小|高|低|一般|强|弱)$/.test(word);
    case "companies":
      return looksLikeCompany(word) || /有限|company|inc$|ltd$|llc$/.test(word);
    case "wechatNames":
      return /^[a-z][-_a-z0-9]{5,19}$/.test(word) || /^wx/.test(word);
  }
}

/** Whole numbers from 0 or 1 on, each once, that leave hardly a gap. */
function countsRows(cells: readonly CellValue[]): boolean {
  let filled = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  const seen = new Set<number>();
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    filled++;
    const number =
      typeof cell === "number"
        ? cell
        : typeof cell === "string" && cell.length < 9
          ? Number(cell.normalize("NFKC"))
          : NaN;
    if (!Number.isInteger(number) || number < 0) return false;
    seen.add(number);
    lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
  }
  if (filled === 0) return false;
  const mostlyOnce = seen.size >= filled * 0.95;
  return mostlyOnce && lowest <= 1 && highest - lowest < Math.max(filled, cells.length) * 1.2 + 2;
}

/** Whether a column holds numbered stages: most of its cells are numbers or names of numbered stages. */
export function holdsNumberedStages(cells: Iterable<CellValue>, labels: ReadonlyMap<string, number>): boolean {
  let filled = 0;
  let numbered = 0;
  const seen = new Map<CellValue, boolean>();
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    filled++;
    let isNumbered = seen.get(cell);
    if (isNumbered === undefined) {
      isNumbered =
        typeof cell === "number" ||
        (typeof cell === "string" && (/^第?\s*\d/.test(cell.normalize("NFKC").trim()) || labels.has(wordKey(cell))));
      seen.set(cell, isNumbered);
    }
    if (isNumbered) numbered++;
  }
  return filled > 0 && numbered >= filled * 0.6;
}

const hasLetters = /\p{Script=Han}|\p{L}{2}/u;
const isAddress = /^\S+[@＠]\S+$|^(?:https?:\/\/|www\.)/i;
const longestName = 60;
const mostCounted = 10_000;
const rowsJudged = 2_000;
/** Nobody on the sheet was born before 1910. */
const firstBirthSerial = 3_654;
/** Smaller numbers are counts rather than dates (20,000 is in 1954). */
const firstDateSerial = 20_000;
