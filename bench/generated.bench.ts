import type { Day } from "../src/domain/calendar/day";
import { readCustomers } from "../src/domain/reading/rows/readCustomers";
import { generatedCustomerSheet } from "../test/domain/reading/generated/customerSheets";
import { judged } from "../test/domain/reading/generated/judged";
import { asOfSerial } from "../test/domain/reading/generated/values";
import { report } from "./measure";

/**
 * Thousands of generated sheets (trades, languages, layouts, ways of writing, slips), each read back: how many cells are what
 * was meant, how many are told as a problem or a question, and how many are wrong without a word, which must be none.
 */
export function generatedBench(): void {
  let equal = 0;
  let told = 0;
  let unused = 0;
  let notAddingUp = 0;
  const silent: string[] = [];
  for (let seed = 1; seed <= sheets; seed++) {
    const sheet = generatedCustomerSheet(seed);
    const cells = { name: "Sheet1", firstRow: 1, firstColumn: 0, values: sheet.values };
    const found = judged(sheet, readCustomers({ cells, asOf: asOfSerial as Day, locale: sheet.locale }));
    equal += found.equal;
    told += found.told;
    unused += found.unused.length;
    if (!found.addsUp) notAddingUp++;
    silent.push(...found.silent.map((one) => `sheet ${seed}: ${one}`));
  }
  const tell = (figure: string, value: number, limit?: number) =>
    report({ bench: "generated", figure, value, unit: "", ...(limit === undefined ? {} : { limit }) });
  tell("sheets of customers", sheets);
  tell("cells read as they were meant", equal);
  tell("cells told as a problem or a question", told);
  tell("cells of columns that are shown as not used", unused);
  tell("sheets whose rows do not add up", notAddingUp, 0);
  tell("cells wrong without a word", silent.length, 0);
  for (const one of silent.slice(0, 20)) console.error(one);
  if (silent.length > 0 || notAddingUp > 0) process.exitCode = 1;
}

const sheets = 3_000;

generatedBench();
