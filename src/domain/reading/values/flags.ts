import type { CellValue } from "../../sheet/cells";
import type { Parsed } from "./parsed";
import { parseText, problem, value } from "./parsed";
import { wordKey } from "../../text/text";

/** Yes or no: 是/否, √/×, Y/N, 1/0, 有/无, 已试驾/未试驾, TRUE/FALSE. */
export function parseFlag(cell: CellValue): Parsed<boolean> {
  if (typeof cell === "boolean") return value(cell);
  if (typeof cell === "number") return cell === 1 ? value(true) : cell === 0 ? value(false) : problem("unreadableFlag");
  // 无 is "no" here, although it is nothing elsewhere.
  if (typeof cell === "string" && no.has(wordKey(cell))) return value(false);
  return parseText(cell, (text) => {
    const word = wordKey(text);
    if (yes.has(word) || doneWords.test(word)) return value(true);
    return notDoneWords.test(word) ? value(false) : problem("unreadableFlag");
  });
}

/** Whether a text is a bare yes or no, and says nothing else: 是 and √, but not 已完成. */
export function isYesOrNo(text: string): boolean {
  const word = wordKey(text);
  return yes.has(word) || no.has(word);
}

const yes = new Set([
  "是",
  "有",
  "√",
  "✓",
  "✔",
  "☑",
  "✅",
  "■",
  "●",
  "○",
  "y",
  "yes",
  "true",
  "t",
  "1",
  "对",
  "ok",
  "v",
  "o",
  "〇",
  "勾",
  "打勾",
  "好",
  "需要",
]);
const no = new Set([
  "否",
  "无",
  "没有",
  "没",
  "不",
  "不是",
  "×",
  "✗",
  "✘",
  "❌",
  "x",
  "☐",
  "□",
  "n",
  "no",
  "false",
  "f",
  "0",
  "不要",
  "不需要",
]);
const doneWords = /^(?:已(?:试|留|建|加|做|完|体验|成交|签|到|办)|加了|完成|是[(,])/;
const notDoneWords = /^(?:未|没|尚未|待(?!定|确认)|否[(,]|不愿|拒绝)/;
