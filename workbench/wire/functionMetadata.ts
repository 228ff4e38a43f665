import { z } from "zod";

/**
 * Reads functions.json, the file by which Excel knows an add-in's functions: Office.js itself never looks at it, so
 * whoever plays Excel has to. Throws with the place of the fault where the file is not of that shape.
 */
export function readFunctionMetadata(json: unknown): FunctionMetadata[] {
  const file = functionsFile.parse(json);
  return file.functions.map((declared) => ({
    id: declared.id.toUpperCase(),
    name: declared.name,
    parameters: declared.parameters,
    isCancelable: declared.options.cancelable,
    requiresAddress: declared.options.requiresAddress,
    mayReceiveErrors: file.allowErrorForDataTypeAny,
  }));
}

export type FunctionMetadata = {
  /** In capitals: Office.js compares ids so. */
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly isCancelable: boolean;
  readonly requiresAddress: boolean;
  /** Whether parameters of type `any` are handed errors instead of the call being refused. */
  readonly mayReceiveErrors: boolean;
};

export type FunctionParameter = z.infer<typeof parameter>;

const parameter = z.object({
  name: z.string(),
  type: z.enum(["any", "number", "string", "boolean"]).default("any"),
  dimensionality: z.enum(["scalar", "matrix"]).default("scalar"),
  optional: z.boolean().default(false),
  repeating: z.boolean().default(false),
});

const functionsFile = z.object({
  allowErrorForDataTypeAny: z.boolean().default(false),
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parameters: z.array(parameter).default([]),
      options: z
        .object({ cancelable: z.boolean().default(false), requiresAddress: z.boolean().default(false) })
        .default({ cancelable: false, requiresAddress: false }),
    }),
  ),
});
