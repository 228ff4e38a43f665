import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import * as functions from "../../src/functions/functions";
import chinese from "../../src/functions/metadata/zh-CN.json";
import taiwanese from "../../src/functions/metadata/zh-TW.json";

type Entry = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality: string;
    readonly optional?: boolean;
  }[];
  readonly result: { readonly dimensionality: string };
};
type Metadata = { readonly functions: readonly Entry[]; readonly allowErrorForDataTypeAny?: boolean };

const repository = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "functions-"));
let generated: Awaited<ReturnType<typeof generateCustomFunctionsMetadata>>;

beforeAll(async () => {
  generated = await generateCustomFunctionsMetadata(join(repository, "src/functions/functions.ts"));
  writeFileSync(join(folder, "functions.json"), generated.metadataJson);
  const { status, stderr } = spawnSync(process.execPath, [join(repository, "scripts/functionsMetadata.mjs"), folder]);
  if (status !== 0) throw new Error(stderr.toString());
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the functions that Excel is told of", () => {
  it("keep the names under which they are in people's workbooks", () => {
    expect(generated.errors).toEqual([]);
    expect(metadata("functions.json").functions.map(signature)).toMatchSnapshot();
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
      for (const { type, dimensionality } of parameters) expect([type, dimensionality]).toEqual(["any", "matrix"]);
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
    const translated = metadata(`functions.${locale}.json`).functions;
    expect(translated.map(signature)).toEqual(english.map(signature));
    translated.forEach((entry, index) => {
      expect(entry.description).not.toBe(english[index]?.description);
      expect(entry.description).toMatch(/[\u4e00-\u9fff]/);
      for (const { description } of entry.parameters) expect(description).toMatch(/[\u4e00-\u9fff]/);
    });
  });

  it("keeps to the lengths that Excel's manifests allow", () => {
    for (const { description, parameters } of metadata(`functions.${locale}.json`).functions) {
      expect(description.length).toBeLessThanOrEqual(1024);
      for (const parameter of parameters) expect(parameter.description.length).toBeLessThanOrEqual(512);
    }
  });
});

function metadata(file: string): Metadata {
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Metadata;
}

/** `RFM.RANK(values, [direction], …)`, as the formula bar shows it; an id that is not the name would show too. */
function signature({ id, name, parameters }: Entry): string {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `${id === name ? "" : `${id} as `}${name}(${names.join(", ")})`;
}
