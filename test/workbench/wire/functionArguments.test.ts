import fc from "fast-check";
import {
  type BlankCell,
  callsOf,
  composeResult,
  type FunctionCall,
  prepareCall,
} from "../../../workbench/wire/functionArguments";
import { readFunctionMetadata } from "../../../workbench/wire/functionMetadata";
import type { FunctionResult } from "../../../workbench/wire/functionValues";

describe("arguments of a formula", () => {
  it("are null where an optional one is left out, in the middle or at the end", () => {
    const parameters = [
      scalar("number"),
      { ...scalar("any"), optional: true },
      { ...scalar("string"), optional: true },
    ];
    expect(parametersSent(parameters, [1])).toEqual([1, null, null]);
    expect(parametersSent(parameters, [1, undefined, "x"])).toEqual([1, null, "x"]);
  });

  it("are refused when there are too few or too many", () => {
    expect(outcome([scalar("any"), scalar("any")], [1])).toEqual({ error: "#VALUE!" });
    expect(outcome([scalar("any")], [1, 2])).toEqual({ error: "#VALUE!" });
  });

  it("become rows for a parameter of rows, and one value for a parameter of one value", () => {
    expect(parametersSent([matrix("any"), scalar("any")], [7, [[8]]])).toEqual([[[7]], 8]);
  });

  it("are turned into the declared type where Excel can", () => {
    expect(parametersSent([scalar("number"), scalar("number")], ["12.5", true])).toEqual([12.5, 1]);
    expect(parametersSent([scalar("string"), scalar("string")], [12, false])).toEqual(["12", "FALSE"]);
    expect(parametersSent([scalar("boolean"), scalar("boolean")], ["True", 0])).toEqual([true, false]);
  });

  it("are refused where the type cannot be had", () => {
    expect(outcome([scalar("number")], ["abc"])).toEqual({ error: "#VALUE!" });
    expect(outcome([scalar("boolean")], ["yes"])).toEqual({ error: "#VALUE!" });
    expect(outcome([matrix("number")], [[[1, "abc"]]])).toEqual({ error: "#VALUE!" });
  });

  it("are 0 for blank cells on the desktop and null on the web", () => {
    const parameters = [scalar("any"), matrix("any"), scalar("number"), scalar("string")];
    const blanks = [null, [[null, 1]], null, null];
    expect(parametersSent(parameters, blanks, 0)).toEqual([0, [[0, 1]], 0, ""]);
    expect(parametersSent(parameters, blanks, null)).toEqual([null, [[null, 1]], null, null]);
  });

  it("refuse a call with an error among them, unless functions.json lets errors through", () => {
    const given = [[["x", { error: "#N/A" } as const]]];
    expect(outcome([matrix("any")], given)).toEqual({ error: "#VALUE!" });
    const [metadata] = readFunctionMetadata({
      allowErrorForDataTypeAny: true,
      functions: [{ id: "F.ONE", name: "F.ONE", parameters: [matrix("any")] }],
    });
    const prepared = prepareCall({ functionId: "F.ONE", arguments: given }, metadata!, 0);
    expect(callsOf(prepared)).toMatchObject([
      { parameters: [[["x", { type: "CustomFunctionError", code: "#N/A" }]]], mayHoldErrors: true },
    ]);
  });

  it("come as one array where the parameter repeats", () => {
    const repeating = [scalar("string"), { ...matrix("number"), repeating: true }];
    expect(parametersSent(repeating, ["sum", [[1], [2]], 3])).toEqual(["sum", [[[1], [2]], [[3]]]]);
    expect(outcome(repeating, ["sum"])).toEqual({ error: "#VALUE!" });
    expect(parametersSent([{ ...scalar("any"), repeating: true, optional: true }], [])).toEqual([null]);
  });
});

describe("lifting a function over ranges", () => {
  const sum = [scalar("number"), scalar("number")];

  it("crosses a column with a row", () => {
    expect(lifted(sum, [[[1], [2]], [[10, 20, 30]]], add)).toEqual([
      [11, 21, 31],
      [12, 22, 32],
    ]);
  });

  it("is #N/A where one of two ranges has no cell", () => {
    expect(
      lifted(
        sum,
        [
          [[1], [2], [3]],
          [[10], [20]],
        ],
        add,
      ),
    ).toEqual([[11], [22], [{ error: "#N/A" }]]);
  });

  it("makes #VALUE! of the cells that cannot be used, and only of those", () => {
    expect(lifted(sum, [[[1], ["abc"]], 1], add)).toEqual([[2], [{ error: "#VALUE!" }]]);
  });

  it("takes the first value where a call comes to rows itself", () => {
    expect(lifted([scalar("number")], [[[1], [2]]], () => [["first", "second"]])).toEqual([["first"], ["first"]]);
  });

  it("gives every cell what a call with that cell alone gives", () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([height, width]) =>
      fc.array(fc.array(fc.integer(), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
    fc.assert(
      fc.property(range, fc.integer(), (cells, other) => {
        const together = lifted(sum, [cells, other], add);
        const alone = cells.map((row) => row.map((cell) => lifted(sum, [cell, other], add)));
        expect(together).toEqual(cells.length === 1 && cells[0]?.length === 1 ? alone[0]?.[0] : alone);
      }),
    );
  });
});

describe("functions.json", () => {
  it("is refused with the place of the fault where it is not of the known shape", () => {
    expect(() => readFunctionMetadata({ functions: [{ id: "F.ONE" }] })).toThrow(/functions[\s\S]*name/);
  });
});

type Parameter = { name: string; type: string; dimensionality: string; optional?: boolean; repeating?: boolean };

function scalar(type: string): Parameter {
  return { name: "value", type, dimensionality: "scalar" };
}

function matrix(type: string): Parameter {
  return { name: "rows", type, dimensionality: "matrix" };
}

function prepare(parameters: readonly Parameter[], given: FunctionCall["arguments"], blankCell: BlankCell) {
  const [metadata] = readFunctionMetadata({ functions: [{ id: "F.ONE", name: "F.ONE", parameters }] });
  return prepareCall({ functionId: "F.ONE", arguments: given }, metadata!, blankCell);
}

function parametersSent(parameters: readonly Parameter[], given: FunctionCall["arguments"], blankCell: BlankCell = 0) {
  return callsOf(prepare(parameters, given, blankCell))[0]?.parameters;
}

function outcome(parameters: readonly Parameter[], given: FunctionCall["arguments"]): FunctionResult {
  return composeResult(prepare(parameters, given, 0), []);
}

function lifted(
  parameters: readonly Parameter[],
  given: FunctionCall["arguments"],
  compute: (...values: number[]) => FunctionResult,
): FunctionResult {
  const prepared = prepare(parameters, given, 0);
  return composeResult(
    prepared,
    callsOf(prepared).map((call) => compute(...(call.parameters as number[]))),
  );
}

function add(first = 0, second = 0): number {
  return first + second;
}
