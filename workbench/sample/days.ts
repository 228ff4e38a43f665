/** A calendar day as Excel's serial number in the 1900 system; the sample holds only days after February 1900. */
export type Serial = number;

export function serialOf(year: number, month: number, day: number): Serial {
  return Math.round((Date.UTC(year, month - 1, day) - beginning) / millisecondsPerDay);
}

/** `46346` → `[2026, 11, 20]`. */
export function yearMonthDay(serial: Serial): readonly [year: number, month: number, day: number] {
  const date = momentOf(serial);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** `46346` → `"20261120"`. */
export function eightDigits(serial: Serial): string {
  return momentOf(serial).toISOString().slice(0, 10).replaceAll("-", "");
}

/** Midnight of the day, UTC. */
export function momentOf(serial: Serial): Date {
  return new Date(beginning + serial * millisecondsPerDay);
}

const millisecondsPerDay = 86_400_000;
/** Excel counts from 30 December 1899 after February 1900, because it believes that 1900 was a leap year. */
const beginning = Date.UTC(1899, 11, 30);
