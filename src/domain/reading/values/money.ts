import type { CellValue } from "../../sheet/cells";
import { numberIn, type FormToReadIn } from "./numberForm";
import type { Parsed } from "./parsed";
import { parseText, problem, value } from "./parsed";
import { simplified } from "../../text/text";

/**
 * An amount: 1,234.00 ￥1,234 1234元 RMB 1,200 NT$ 900, 1.355,90 €, CHF 1'234.50, 1.2万, 12W, 3万8 (38,000), 12k, 约5000,
 * (200) = 200- = −200. `headerFactor` is what the header's unit multiplies plain numbers by (万元: 10,000); an amount that
 * brings its own unit or currency stays as it is. `form` is how the column writes its numbers, `null` where there is none
 * to go by. A range and everything else that is no amount is a problem, never 0.
 */
export function parseMoney(cell: CellValue, headerFactor: number, form: FormToReadIn = null): Parsed<number> {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? value(exact(cell * headerFactor)) : problem("unreadableMoney");
  if (typeof cell === "boolean") return problem("unreadableMoney");
  return parseText(cell, (plain) =>
    plain.length > longestAmount ? problem("unreadableMoney") : amountOf(simplified(plain), headerFactor, form),
  );
}

/** What a unit in the header multiplies plain numbers by: 万元 10,000, 千元 1,000, 亿元 100,000,000; 1 without such a unit. */
export function factorOfUnit(unit: string | null): number {
  if (unit === null) return 1;
  const text = simplified(unit).toLowerCase();
  if (/百万|million/.test(text)) return 1_000_000;
  if (text.includes("亿")) return 100_000_000;
  if (text.includes("万") || text === "w") return 10_000;
  return /千|^k|k$|thousand|'000/.test(text) ? 1_000 : 1;
}

function amountOf(text: string, headerFactor: number, form: FormToReadIn): Parsed<number> {
  let rest = withoutBlanks(text).replace(/−|–(?=\d)/g, "-");
  if (rangeForm.test(rest) && !dateLike.test(rest)) return problem("moneyRange");
  rest = rest.replace(noteWithoutNumber, "");
  let sign = 1;
  const bracketed = /^([^()]*)\(([^()]*\d[^()]*)\)([^()]*)$/.exec(rest);
  if (bracketed && /^-?$/.test(withoutCurrency(bracketed[1] ?? "")) && withoutCurrency(bracketed[3] ?? "") === "") {
    rest = rest.replace(/[()]/g, "");
    sign = -1;
  }
  rest = rest.replace(/^(?:约|大约|近|~|≈|ca\.?|approx\.?)|(?:左右|上下)$/gi, "");
  const bare = withoutCurrency(rest).replace(noCents, "");
  const hasCurrency = bare !== rest;
  if (/^-|-$/.test(bare)) sign = -sign;
  const amount = magnitude(bare.replace(/^[-+]|-$/g, ""), form);
  if (amount === null) return problem("unreadableMoney");
  if (amount === "open") return problem("openNumber");
  const factor = amount.hasUnit || hasCurrency ? 1 : headerFactor;
  const signed = exact(sign * amount.number * factor);
  if (!Number.isFinite(signed)) return problem("unreadableMoney");
  return value(signed === 0 ? 0 : signed);
}

/** Blanks between two digits part thousands, or two numbers; all others say nothing. */
function withoutBlanks(text: string): string {
  return text.replace(/(?<!\d)\s+|\s+(?!\d)/g, "");
}

function withoutCurrency(text: string): string {
  return text.replace(currencies, "").replace(shortCurrencies, "");
}

type Magnitude = { readonly number: number; readonly hasUnit: boolean };

/** "1,234.5" → 1234.5; "1.2万" → 12,000; "3万8" → 38,000; "open" for 2.500 without a form; `null` for anything else. */
function magnitude(text: string, form: FormToReadIn): Magnitude | "open" | null {
  const plain = numberIn(text, form);
  if (plain !== null) return plain === "open" ? "open" : { number: plain, hasUnit: false };
  const match = withUnit.exec(text);
  const counted = numberIn((match?.[1] ?? "").trim(), form);
  if (!match || counted === null || counted === "open") return counted === "open" ? "open" : null;
  const unit = units[(match[2] ?? "").toLowerCase()] ?? 1;
  const number = counted * unit;
  const tail = match[3] ?? "";
  if (tail === "") return { number, hasUnit: true };
  // 3万8 is 38,000: the digit after the unit counts the next smaller unit; 3万8千 says so itself.
  if (/^\d$/.test(tail) && Number.isInteger(counted))
    return { number: number + (Number(tail) * unit) / 10, hasUnit: true };
  const rest = /^\d+[万千百]?/.test(tail) ? magnitude(tail, form) : null;
  return rest !== null && rest !== "open" && rest.number < unit && (rest.hasUnit || tail.length > 1)
    ? { number: number + rest.number, hasUnit: true }
    : null;
}

/** Without the dust of binary fractions: 2.68 × 10,000 is 26,800, not 26,800.000000000004. */
function exact(number: number): number {
  const rounded = Math.round(number * 1e6) / 1e6;
  return Number.isFinite(rounded) && Math.abs(number) < 1e9 ? rounded : number;
}

const withUnit = /^([\d.,'’\s]+)(百万|千万|亿|万|千|百|million|mn|m|w|k)(.*)$/i;
/** 20,- and 20.-- : no cents. */
const noCents = /[.,][-–—]{1,2}$/;
/** Longer texts are remarks. */
const longestAmount = 60;
const rangeForm = /\d[^\d()]*(?:[-–—~～至到]|to)[^\d()]*\d/i;
const dateLike = /\d[-/.年]\d{1,2}[-/.月]\d/;
/** "5000元(预估)": what stands in the brackets is no amount. */
const noteWithoutNumber = /(?<=[\d元万千])\([^()\d]*\)$/;
const currencies =
  /人民币|新台币|台币|港币|美元|美金|港元|欧元|英镑|日元|圆整|元整|元|圆|块钱|块|rmb|cny|nt\$|ntd|twd|hk\$|hkd|us\$|usd|eur|gbp|jpy|chf|sek|nok|dkk|pln|czk|huf|rub|inr|krw|vnd|thb|sgd|aud|cad|nzd|myr|idr|php|mxn|zar|aed|sar|brl|r\$|s\$|a\$|c\$|zł|kč|[¥￥$€£₹₽₩₫฿₺₪₴₦₱]/gi;
/** Too short to be taken off wherever they stand: kr, Rs., RM, Rp, Fr., Ft, TL. */
const shortCurrencies = /^(?:kr\.?|rs\.?|rm|rp\.?|fr\.?)(?=[-\d])|(?<=[\d,.-])(?:kr\.?|ft|tl|fr\.?)$/gi;
const units: Readonly<Record<string, number>> = {
  百: 100,
  千: 1_000,
  k: 1_000,
  万: 10_000,
  w: 10_000,
  百万: 1_000_000,
  million: 1_000_000,
  mn: 1_000_000,
  m: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
