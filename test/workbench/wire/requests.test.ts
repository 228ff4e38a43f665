import { openSmallAddIn, type SmallAddIn } from "./smallAddIn";

describe("requests of the real Office.js", () => {
  let addIn: SmallAddIn;

  beforeAll(async () => {
    addIn = await openSmallAddIn();
  });

  afterAll(() => {
    addIn.close();
  });

  it("write values and load them back", async () => {
    const loaded = await addIn.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("A1:B2");
      range.values = [
        ["name", "amount"],
        ["Wang", 12],
      ];
      range.load("values,address");
      await context.sync();
      return { values: range.values, address: range.address };
    });
    expect(loaded.address).toBe("Customers!A1:B2");
    expect(loaded.values).toEqual([
      ["name", "amount"],
      ["Wang", 12],
    ]);
  });
});
