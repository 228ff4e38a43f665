import type { CellValue } from "./cells";

/** `19900000001` → `199****0001`: the first three and the last four digits stay, and so does everything between digits. */
function maskPhone(phone: string): string {
  const count = [...phone.matchAll(digits)].length;
  if (count < fewestDigits) return phone;
  let seen = 0;
  return phone.replace(digits, (digit) => {
    seen += 1;
    return seen <= 3 || seen > count - 4 ? digit : "*";
  });
}

/**
 * A cell with its phone numbers masked, whatever width their digits have and whatever stands between them. In a column of
 * phones every number of seven digits or more is one; elsewhere (remarks, row keys) only what can be nothing but a mobile
 * number is.
 */
export function maskPhones(cell: CellValue, isPhoneColumn: boolean): CellValue {
  if (typeof cell === "number") {
    const text = String(cell);
    return (isPhoneColumn && /^\d{7,15}$/.test(text)) || /^1[3-9]\d{9}$/.test(text) ? maskPhone(text) : cell;
  }
  if (typeof cell !== "string") return cell;
  // Mobiles first: their country code does not count among the digits that stay.
  const withoutMobiles = cell.replace(mobiles, maskPhone);
  return isPhoneColumn ? withoutMobiles.replace(anyPhone, maskPhone) : withoutMobiles;
}

const fewestDigits = 7;
/** Of any width: １９９ as well as 199. */
const digits = /\p{Nd}/gu;
/** What people and programs put between the digits of one number: blanks, invisible marks, hyphens, dots, brackets. */
const between = "[\\s\\p{Cf}\\p{Pd}\\p{Ps}\\p{Pe}._·・．～~]";
const anyPhone = new RegExp(`\\p{Nd}(?:${between}{0,3}\\p{Nd}){6,}`, "gu");
/** Also behind a country code, with blanks or hyphens in the usual places and invisible marks anywhere. */
const mobiles = new RegExp(
  `(?<=(?:^|\\P{Nd})(?:(?:[0０]{2})?[8８][6６]${between}?)?)[1１]\\p{Cf}*[3-9３-９]\\p{Cf}*\\p{Nd}${groupOf(4)}${groupOf(4)}(?!\\p{Nd})`,
  "gu",
);

function groupOf(count: number): string {
  return `${between}{0,2}\\p{Nd}(?:\\p{Cf}*\\p{Nd}){${count - 1}}`;
}
