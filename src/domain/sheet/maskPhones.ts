import type { CellValue } from "./cells";

/** `19900000001` → `199****0001`: the first three and the last four digits stay, and so does everything between digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "").length;
  if (digits < fewestDigits) return phone;
  let seen = 0;
  return phone.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= 3 || seen > digits - 4 ? digit : "*";
  });
}

/**
 * A cell with its phone numbers masked. In a column of phones every number of seven digits or more is one; elsewhere
 * (remarks, row keys) only what can be nothing but a mobile number is.
 */
export function maskPhones(cell: CellValue, isPhoneColumn: boolean): CellValue {
  if (typeof cell === "number") {
    const text = String(cell);
    return (isPhoneColumn && /^\d{7,15}$/.test(text)) || mobile.test(text) ? maskPhone(text) : cell;
  }
  if (typeof cell !== "string") return cell;
  const withoutMobiles = cell.replace(mobiles, maskPhone);
  return isPhoneColumn ? withoutMobiles.replace(anyPhone, maskPhone) : withoutMobiles;
}

const fewestDigits = 7;
const mobile = /^1[3-9]\d{9}$/;
/** Also behind a country code, and with blanks or hyphens in the usual places. */
const mobiles = /(?<=(?:^|\D)(?:0086|86)?)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;
const anyPhone = /\d(?:[\d\s()-]{5,})\d/g;
