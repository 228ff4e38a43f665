import { matchHeader } from "../../../../src/domain/reading/headers/headerMatch";
import { fileOf, mapOf, reading } from "../sheets";

/**
 * Header rows of public data sets and of programs' exports, with what each header is (test/data/publicHeaders.json), written
 * by hand from what their makers publish; `null` for what is none of the fields.
 */
type PublicSheet = { readonly source: string; readonly headers: Readonly<Record<string, string | null>> };

const sheets = JSON.parse(fileOf("publicHeaders.json")) as readonly PublicSheet[];

describe("the headers of public sheets", () => {
  const missed = sheets.flatMap(({ source, headers }) =>
    Object.entries(headers)
      .filter(([header, field]) => meaningOf(header) !== field)
      .map(([header, field]) => `${source}: ${header} is ${String(field)}, not ${String(meaningOf(header))}`),
  );
  const count = sheets.reduce((sum, { headers }) => sum + Object.keys(headers).length, 0);

  it("are at least thirty rows of them", () => {
    expect(sheets.length).toBeGreaterThanOrEqual(30);
  });

  it("are understood but for four of 329, which are no worse than what their makers call them", () => {
    expect(count).toBe(329);
    expect(missed).toEqual([
      // A description of goods looks like any other; a remark is what it is mostly.
      "UCI Machine Learning Repository, Online Retail (352): Description is null, not remark",
      // The day of delivery is the day of the purchase where nothing else is (交车日期); beside an order date it is not used.
      "Microsoft, Northwind (Orders): ShippedDate is null, not lastPurchaseDate",
      "Olist, Brazilian E-Commerce (orders): order_delivered_customer_date is null, not lastPurchaseDate",
      // The collected headers have it as the amount of a deal.
      "Salesforce Help, lead import fields: Annual Revenue is null, not dealAmount",
    ]);
  });

  it("that tell when an order was delivered are no days of orders beside the one that tells when it was placed", () => {
    const read = reading(
      [
        ["OrderID", "CustomerID", "OrderDate", "ShippedDate", "Freight"],
        ["10248", "VINET", "1996-07-04", "1996-07-16", 32.38],
        ["10249", "TOMSP", "1996-07-05", "1996-07-10", 11.61],
      ],
      { locale: "en-US" },
    );
    expect(mapOf(read)).toEqual({
      OrderID: "orderId",
      CustomerID: "customerId",
      OrderDate: "orderDate",
      ShippedDate: null,
      Freight: null,
    });
  });
});

/** The field that a header says; one that only stands inside it is believed with the values alone. */
function meaningOf(header: string): string | null {
  const { candidates } = matchHeader(header);
  return candidates[0] && candidates[0].how !== "contained" ? candidates[0].field : null;
}
