import type { CellValue } from "../../sheet/cells";
import { plainText } from "../../text/text";
import type { ColumnNumberForm, NumberForm } from "../numberForms";

/** What a cell is read by: the form of its column, "mixed" where the column has both, `null` without a column to go by. */
export type FormToReadIn = NumberForm | "mixed" | null;

/** What one number of a text can be: the same in both forms, only in one of them, or another number in each. */
type Figure =
  | { readonly kind: "plain" | NumberForm; readonly number: number }
  | { readonly kind: "open"; readonly asGroups: number; readonly asDecimals: number; readonly sign: "." | "," };

/**
 * The number that a text without sign, unit and currency stands for, in the form of its column; `null` for what is no
 * number. Blanks and apostrophes part thousands in every form (1 234,50 and 1'234.50), and so does whichever of point and
 * comma comes first or comes twice. "open" where only another cell could tell: 2.500 without a column that decides (`null`), and
 * 1,234 where the decimals stand behind a comma, because nobody writes three of them in an amount of money. A number that
 * is written in the other form than its column, as 173,90 among 1,234.50, is a slip.
 */
export function numberIn(text: string, form: FormToReadIn): number | "open" | null {
  const figure = figureOf(text);
  if (figure === null) return null;
  if (figure.kind === "plain") return figure.number;
  const { kind } = figure;
  if (kind !== "open") return form === "mixed" || kind === (form ?? "point") || isCertain(text) ? figure.number : null;
  const { sign, asGroups, asDecimals } = figure;
  if (sign === ",") return form === "point" || form === null ? asGroups : "open";
  return form === "comma" ? asGroups : form === "point" ? asDecimals : "open";
}

/**
 * The form of a column: one cell that can only be read in one way decides. A few of the other way among many are slips;
 * where there are as many of both, each cell is read by itself. Left open by its own values, the other columns of the sheet decide (`sheetForm`); without them it is undecided, and a
 * text like 2.500 stays open. `null` where no cell needs a form.
 */
export function columnNumberForm(
  cells: Iterable<CellValue>,
  sheetForm: NumberForm | null,
  chosen: NumberForm | undefined,
): ColumnNumberForm | null {
  const samples: Record<NumberForm, { count: number; text: string | null }> = {
    point: { count: 0, text: null },
    comma: { count: 0, text: null },
  };
  let open: string | null = null;
  let needsForm = false;
  for (const cell of cells) {
    if (typeof cell !== "string" || cell.length > longestNumber || !mayNeedForm.test(cell)) continue;
    const text = onlyNumber.exec(plainText(cell))?.[1];
    const figure = text === undefined ? null : figureOf(text);
    if (figure === null || figure.kind === "plain") continue;
    if (figure.kind === "open") {
      needsForm = true;
      if (figure.sign === ".") open ??= cell.trim();
      continue;
    }
    const seen = samples[figure.kind];
    seen.count += 1;
    seen.text ??= cell.trim();
  }
  const { point, comma } = samples;
  const usual = comma.count > point.count ? "comma" : "point";
  const slips = Math.min(comma.count, point.count);
  const isMixed = slips > samples[usual].count * shareOfSlips;
  const own = !isMixed && samples[usual].count > 0 ? usual : null;
  if (chosen !== undefined) return { form: chosen, decidedBy: "person", sample: samples[chosen].text, open };
  if (own !== null) return { form: own, decidedBy: "values", sample: samples[own].text, open };
  if (isMixed) return { form: sheetForm ?? usual, decidedBy: "mixed", sample: null, open };
  if (!needsForm) return null;
  if (sheetForm !== null) return { form: sheetForm, decidedBy: "sheet", sample: null, open };
  return open === null ? null : { form: "point", decidedBy: "nothing", sample: null, open };
}

export function formToReadIn(found: ColumnNumberForm | null): FormToReadIn {
  if (found === null || found.decidedBy === "nothing") return null;
  return found.decidedBy === "mixed" ? "mixed" : found.form;
}

/** Whether only the person can tell some of the column's numbers. */
export function isFormOpen(found: ColumnNumberForm | null): boolean {
  return found !== null && found.open !== null && (found.decidedBy === "nothing" || found.decidedBy === "mixed");
}

function figureOf(text: string): Figure | null {
  if (digits.test(text)) return { kind: "plain", number: Number(text) };
  const spaced = blankGroups.exec(text);
  if (spaced) return withDecimals((spaced[1] ?? "").replace(/[\s'’]/g, ""), spaced[2] ?? "", spaced[3] ?? "");
  const both = commasThenPoint.exec(text) ?? pointsThenComma.exec(text);
  if (both) {
    const [, whole = "", sign = "", decimals = ""] = both;
    return withDecimals(whole.replace(/[.,]/g, ""), sign, decimals);
  }
  if (commaGroups.test(text)) return { kind: "point", number: Number(text.replace(/,/g, "")) };
  if (pointGroups.test(text)) return { kind: "comma", number: Number(text.replace(/\./g, "")) };
  const [, whole = "", sign = "", decimals = ""] = oneSign.exec(text) ?? [];
  if (whole === "" && decimals === "") return null;
  if (decimals.length !== 3 || whole.length > 3 || !/^[1-9]/.test(whole)) return withDecimals(whole, sign, decimals);
  return {
    kind: "open",
    asGroups: Number(whole + decimals),
    asDecimals: Number(`${whole}.${decimals}`),
    sign: sign === "." ? "." : ",",
  };
}

function withDecimals(whole: string, sign: string, decimals: string): Figure {
  const number = Number(`${whole === "" ? "0" : whole}.${decimals === "" ? "0" : decimals}`);
  if (sign === "" || decimals === "") return { kind: "plain", number };
  return { kind: sign === "." ? "point" : "comma", number };
}

/** Whether the text alone tells which sign is which, so that it is read though its column is written otherwise. */
function isCertain(text: string): boolean {
  return [blankGroups, commasThenPoint, pointsThenComma, commaGroups, pointGroups].some((form) => form.test(text));
}

const digits = /^\d+$/;
/** 1 234,50 and 1'234.50; the last group has three digits, those before two (lakh and crore) or three. */
const blankGroups = /^(\d{1,3}(?:[\s'’]\d{2,3})*[\s'’]\d{3})(?:([.,])(\d*))?$/;
const commasThenPoint = /^(\d{1,3}(?:,\d{2,3})*,\d{3})(\.)(\d*)$/;
const pointsThenComma = /^(\d{1,3}(?:\.\d{3})+)(,)(\d*)$/;
const commaGroups = /^\d{1,3}(?:,\d{2,3})+,\d{3}$/;
const pointGroups = /^\d{1,3}(?:\.\d{3}){2,}$/;
const oneSign = /^(\d*)([.,])(\d*)$/;
/** Most amounts are numbers, and most texts have none of these signs. */
const mayNeedForm = /[.,'’．，]|\d\s\d/;
/** The one number of a text, with whatever letters and signs of currency stand around it. */
const onlyNumber = /^\D*?(\d[\d.,'’\s]*\d|\d)\D*$/;
/** More cells than this of the rarer form, and the column has two. */
const shareOfSlips = 0.1;
const longestNumber = 60;
