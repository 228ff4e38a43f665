import type { CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import type { Parsed } from "./parsed";
import { parseText, problem, value } from "./parsed";
import { wordKey } from "../../text/text";

/**
 * An intent grade as its letter: "H级(7天)", "h", "H" → H; F1 → F. A word without a letter of its own goes by its meaning:
 * 已订 O, 已交车 D, 战败 F, 新增 N, Hot H, Warm B, Cold C. Other words are a problem.
 */
export function parseGrade(cell: CellValue): Parsed<string> {
  if (typeof cell === "number" || typeof cell === "boolean")
    return isBlank(cell) ? { kind: "empty" } : problem("unknownGrade");
  return parseText(cell, (text) => {
    const word = wordKey(text).replace(/\p{Extended_Pictographic}/gu, "");
    const latin = /[a-z]+/.exec(word)?.[0];
    if (latin?.length === 1 && word.length <= longestGrade) return value(latin.toUpperCase());
    const named = gradeWords.find(([pattern]) => pattern.test(word))?.[1];
    return named ? value(named) : problem("unknownGrade");
  });
}

const longestGrade = 24;
const gradeWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:未|无|不)/, ""],
  [/交车|已交付|交付完成|^delivered$/, "D"],
  [/战败|流失|输单|丢单|放弃|冻结|^(?:closed)?lost$/, "F"],
  [/失控|^outofcontrol$/, "L"],
  [/已订|订单|订金|定金|下订|已定|^ordered$|^deposit/, "O"],
  [/^新增|^新客|^新建|^未分级|^new$/, "N"],
  [/^hot$|^热/, "H"],
  [/^warm$|^温/, "B"],
  [/^cold$|^冷/, "C"],
  [/^high$|^高/, "A"],
  [/^(?:medium|mid)$|^中/, "B"],
  [/^low$|^低/, "C"],
];
