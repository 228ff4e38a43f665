import { dayFromIso, type Day } from "../../../../src/domain/calendar/day";

export function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
