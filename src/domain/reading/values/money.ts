import type { CellValue } from "../../sheet/cells";
import type { Parsed } from "./parsed";
import { parseText, problem, value } from "./parsed";
import { simplified } from "../../text/text";

/**
 * An amount: 1,234.00 ￥1,234 1234元 RMB 1,200 NT$ 900, 1.2万, 12W, 3万8 (38,000), 12k, 约5000, (200) = −200.
 * `headerFactor` is what the header's unit multiplies plain numbers by (万元: 10,000); an amount that brings its own unit
 * or currency stays as it is. A range and everything else that is no amount is a problem, never 0.
 */
export function parseMoney(cell: CellValue, headerFactor: number): Parsed<number> {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? value(exact(cell * headerFactor)) : problem("unreadableMoney");
  if (typeof cell === "boolean") return problem("unreadableMoney");
  return parseText(cell, (plain) => amountOf(simplified(plain), headerFactor));
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

function amountOf(text: string, headerFactor: number): Parsed<number> {
  let rest = text.replace(/\s+/g, "").replace(/−|–(?=\d)/g, "-");
  if (rangeForm.test(rest) && !dateLike.test(rest)) return problem("moneyRange");
  rest = rest.replace(noteWithoutNumber, "");
  let sign = 1;
  const bracketed = /^([^()]*)\(([^()]*\d[^()]*)\)([^()]*)$/.exec(rest);
  if (bracketed && /^-?$/.test(bracketed[1]?.replace(currencies, "") ?? "") && !bracketed[3]?.replace(currencies, "")) {
    rest = rest.replace(/[()]/g, "");
    sign = -1;
  }
  rest = rest.replace(/^(?:约|大约|近|~|≈|ca\.?|approx\.?)|(?:左右|上下)$/gi, "");
  const bare = rest.replace(currencies, "");
  const hasCurrency = bare !== rest;
  if (bare.startsWith("-")) sign = -sign;
  const amount = magnitude(bare.replace(/^[-+]/, ""));
  if (amount === null) return problem("unreadableMoney");
  const factor = amount.hasUnit || hasCurrency ? 1 : headerFactor;
  const signed = exact(sign * amount.number * factor);
  return value(signed === 0 ? 0 : signed);
}

/** "1,234.5" → 1234.5; "1.2万" → 12,000; "3万8" → 38,000; `null` for anything else. */
function magnitude(text: string): { readonly number: number; readonly hasUnit: boolean } | null {
  if (plainNumber.test(text) || grouped.test(text)) return { number: Number(text.replace(/,/g, "")), hasUnit: false };
  const match =
    /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(百万|千万|亿|万|千|百|million|mn|m|w|k)(.*)$/i.exec(text);
  if (!match) return null;
  const unit = units[(match[2] ?? "").toLowerCase()] ?? 1;
  const number = Number((match[1] ?? "").replace(/,/g, "")) * unit;
  const tail = match[3] ?? "";
  if (tail === "") return { number, hasUnit: true };
  // 3万8 is 38,000: the digit after the unit counts the next smaller unit; 3万8千 says so itself.
  if (/^\d$/.test(tail) && !(match[1] ?? "").includes("."))
    return { number: number + (Number(tail) * unit) / 10, hasUnit: true };
  const rest = /^\d+[万千百]?/.test(tail) ? magnitude(tail) : null;
  return rest && rest.number < unit && (rest.hasUnit || tail.length > 1)
    ? { number: number + rest.number, hasUnit: true }
    : null;
}

/** Without the dust of binary fractions: 2.68 × 10,000 is 26,800, not 26,800.000000000004. */
function exact(number: number): number {
  const rounded = Math.round(number * 1e6) / 1e6;
  return Number.isFinite(rounded) && Math.abs(number) < 1e9 ? rounded : number;
}

const plainNumber = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const rangeForm = /\d[^\d()]*(?:[-–—~～至到]|to)[^\d()]*\d/i;
const dateLike = /\d[-/.年]\d{1,2}[-/.月]\d/;
/** "5000元(预估)": what stands in the brackets is no amount. */
const noteWithoutNumber = /(?<=[\d元万千])\([^()\d]*\)$/;
const currencies =
  /人民币|新台币|台币|港币|美元|美金|港元|欧元|英镑|日元|圆整|元整|元|圆|块钱|块|rmb|cny|nt\$|ntd|twd|hk\$|hkd|us\$|usd|eur|gbp|jpy|[¥￥$€£]/gi;
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
