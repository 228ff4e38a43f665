/** A share as a whole percent; what is not quite certain never reads as certain. */
export function percentText(share: number): string {
  if (share > 0.99 && share < 1) return ">99%";
  if (share > 0 && share < 0.01) return "<1%";
  return `${Math.round(share * 100)}%`;
}

/** Money in whole units, with commas between thousands. */
export function amountText(amount: number): string {
  return Math.round(amount).toLocaleString("en-US");
}

/** A number with at most one decimal. */
export function decimalText(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 1 });
}

/** A number with at most one decimal and no separators, as it stands inside a sentence. */
export function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** "1 day", "3 days": a count with its English noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
