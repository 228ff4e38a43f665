import { dayFromSerial, type Day } from "./day";

/** The year from which a workbook counts its days; ours count from 1900. */
export type DateSystem = 1900 | 1904;

/** The day of a serial number in a workbook of that system; `undefined` outside its calendar. */
export function dayOfSerial(serial: number, system: DateSystem = 1900): Day | undefined {
  return dayFromSerial(serial + shortOf(system));
}

/** The serial number that a workbook of that system has for one of ours, its time of day included. */
export function serialIn(system: DateSystem, serial: number): number {
  return serial - shortOf(system);
}

/** Serial numbers of a 1904 workbook are so many days short. */
function shortOf(system: DateSystem): number {
  return system === 1904 ? 1_462 : 0;
}
