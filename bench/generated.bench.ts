import type { Day } from "../src/domain/calendar/day";
import { readOrders } from "../src/domain/reading/orders/readOrders";
import type { Block } from "../src/domain/sheet/cells";
import { readCustomers } from "../src/domain/reading/rows/readCustomers";
import { generatedCustomerSheet } from "../test/domain/reading/generated/customerSheets";
import { judged } from "../test/domain/reading/generated/judged";
import { judgedOrders } from "../test/domain/reading/generated/judgedOrders";
import { generatedOrders } from "../test/domain/reading/generated/orderSheets";
import { asOfSerial } from "../test/domain/reading/generated/values";
import { report } from "./measure";

/**
 * Thousands of generated sheets (trades, languages, layouts, ways of writing, slips), each read back: how many cells, and sums
 * of buyers, are what was meant, how many are told as a problem or a question, and how many are wrong without a word, which
 * must be none.
 */
export function generatedBench(): void {
  const silent = [...sheetsOfCustomers(3_000), ...sheetsOfOrders(2_000)];
  for (const one of silent.slice(0, 20)) console.error(one);
  if (silent.length > 0) process.exitCode = 1;
}

function sheetsOfCustomers(sheets: number): readonly string[] {
  let equal = 0;
  let told = 0;
  let unused = 0;
  const silent: string[] = [];
  for (let seed = 1; seed <= sheets; seed++) {
    const sheet = generatedCustomerSheet(seed);
    const found = judged(sheet, readCustomers({ cells: cellsOf(sheet.values), asOf, locale: sheet.locale }));
    equal += found.equal;
    told += found.told;
    unused += found.unused.length;
    if (!found.addsUp) silent.push(`sheet ${seed}: its rows do not add up`);
    silent.push(...found.silent.map((one) => `sheet ${seed}: ${one}`));
  }
  tell("sheets of customers", sheets);
  tell("cells read as they were meant", equal);
  tell("cells told as a problem or a question", told);
  tell("cells of columns that are shown as not used", unused);
  tell("cells wrong without a word", silent.length, 0);
  return silent;
}

function sheetsOfOrders(sheets: number): readonly string[] {
  let equal = 0;
  let told = 0;
  const silent: string[] = [];
  for (let seed = 1; seed <= sheets; seed++) {
    const sheet = generatedOrders(seed);
    const read = readOrders({ cells: cellsOf(sheet.values), asOf, locale: sheet.locale });
    const found = judgedOrders(sheet, read);
    equal += found.equal;
    told += found.told;
    silent.push(...found.silent.map((one) => `orders ${seed}: ${one}`));
  }
  tell("sheets of orders", sheets);
  tell("buyers with the sums that were meant", equal);
  tell("buyers with a problem or a question", told);
  tell("buyers with wrong sums without a word", silent.length, 0);
  return silent;
}

function cellsOf(values: Block) {
  return { name: "Sheet1", firstRow: 1, firstColumn: 0, values };
}

function tell(figure: string, value: number, limit?: number): void {
  report({ bench: "generated", figure, value, unit: "", ...(limit === undefined ? {} : { limit }) });
}

const asOf = asOfSerial as Day;

generatedBench();
