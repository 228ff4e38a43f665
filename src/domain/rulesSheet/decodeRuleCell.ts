import { isBlank, isErrorCell, type CellValue } from "../sheet/cells";
import { plainText } from "../text/text";
import { choiceNamed, isNoneWord, weekdayNamed, yesNoNamed } from "./ruleChoiceWords";
import { shippedNamed } from "../text/shippedNames";
import type { CellKind } from "./ruleTables";
import type { RulesFaultReason } from "./rulesFaults";

export type DecodedRule =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: RulesFaultReason };

/**
 * What a cell of the rules sheet says: words in any of the three languages, numbers also where they are kept as text.
 * Whether the value may be what it is, such as a number of days below 1, is for the check of the rules to say.
 */
export function decodeRuleCell(cell: CellValue, kind: CellKind): DecodedRule {
  if (isErrorCell(cell)) return fault({ code: "errorValue" });
  const text = isBlank(cell) ? "" : plainText(String(cell));
  if (text === "") return blankOf(kind);
  if (typeof kind === "object") {
    const choice = choiceNamed(kind.choice, text);
    return choice === undefined ? fault({ code: "notAChoice", set: kind.choice }) : found(choice);
  }
  switch (kind) {
    case "number":
    case "numberOrBlank": {
      const number = typeof cell === "number" ? cell : typeof cell === "string" ? Number(text) : NaN;
      return Number.isFinite(number) ? found(number) : fault({ code: "notANumber" });
    }
    case "yesNo": {
      const answer = yesNoNamed(text);
      return answer === undefined ? fault({ code: "notYesOrNo" }) : found(answer);
    }
    case "text":
    case "textOrBlank":
      return found(String(cell).trim());
    case "name":
      return found(shippedNamed(text) ?? String(cell).trim());
    case "texts":
      return found(
        String(cell)
          .split(/[;；\n]/)
          .map((part) => part.trim())
          .filter((part) => part !== ""),
      );
    case "grade":
    case "gradeOrBlank":
      return found(text.toUpperCase());
    case "weekdays":
      return weekdays(text);
  }
}

function weekdays(text: string): DecodedRule {
  if (isNoneWord(text)) return found([]);
  const days = text
    .split(/[\s、,，;；/]+/)
    .filter((word) => word !== "")
    .map(weekdayNamed);
  return days.every((day) => day !== undefined) ? found([...new Set(days)]) : fault({ code: "notAWeekday" });
}

function blankOf(kind: CellKind): DecodedRule {
  switch (kind) {
    case "numberOrBlank":
    case "gradeOrBlank":
    case "textOrBlank":
      return found(null);
    case "texts":
      return found([]);
    default:
      return fault({ code: "missing" });
  }
}

function found(value: unknown): DecodedRule {
  return { ok: true, value };
}

function fault(reason: RulesFaultReason): DecodedRule {
  return { ok: false, reason };
}
