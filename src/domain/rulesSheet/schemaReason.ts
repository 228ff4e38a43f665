import type { z } from "zod";
import type { RulesFaultReason } from "./rulesFaults";

/** What the check of the rules (zod) says of a value, as a reason that can be said in words. */
export function schemaReason(issue: z.core.$ZodIssue, value: unknown): RulesFaultReason {
  switch (issue.code) {
    case "invalid_type":
      if (value === null || value === undefined) return { code: "missing" };
      return issue.expected === "int" ? { code: "notWhole" } : { code: "notANumber" };
    case "too_small": {
      const least = Number(issue.minimum);
      if (issue.origin === "array") return { code: "tooFewRows", least };
      if (issue.origin === "string") return { code: "missing" };
      return issue.inclusive === true ? { code: "atLeast", least } : { code: "above", limit: least };
    }
    case "too_big":
      return { code: "atMost", most: Number(issue.maximum) };
    case "invalid_value":
      return { code: "notOneOf", choices: issue.values.map(String) };
    case "custom":
      return reasonOf[issue.message] ?? { code: "refused", detail: issue.message };
    default:
      return { code: "refused", detail: issue.message };
  }
}

/** As `rules.ts` words what a group of values must keep. */
const reasonOf: Readonly<Record<string, RulesFaultReason>> = {
  "must grow": { code: "mustGrow" },
  "must fall": { code: "mustFall" },
  "must leave a day of the week open for everybody": { code: "noOpenDay" },
};
