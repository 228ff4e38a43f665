import type { FunctionCall } from "../../../../workbench/wire/functionArguments";
import type { FunctionResult } from "../../../../workbench/wire/functionValues";
import type { Excel } from "../../../../workbench/excel/excel";
import { openExcel } from "../openExcel";

/** An add-in that doubles, repeats, and fails on request; it notes the messages that reach it. */
function connect(excel: Excel): FunctionCall[][] {
  const messages: FunctionCall[][] = [];
  const carryOut = ({ functionId, arguments: given }: FunctionCall): FunctionResult => {
    switch (functionId) {
      case "RFM.DOUBLE":
        return Number(Array.isArray(given[0]) ? (given[0] as number[][])[0]?.[0] : given[0]) * 2;
      case "RFM.TEXTS":
        return [["007"], ["2024-01-31"], [true], [""]];
      case "RFM.FAIL":
        return { error: "#N/A", message: "There is no customer of that name." };
      case "RFM.PARTS":
        return [[1], [{ error: "#VALUE!", message: "The second date is no date." }]];
      default:
        throw new Error("The add-in has crashed.");
    }
  };
  excel.connectFunctions(
    ["RFM.DOUBLE", "RFM.TEXTS", "RFM.FAIL", "RFM.PARTS", "RFM.CRASH"].map((name) => ({
      id: name,
      name,
      parameters: [{ name: "value", optional: true }],
    })),
    async (calls) => {
      messages.push([...calls]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return calls.map(carryOut);
    },
  );
  return messages;
}

describe("functions of the add-in", () => {
  it("show #BUSY! until the add-in has answered, then their result and what depends on it", async () => {
    const { excel, sheet } = openExcel();
    connect(excel);
    sheet.getRange("A1:A3").formulas = [[21], ["=rfm.double(A1)"], ["=A2+1"]];
    await excel.engineSettled();
    expect(sheet.getRange("A2").values).toEqual([["#BUSY!"]]);
    await excel.calculationSettled();
    expect(sheet.getRange("A2:A3").values).toEqual([[42], [43]]);
  });

  it("are called in one message for all cells of a level of the calculation, equal calls once", async () => {
    const { excel, sheet } = openExcel();
    const messages = connect(excel);
    sheet.getRange("A1:A4").values = [[1], [2], [3], [3]];
    sheet.getRange("B1:B4").formulas = [
      ["=RFM.DOUBLE(A1)"],
      ["=RFM.DOUBLE(A2)"],
      ["=RFM.DOUBLE(A3)"],
      ["=RFM.DOUBLE(A4)"],
    ];
    await excel.calculationSettled();
    expect(sheet.getRange("B1:B4").values).toEqual([[2], [4], [6], [6]]);
    expect(messages.map((calls) => calls.length)).toEqual([3]);
  });

  it("are called again when what they depend on has changed", async () => {
    const { excel, sheet } = openExcel();
    const messages = connect(excel);
    sheet.getRange("A1:B1").formulas = [[1, "=RFM.DOUBLE(RFM.DOUBLE(A1))"]];
    await excel.calculationSettled();
    expect(sheet.getRange("B1").values).toEqual([[4]]);
    sheet.getRange("A1").values = 5;
    await excel.calculationSettled();
    expect(sheet.getRange("B1").values).toEqual([[20]]);
    expect(messages).toHaveLength(4);
  });

  it("are asked again for the same arguments only when a full calculation is asked for", async () => {
    const { excel, sheet } = openExcel();
    const messages = connect(excel);
    sheet.getRange("A1").formulas = "=RFM.DOUBLE(1)";
    await excel.calculationSettled();
    excel.workbook.application.calculate("Recalculate");
    await excel.calculationSettled();
    expect(messages).toHaveLength(1);
    excel.workbook.application.calculate("Full");
    await excel.calculationSettled();
    expect(messages).toHaveLength(2);
  });

  it("receive references as rows of cells with blanks as null and errors as errors, and nothing for what is left out", async () => {
    const { excel, sheet } = openExcel();
    const messages = connect(excel);
    sheet.getRange("A1:C1").formulas = [["007", "", "=NA()"]];
    sheet.getRange("D1").formulas = [["=RFM.DOUBLE(A1:C1)"]];
    sheet.getRange("D2").formulas = [["=RFM.DOUBLE()"]];
    sheet.getRange("D3").formulas = [['=RFM.DOUBLE("x")']];
    await excel.calculationSettled();
    const given = messages.flat().map((call) => call.arguments);
    expect(given).toContainEqual([[[7, null, { error: "#N/A" }]]]);
    expect(given).toContainEqual([]);
    expect(given).toContainEqual(["x"]);
  });

  it("spill their rows, and texts stay texts", async () => {
    const { excel, sheet } = openExcel();
    connect(excel);
    sheet.getRange("B2").formulas = "=RFM.TEXTS()";
    await excel.calculationSettled();
    expect(sheet.getRange("B2:B5").values).toEqual([["007"], ["2024-01-31"], [true], [""]]);
    expect(sheet.getRange("B2").getSpillingToRange().address).toBe("Sheet1!B2:B5");
    expect(sheet.getRange("B2:B5").hasSpill).toBe(true);
    expect(sheet.getRange("B6").hasSpill).toBe(false);
  });

  it("show #SPILL! where a cell is in the way", async () => {
    const { excel, sheet } = openExcel();
    connect(excel);
    sheet.getRange("B4").values = "mine";
    sheet.getRange("B2").formulas = "=RFM.TEXTS()";
    await excel.calculationSettled();
    expect(sheet.getRange("B2:B4").values).toEqual([["#SPILL!"], [""], ["mine"]]);
  });

  it("keep the message of an error for whoever asks, also after rows were inserted above", async () => {
    const { excel, sheet } = openExcel();
    connect(excel);
    sheet.getRange("A1").formulas = "=RFM.FAIL()";
    await excel.calculationSettled();
    expect(sheet.getRange("A1").values).toEqual([["#N/A"]]);
    expect(excel.errorMessageAt("Sheet1", "A1")).toBe("There is no customer of that name.");
    expect(excel.errorMessageAt("Sheet1", "A2")).toBeUndefined();
    sheet.getRange("1:2").insert("Down");
    await excel.calculationSettled();
    expect(excel.errorMessageAt("Sheet1", "A3")).toBe("There is no customer of that name.");
  });

  it("tell of each cell that they spill what is wrong with it, until something else is written there", async () => {
    const { excel, sheet } = openExcel();
    connect(excel);
    sheet.getRange("B2").formulas = "=RFM.PARTS()";
    await excel.calculationSettled();
    expect(sheet.getRange("B2:B3").values).toEqual([[1], ["#VALUE!"]]);
    expect(excel.errorMessageAt("Sheet1", "B3")).toBe("The second date is no date.");
    expect(excel.errorMessageAt("Sheet1", "B2")).toBeUndefined();
    sheet.getRange("B2:B3").formulas = [["=NA()"], ["=NA()"]];
    await excel.calculationSettled();
    expect(excel.errorMessageAt("Sheet1", "B3")).toBeUndefined();
  });

  it("leave the engine working when the add-in breaks down", async () => {
    const { excel, sheet } = openExcel();
    connect(excel);
    sheet.getRange("A1:A2").formulas = [["=RFM.CRASH()"], ["=1+1"]];
    await excel.calculationSettled();
    expect(sheet.getRange("A1:A2").values).toEqual([["#BUSY!"], [2]]);
    sheet.getRange("A2").formulas = "=RFM.DOUBLE(4)";
    await excel.calculationSettled();
    expect(sheet.getRange("A2").values).toEqual([[8]]);
  });

  it("make cells come alive that showed #NAME? before the add-in was there", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1").formulas = "=RFM.DOUBLE(4)";
    await excel.calculationSettled();
    expect(sheet.getRange("A1").values).toEqual([["#NAME?"]]);
    connect(excel);
    await excel.calculationSettled();
    expect(sheet.getRange("A1").values).toEqual([[8]]);
  });

  it("answer three hundred cells that hang on each other in chains of three in three messages", async () => {
    const { excel, sheet } = openExcel();
    const messages = connect(excel);
    const rows = Array.from({ length: 100 }, (_, row) => row + 1);
    sheet.getRange("A1:A100").values = rows.map((row) => [row]);
    sheet.getRange("B1:D100").formulas = rows.map((row) => [
      `=RFM.DOUBLE(A${row})`,
      `=RFM.DOUBLE(B${row})`,
      `=RFM.DOUBLE(C${row})`,
    ]);
    await excel.calculationSettled();
    expect(sheet.getRange("D1:D100").values).toEqual(rows.map((row) => [row * 8]));
    expect(messages).toHaveLength(3);
  });
});
