import path from "node:path";
import { readFunctionMetadata } from "../../../workbench/wire/functionMetadata";
import { createHost, type Host } from "../../../workbench/wire/host";
import { type AddIn, openAddIn } from "../../../workbench/wire/officeInNode";
import { SmallWorkbook } from "./smallWorkbook";

const number = { name: "value", type: "number" };
const rows = { name: "rows", type: "number", dimensionality: "matrix" };
const anything = { name: "value", type: "any", optional: true };

const functions = readFunctionMetadata({
  functions: [
    { id: "SAMPLE.ADD", name: "SAMPLE.ADD", parameters: [number, number] },
    { id: "SAMPLE.SUM", name: "SAMPLE.SUM", parameters: [rows] },
    { id: "SAMPLE.LATER", name: "SAMPLE.LATER", parameters: [number] },
    { id: "SAMPLE.ARGUMENTS", name: "SAMPLE.ARGUMENTS", parameters: [anything, anything, anything] },
    { id: "SAMPLE.ADDRESS", name: "SAMPLE.ADDRESS", parameters: [number], options: { requiresAddress: true } },
    { id: "SAMPLE.NEVER", name: "SAMPLE.NEVER", parameters: [number], options: { cancelable: true } },
    ...["TABLE", "MISSING", "WRONG", "FAR", "REJECTED", "MIXED", "BROKEN", "NAN", "LIST", "UNASSOCIATED"].map(
      (name) => ({ id: `SAMPLE.${name}`, name: `SAMPLE.${name}`, parameters: [] }),
    ),
  ],
});

describe("functions of an add-in, called through the real Office.js", () => {
  let host: Host;
  let addIn: AddIn;

  beforeAll(async () => {
    host = createHost({ workbookRoot: new SmallWorkbook("Sheet1"), locale: "en-US", functions });
    addIn = await openAddIn({ host, scripts: [path.join(__dirname, "addInFunctions.js")] });
  });

  afterAll(() => {
    addIn.close();
  });

  it("come back in the order of the calls, all of them from one message", async () => {
    const results = await host.invokeFunctions([
      { functionId: "SAMPLE.ADD", arguments: [1, 2] },
      {
        functionId: "sample.sum",
        arguments: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      { functionId: "SAMPLE.LATER", arguments: [21] },
      { functionId: "SAMPLE.TABLE", arguments: [] },
    ]);
    expect(results).toEqual([
      3,
      10,
      42,
      [
        [1, "one"],
        [2, 0],
      ],
    ]);
  });

  it("keep the message of #VALUE! and #N/A, and lose it where Excel shows none", async () => {
    const results = await host.invokeFunctions(
      ["MISSING", "WRONG", "FAR", "REJECTED"].map((name) => ({ functionId: `SAMPLE.${name}`, arguments: [] })),
    );
    expect(results).toEqual([
      { error: "#N/A", message: "no such customer" },
      { error: "#VALUE!", message: "not a date" },
      { error: "#NUM!" },
      { error: "#DIV/0!" },
    ]);
  });

  it("can hold an error in one cell of what spills", async () => {
    const [result] = await host.invokeFunctions([{ functionId: "SAMPLE.MIXED", arguments: [] }]);
    expect(result).toEqual([["fine", { error: "#N/A", message: "no such customer" }]]);
  });

  it("are #VALUE! where they throw anything else, are not associated or answer what no cell can hold", async () => {
    const results = await host.invokeFunctions(
      ["BROKEN", "UNASSOCIATED", "NAN", "LIST"].map((name) => ({ functionId: `SAMPLE.${name}`, arguments: [] })),
    );
    expect(results).toEqual(Array.from({ length: 4 }, () => ({ error: "#VALUE!" })));
  });

  it("are #NAME? where functions.json does not declare them", async () => {
    expect(await host.invokeFunctions([{ functionId: "SAMPLE.NOWHERE", arguments: [] }])).toEqual([
      { error: "#NAME?" },
    ]);
  });

  it("are called once for each cell of a range given for one value, and spill", async () => {
    const [result] = await host.invokeFunctions([{ functionId: "SAMPLE.ADD", arguments: [[[1], [2], [3]], 10] }]);
    expect(result).toEqual([[11], [12], [13]]);
  });

  it("see null for an optional argument left out and 0 for a blank cell", async () => {
    const [result] = await host.invokeFunctions([{ functionId: "SAMPLE.ARGUMENTS", arguments: [undefined, null] }]);
    expect(JSON.parse(result as string)).toEqual([null, 0, null]);
  });

  it("are told their cell's address where they ask for it", async () => {
    const [result] = await host.invokeFunctions([
      { functionId: "SAMPLE.ADDRESS", arguments: [1], address: "[Book1.xlsx]Sheet1!B2" },
    ]);
    expect(result).toBe("[Book1.xlsx]Sheet1!B2");
  });

  it("stay at #BUSY! when they do not answer within the time limit", async () => {
    const hasty = createHost({
      workbookRoot: new SmallWorkbook("Sheet1"),
      locale: "en-US",
      functions,
      timeLimits: { functions: 50 },
    });
    expect(await hasty.invokeFunctions([{ functionId: "SAMPLE.ADD", arguments: [1, 2] }])).toEqual([
      { error: "#BUSY!" },
    ]);
  });

  it("hear that they are canceled, and the caller gets the reason", async () => {
    const abort = new AbortController();
    const call = host.invokeFunctions([{ functionId: "SAMPLE.NEVER", arguments: [1] }], abort.signal);
    const [added] = await host.invokeFunctions([{ functionId: "SAMPLE.ADD", arguments: [1, 1] }]);
    abort.abort(new Error("the formula was changed"));
    await expect(call).rejects.toThrow("the formula was changed");
    expect(added).toBe(2);
    expect((addIn.window as unknown as { canceled: number }).canceled).toBe(1);
  });
});

describe("functions of an add-in that is not open yet", () => {
  it("are called as soon as it is", async () => {
    const host = createHost({ workbookRoot: new SmallWorkbook("Sheet1"), locale: "en-US", functions });
    const early = host.invokeFunctions([{ functionId: "SAMPLE.ADD", arguments: [2, 3] }]);
    const addIn = await openAddIn({ host, scripts: [path.join(__dirname, "addInFunctions.js")] });
    expect(await early).toEqual([5]);
    addIn.close();
  });

  it("answer while a request to the workbook waits for the calculation they are part of", async () => {
    const host: Host = createHost({
      workbookRoot: new SmallWorkbook("Sheet1"),
      locale: "en-US",
      functions,
      settle: async () => {
        calculated = await host.invokeFunctions([{ functionId: "SAMPLE.ADD", arguments: [20, 1] }]);
      },
    });
    let calculated: unknown;
    const addIn = await openAddIn({ host, scripts: [path.join(__dirname, "addInFunctions.js")] });
    await addIn.window.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").load("name");
      await context.sync();
    });
    expect(calculated).toEqual([21]);
    addIn.close();
  });

  it("are asked of the page that takes the place of the one that left them unanswered", async () => {
    const host = createHost({ workbookRoot: new SmallWorkbook("Sheet1"), locale: "en-US", functions });
    const scripts = [path.join(__dirname, "addInFunctions.js")];
    const first = await openAddIn({ host, scripts });
    const call = host.invokeFunctions([
      { functionId: "SAMPLE.NEVER", arguments: [4] },
      { functionId: "SAMPLE.ADD", arguments: [1, 1] },
    ]);
    await host.invokeFunctions([{ functionId: "SAMPLE.ADD", arguments: [2, 2] }]);
    const second = await openAddIn({
      host,
      scripts,
      prepare: (window) => Object.assign(window, { answersAfterAll: true }),
    });
    first.close();
    expect(await call).toEqual([4, 2]);
    second.close();
  });

  it("are #BUSY! when it is closed before it answers", async () => {
    const host = createHost({ workbookRoot: new SmallWorkbook("Sheet1"), locale: "en-US", functions });
    const unanswered = host.invokeFunctions([{ functionId: "SAMPLE.ADD", arguments: [2, 3] }]);
    host.close();
    expect(await unanswered).toEqual([{ error: "#BUSY!" }]);
  });
});
