import { readOrders } from "../../../../src/domain/reading/orders/readOrders";
import { readCustomers } from "../../../../src/domain/reading/rows/readCustomers";
import { asOf, sheetOf } from "../sheets";
import { generatedCustomerSheet } from "./customerSheets";
import { judged } from "./judged";
import { judgedOrders } from "./judgedOrders";
import { generatedOrders } from "./orderSheets";

/** `npm run bench -- generated` reads thousands more. Those with large numbers were each read wrong once. */
const seeds = [
  ...Array.from({ length: 60 }, (_, index) => index + 1),
  ...[63, 67, 113, 153, 556, 806, 1010, 1077, 1674, 2223, 3409, 4145, 4181, 5448],
];

describe("generated sheets of orders", () => {
  it.each([...seeds.slice(0, 40), 910, 2254, 4989])(
    "number %i gives each buyer what was meant, or a word about it",
    (seed) => {
      const sheet = generatedOrders(seed);
      const read = readOrders({ cells: sheetOf(sheet.values), asOf, locale: sheet.locale });
      expect(judgedOrders(sheet, read).silent).toEqual([]);
    },
  );
});

describe("generated sheets of customers", () => {
  it.each(seeds)("number %i is read as it was meant, or with a word about what was not", (seed) => {
    const sheet = generatedCustomerSheet(seed);
    const found = judged(sheet, readCustomers({ cells: sheetOf(sheet.values), asOf, locale: sheet.locale }));
    expect(found.silent).toEqual([]);
    expect(found.addsUp).toBe(true);
  });
});
