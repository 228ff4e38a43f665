import { wordKey } from "../../domain/text/text";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { refuse } from "../cells/cellErrors";
import { shown } from "../cells/decodeCell";
import { decodeBlock, type PlainCell } from "../cells/decodeColumn";

type Grading = Rules["grading"];

/**
 * The `rules` argument of GRADE.INTENT: rows of a grade, a number and "days" or "months", hottest first; "later" or
 * "blank" beside a grade says who gets it who has no limit or no day. Limits replace the usual ones; what is not named
 * keeps its default.
 */
export function gradingOf(argument: unknown): Grading {
  const limits: Grading["limits"] = [];
  let { later, blank } = defaultRules.grading;
  for (const [name = null, number = null, unit = null] of decodeBlock(argument, "rules")) {
    if (name === null || name === 0) continue;
    const grade = String(name).normalize("NFKC").trim().toUpperCase();
    const word = typeof number === "string" ? wordKey(number) : "";
    if (laterWords.includes(word)) later = grade;
    else if (blankWords.includes(word)) blank = grade;
    else limits.push({ grade, ...limitOf(grade, number, unit) });
  }
  return { limits: limits.length > 0 ? limits : defaultRules.grading.limits, later, blank };
}

function limitOf(
  grade: string,
  number: PlainCell,
  unit: PlainCell,
): Pick<Grading["limits"][number], "within" | "unit"> {
  const found = units.get(wordKey(String(unit ?? "days")));
  if (typeof number !== "number" || !Number.isInteger(number) || number < 1 || number > most || !found) {
    return refuse({
      code: "faultyRule",
      argument: "rules",
      rule: grade,
      found: `${shown(number)} ${shown(unit)}`.trim(),
    });
  }
  return { within: number, unit: found };
}

/** As `wordKey` writes them. */
const laterWords = ["later", "更晚", "以后", "之后"];
const blankWords = ["blank", "空白", "无日期"];
const units = new Map<string, "days" | "months">([
  ["days", "days"],
  ["day", "days"],
  ["天", "days"],
  ["日", "days"],
  ["months", "months"],
  ["month", "months"],
  ["个月", "months"],
  ["月", "months"],
]);
const most = 10_000;
