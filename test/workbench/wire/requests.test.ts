import { openSmallAddIn, type SmallAddIn } from "./smallAddIn";

let addIn: SmallAddIn;
let faults: string[];

beforeAll(async () => {
  addIn = await openSmallAddIn({ onFault: (error, location) => faults.push(`${location}: ${String(error)}`) });
});

beforeEach(() => {
  faults = [];
});

afterAll(() => {
  addIn.close();
});

describe("the window of the add-in", () => {
  it("is open in Excel for Windows, in the host's language, with the requirement sets it declares", async () => {
    const { Office } = addIn.window;
    const ready = await Office.onReady();
    expect(ready).toMatchObject({ host: "Excel", platform: "PC", addin: { visibilityMode: "Taskpane" } });
    expect(Office.context.displayLanguage).toBe("en-US");
    expect(Office.context.document.mode).toBe("readWrite");
    expect(Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe("#FFFFFF");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(false);
    expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  it("does not know members above the requirement sets that the host declares", async () => {
    const older = await openSmallAddIn({ requirementSets: { ExcelApi: "1.8" } });
    const failure = await failureOf(() =>
      older.window.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Orders").autoFilter.load("enabled");
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "ApiNotFound" });
    expect(failure.message).toContain("ExcelApi 1.9");
    older.close();
  });

  it("has the sentences of Office.js in the host's language", async () => {
    const chinese = await openSmallAddIn({ locale: "zh-TW" });
    expect(chinese.window.Office.context.displayLanguage).toBe("zh-TW");
    const failure = await failureOf(() =>
      chinese.window.Excel.run((context) => Promise.resolve(context.workbook.worksheets.getItem("Orders").name)),
    );
    expect(failure.message).toMatch(/\p{Script=Han}/u);
    chinese.close();
  });
});

describe("reading and writing", () => {
  it("brings values to the sheet and back", async () => {
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

  it("loads what lies beneath a navigation, and only that", async () => {
    await addIn.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("C1");
      range.format.fill.color = "#FFFF00";
      range.load("format/fill/color");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFFF00");
      expect(() => range.address).toThrow(/not available|not been loaded|load/i);
    });
  });

  it("loads every scalar property where no name is given", async () => {
    await addIn.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("D1:E4");
      range.load();
      await context.sync();
      expect([range.rowCount, range.columnCount, range.address]).toEqual([4, 2, "Customers!D1:E4"]);
    });
  });

  it("sets several properties at once", async () => {
    await addIn.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("F1");
      range.set({ values: [["grade"]], format: { fill: { color: "#00FF00" } } });
      range.load("values, format/fill/color");
      await context.sync();
      expect([range.values, range.format.fill.color]).toEqual([[["grade"]], "#00FF00"]);
    });
  });

  it("fills a range with one value, and leaves cells alone that are given as null", async () => {
    const values = await addIn.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("G1:H1");
      range.values = "same" as unknown as string[][];
      range.values = [[null, "other"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["same", "other"]]);
  });

  it("writes 3000 × 5 cells, which Office.js sends in slices, and refuses them where the range is smaller", async () => {
    const rows = Array.from({ length: 3000 }, (_row, row) => [row, "a", "b", "c", "d"]);
    await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orders");
      sheet.getRange("A1:E3000").values = rows;
      const last = sheet.getRange("A3000:E3000").load("values");
      await context.sync();
      expect(last.values).toEqual([[2999, "a", "b", "c", "d"]]);
      sheet.getRange("A1:E2999").values = rows;
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    });
  });

  it("reaches the properties of a worksheet that go by an older name", async () => {
    await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orders");
      sheet.showGridlines = false;
      sheet.load("showGridlines");
      await context.sync();
      expect(sheet.showGridlines).toBe(false);
    });
  });
});

describe("objects over several requests", () => {
  it("are the same range until the run ends, and are let go then", async () => {
    await addIn.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("J1:J2");
      range.load("address");
      await context.sync();
      range.values = [["first"], ["second"]];
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["first"], ["second"]]);
      expect(addIn.host.keptReferences()).toBeGreaterThan(0);
    });
    await until(() => addIn.host.keptReferences() === 0);
  });

  it("are found by their id, so that an added worksheet survives a new name", async () => {
    await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Draft");
      await context.sync();
      sheet.name = "Call list";
      await context.sync();
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("Call list");
    });
  });

  it("can be nothing: a null object answers that it is null, also what is beneath it", async () => {
    await addIn.window.Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = missing.getRange("A1");
      missing.load("name");
      range.load("values");
      await context.sync();
      expect([missing.isNullObject, range.isNullObject]).toEqual([true, true]);
      range.values = [["lost"]];
      range.clear();
      await context.sync();
    });
  });

  it("come in collections, with pages, and with the properties of the collection itself", async () => {
    await addIn.window.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const count = worksheets.getCount();
      worksheets.load("items/name");
      const page = context.workbook.worksheets;
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name).slice(0, 2)).toEqual(["Customers", "Orders"]);
      expect(count.value).toBe(worksheets.items.length);
      page.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      expect(page.items.map((sheet) => sheet.name)).toEqual(["Orders"]);
      worksheets.load(["items/name", "items/id"] as unknown as string);
      await context.sync();
      expect(worksheets.items[0]?.id).toBe("{1}");
    });
  });

  it("without an id are found again by their place", async () => {
    await addIn.window.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Customers");
      charts.load("name, count");
      await context.sync();
      expect(charts.count).toBe(3);
      const third = charts.items[2];
      third?.load("name");
      await context.sync();
      expect(third?.name).toBe("west");
    });
  });
});

describe("a request that fails", () => {
  it("stops there, keeps what went before, and says where", async () => {
    const failure = await failureOf(() =>
      addIn.window.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Customers");
        sheet.getRange("K1").values = [["before"]];
        context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [["never"]];
        sheet.getRange("K2").values = [["after"]];
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({
      name: "RichApi.Error",
      code: "ItemNotFound",
      httpStatusCode: 404,
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
    expect(failure.debugInfo.statement).toContain("getItem");
    const sheet = addIn.workbook.worksheets.getItem("Customers");
    expect(sheet.getRange("K1:K2").values).toEqual([["before"], [""]]);
  });

  it("names a member that the stand-in does not have", async () => {
    const failure = await failureOf(() =>
      addIn.window.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Customers").freezePanes.freezeRows(1);
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Worksheet.freezePanes" } });
    expect(failure.message).toContain("Worksheet.freezePanes");
  });

  it("names a property that cannot be loaded, and does not give away what the stand-in keeps for itself", async () => {
    for (const name of ["colour", "sheetName", "constructor", "identity"]) {
      const failure = await failureOf(() =>
        addIn.window.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Customers").load(name);
          await context.sync();
        }),
      );
      expect(failure).toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: `Worksheet.${name}` } });
    }
  });

  it("is a general failure where the stand-in itself is mistaken, and the host hears of it", async () => {
    const failure = await failureOf(() =>
      addIn.window.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Customers").calculate(true);
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "GeneralException", httpStatusCode: 500 });
    expect(faults).toEqual(["Worksheet.calculate: TypeError: not a mistake of the add-in"]);
  });

  it("does not keep the next one from being answered", async () => {
    const count = await addIn.window.Excel.run(async (context) => {
      const counted = context.workbook.worksheets.getCount();
      await context.sync();
      return counted.value;
    });
    expect(count).toBeGreaterThan(1);
  });
});

describe("limits of Excel", () => {
  const longText = "客".repeat(1000);

  it("refuse a request above 5,000,000 bytes, counted in UTF-8", async () => {
    const write = (rows: number): Promise<void> =>
      addIn.window.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Orders");
        sheet.getRange(`F1:F${String(rows)}`).values = Array.from({ length: rows }, () => [longText]);
        await context.sync();
      });
    await write(1600);
    expect(await failureOf(() => write(1700))).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });

  it("refuse an answer above 5,000,000 bytes", async () => {
    addIn.workbook.worksheets.getItem("Orders").getRange("G1:G1700").values = longText;
    const read = (address: string): Promise<number> =>
      addIn.window.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Orders").getRange(address).load("values");
        await context.sync();
        return range.values.length;
      });
    expect(await read("G1:G1600")).toBe(1600);
    expect(await failureOf(() => read("G1:G1700"))).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("refuse to read more than 5,000,000 cells at once", async () => {
    const failure = await failureOf(() =>
      addIn.window.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Orders").getRange("A1:F1048576").load("values");
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("can be watched: requests to the workbook and the largest of them are counted", async () => {
    await until(() => addIn.host.keptReferences() === 0);
    addIn.host.resetCounters();
    expect(addIn.host.counters).toEqual({ syncs: 0, largestRequestBytes: 0, largestResponseBytes: 0 });
    await addIn.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("A1").load("values");
      await context.sync();
      range.values = [[range.values[0]?.[0]]];
      await context.sync();
    });
    await until(() => addIn.host.keptReferences() === 0);
    expect(addIn.host.counters.syncs).toBe(2);
    expect(addIn.host.counters.largestRequestBytes).toBeGreaterThan(100);
    expect(addIn.host.counters.largestResponseBytes).toBeGreaterThan(100);
  });
});

describe("calculation", () => {
  it("is waited for before a request begins and before what was written is read", async () => {
    const waits: number[] = [];
    const settling = await openSmallAddIn({
      settle: () => {
        waits.push(settling.workbook.worksheets.getItem("Customers").getRange("A1").values[0]?.[0] as number);
        return Promise.resolve();
      },
    });
    await settling.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("A1");
      range.values = [[1]];
      range.load("values");
      await context.sync();
    });
    expect(waits.slice(0, 2)).toEqual(["", 1]);
    settling.close();
  });
});

async function failureOf(work: () => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work();
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("It was expected to fail.");
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
