import type { CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import { defaultRules, type Rules } from "../../rules/rules";
import { isWonMeaning, statusLookup } from "../../rules/statusWords";
import type { Parsed } from "./parsed";
import { parseText, problem, value } from "./parsed";
import { wordKey } from "../../text/text";

/** The rules that tell which words of a status are grades. */
export type GradeWords = Pick<Rules, "grades" | "statusWords">;

/**
 * An intent grade as its letter: "H级(7天)", "h", "H" → H; F1 → F. A word of the list that all share stands for the first
 * grade with its meaning (已订 O, 已交车 D, 战败 F), or where no grade has it, and there is a deal, for itself (已成交). Else a
 * word goes by its meaning: 新增 N, Hot H, Warm B, Cold C. Other words are a problem.
 */
export function gradeParser(rules: GradeWords): (cell: CellValue) => Parsed<string> {
  const meaningOf = statusLookup(rules.statusWords);
  const letterOf = (text: string): string | undefined => {
    const meaning = meaningOf(text);
    const grade = meaning === "open" ? undefined : rules.grades.find(({ means }) => means === meaning)?.grade;
    return grade ?? (isWonMeaning(meaning) ? text : undefined);
  };
  return (cell) => {
    if (typeof cell === "number" || typeof cell === "boolean")
      return isBlank(cell) ? { kind: "empty" } : problem("unknownGrade");
    return parseText(cell, (text) => {
      const word = wordKey(text).replace(/\p{Extended_Pictographic}/gu, "");
      const latin = /[a-z]+/.exec(word)?.[0];
      if (latin?.length === 1 && word.length <= longestGrade) return value(latin.toUpperCase());
      const named = letterOf(text) ?? gradeWords.find(([pattern]) => pattern.test(word))?.[1];
      return named ? value(named) : problem("unknownGrade");
    });
  };
}

/** A grade by the letters and words that we ship. */
export const parseGrade = gradeParser(defaultRules);

const longestGrade = 24;
const gradeWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:未|无|不)/, ""],
  [/^新增|^新客|^新建|^未分级|^new$/, "N"],
  [/^hot$|^热/, "H"],
  [/^warm$|^温/, "B"],
  [/^cold$|^冷/, "C"],
  [/^high$|^高/, "A"],
  [/^(?:medium|mid)$|^中/, "B"],
  [/^low$|^低/, "C"],
];
