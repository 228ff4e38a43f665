import { z } from "zod";
import { schemaReason } from "../../../src/domain/rulesSheet/schemaReason";

describe("what the check of the rules says", () => {
  it.each<[string, z.ZodType, unknown, object]>([
    ["nothing", z.number(), undefined, { code: "missing" }],
    ["no value", z.number(), null, { code: "missing" }],
    ["a word", z.number(), "soon", { code: "notANumber" }],
    ["a fraction", z.number().int(), 1.5, { code: "notWhole" }],
    ["too little", z.number().min(3), 2, { code: "atLeast", least: 3 }],
    ["nothing more than the limit", z.number().gt(0), 0, { code: "above", limit: 0 }],
    ["too much", z.number().max(60), 61, { code: "atMost", most: 60 }],
    ["an empty text", z.string().min(1), "", { code: "missing" }],
    ["too few rows", z.array(z.number()).min(2), [1], { code: "tooFewRows", least: 2 }],
    ["none of the choices", z.enum(["one", "two"]), "three", { code: "notOneOf", choices: ["one", "two"] }],
    ["numbers that must grow", z.number().refine(() => false, "must grow"), 1, { code: "mustGrow" }],
    ["numbers that must fall", z.number().refine(() => false, "must fall"), 1, { code: "mustFall" }],
    ["anything else", z.number().refine(() => false, "too odd"), 1, { code: "refused", detail: "too odd" }],
    ["a key that nobody knows", z.strictObject({}), { x: 1 }, { code: "refused" }],
  ])("of %s in a word that can be said", (_title, schema, value, reason) => {
    const parsed = schema.safeParse(value);
    const issue = parsed.error?.issues[0];
    if (!issue) throw new Error("the check found nothing");
    expect(schemaReason(issue, value)).toMatchObject(reason);
  });
});
