import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionFiles } from "../../scripts/functionFiles.cjs";
import { hasHolidayData } from "../../src/domain/calendar/workdays";
import * as functions from "../../src/functions/functions";
import chinese from "../../src/functions/metadata/zh-CN.json";
import taiwanese from "../../src/functions/metadata/zh-TW.json";
import { temporaryFolder } from "../support/temporaryFolder";
import "./inExcel";

type Entry = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly customEnumId?: string;
  }[];
  readonly result: { readonly dimensionality: string };
};
type Choices = {
  readonly id: string;
  readonly type: string;
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
};
type Metadata = {
  readonly functions: readonly Entry[];
  readonly enums: readonly Choices[];
  readonly allowErrorForDataTypeAny?: boolean;
};

const repository = join(__dirname, "../..");
const folder = temporaryFolder();
let generated: Awaited<ReturnType<typeof generateCustomFunctionsMetadata>>;

beforeAll(async () => {
  generated = await generateCustomFunctionsMetadata(functionFiles);
  writeFileSync(join(folder, "functions.json"), generated.metadataJson);
  const { status, stderr } = spawnSync(process.execPath, [join(repository, "scripts/functionsMetadata.mjs"), folder]);
  if (status !== 0) throw new Error(stderr.toString());
});

describe("the functions that Excel is told of", () => {
  it("keep the names under which they are in people's workbooks", () => {
    expect(generated.errors).toEqual([]);
    expect(metadata("functions.json").functions.map(signature)).toMatchSnapshot();
  });

  it("say for which years holidays are known, as long as the calendar does", () => {
    const known = Array.from({ length: 60 }, (_, index) => 1990 + index).filter((year) =>
      hasHolidayData(year, "china"),
    );
    for (const file of ["functions.json", "functions.zh-CN.json", "functions.zh-TW.json"]) {
      const { description } = metadata(file).functions.find(({ id }) => id === "WORKDAY.CN") as Entry;
      expect(description.match(/\d{4}/g)).toEqual([String(known[0]), String(known.at(-1))]);
    }
  });

  it("are each bound to an exported function with as many parameters", () => {
    const byId = new Map(generated.associate.map(({ id, functionName }) => [id, functionName]));
    const exported = functions as unknown as Readonly<Record<string, (...cells: unknown[]) => unknown>>;
    for (const { id, parameters } of metadata("functions.json").functions) {
      expect(exported[byId.get(id) ?? ""]?.length).toBe(parameters.length);
    }
    expect(Object.keys(functions).sort()).toEqual([...byId.values()].sort());
  });

  it("take and give columns, and get cells with errors to answer themselves", () => {
    const { functions: entries, allowErrorForDataTypeAny } = metadata("functions.json");
    expect(allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result } of entries) {
      expect(result.dimensionality).toBe("matrix");
      // A choice between words is one text: Excel offers the words for such arguments only.
      for (const { type, dimensionality, customEnumId } of parameters) {
        expect([type, dimensionality]).toEqual(customEnumId ? ["string", undefined] : ["any", "matrix"]);
      }
    }
  });

  it("offer the words that an argument chooses between, the usual one first", () => {
    const { functions: entries, enums } = metadata("functions.json");
    const chosen = entries.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, customEnumId }) => (customEnumId ? [[`${id} ${name}`, customEnumId] as const] : [])),
    );
    const words = new Map(
      enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue).join(" | ")]),
    );
    expect(chosen.map(([parameter, id]) => `${parameter}: ${words.get(id)}`)).toMatchSnapshot();
    expect(new Set(chosen.map(([, id]) => id))).toEqual(new Set(words.keys()));
  });

  it("understand every word that they offer, by its name in each language too, and say them in the help", () => {
    for (const file of ["functions.json", "functions.zh-CN.json", "functions.zh-TW.json"]) {
      const { functions: entries, enums } = metadata(file);
      for (const { id, parameters } of entries) {
        for (const { name, customEnumId, description } of parameters) {
          const values = enums.find((choices) => choices.id === customEnumId)?.values ?? [];
          for (const { stringValue, name: shown } of values) {
            expect(description).toContain(stringValue);
            for (const word of [stringValue, shown])
              expect([id, name, word, isUnderstood(id, name, word)]).toEqual([id, name, word, true]);
          }
        }
      }
    }
  });
});

describe.each([
  ["zh-CN", chinese],
  ["zh-TW", taiwanese],
])("the help in %s", (locale, words) => {
  it("is there for every function and parameter, and for no other", () => {
    const signatures = metadata("functions.json").functions.map(({ id, parameters }) => [
      id,
      parameters.map(({ name }) => name),
    ]);
    expect(
      Object.entries(words)
        .map(([id, { parameters }]) => [id, Object.keys(parameters).sort()])
        .sort(),
    ).toEqual(signatures.map(([id, names]) => [id, [...(names ?? [])].sort()]).sort());
  });

  it("differs from the English in its texts only", () => {
    const english = metadata("functions.json").functions;
    const { functions: translated, enums } = metadata(`functions.${locale}.json`);
    expect(typed(enums)).toEqual(typed(metadata("functions.json").enums));
    for (const { values } of enums) {
      for (const { name, tooltip } of values)
        for (const text of [name, tooltip]) expect(text).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(translated.map(signature)).toEqual(english.map(signature));
    translated.forEach((entry, index) => {
      expect(entry.description).not.toBe(english[index]?.description);
      expect(entry.description).toMatch(/[\u4e00-\u9fff]/);
      for (const { description } of entry.parameters) expect(description).toMatch(/[\u4e00-\u9fff]/);
    });
  });

  it("keeps to the lengths that Excel's manifests allow", () => {
    const { functions: entries, enums } = metadata(`functions.${locale}.json`);
    for (const { id, values } of enums) {
      expect(id).toMatch(/^[A-Za-z][A-Za-z0-9._]{2,63}$/);
      for (const value of values) {
        expect(Object.keys(value).sort()).toEqual(["name", "stringValue", "tooltip"]);
        expect(Math.max(value.name.length, value.tooltip.length)).toBeLessThanOrEqual(256);
      }
    }
    for (const { description, parameters } of entries) {
      expect(description.length).toBeLessThanOrEqual(1024);
      for (const parameter of parameters) expect(parameter.description.length).toBeLessThanOrEqual(512);
    }
  });
});

function metadata(file: string): Metadata {
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Metadata;
}

/** What of the choices is typed into formulas. */
function typed(enums: readonly Choices[]): unknown {
  return enums.map(({ id, type, values }) => [id, type, values.map(({ stringValue }) => stringValue)]);
}

/** Whether a function takes the word: a word that it does not know ends it with a message about that argument. */
function isUnderstood(id: string, parameter: string, word: string): boolean {
  const entry = metadata("functions.json").functions.find((found) => found.id === id);
  const functionName = generated.associate.find((found) => found.id === id)?.functionName ?? "";
  const call = (functions as unknown as Readonly<Record<string, (...cells: unknown[]) => unknown>>)[functionName];
  const cells = (entry?.parameters ?? []).map(({ name }) => (name === parameter ? word : [[null]]));
  try {
    call?.(...cells);
  } catch (error) {
    return !String((error as { readonly message?: string }).message).startsWith(`${parameter}:`);
  }
  return true;
}

/** `RFM.RANK(values, [direction], …)`, as the formula bar shows it; an id that is not the name would show too. */
function signature({ id, name, parameters }: Entry): string {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `${id === name ? "" : `${id} as `}${name}(${names.join(", ")})`;
}
