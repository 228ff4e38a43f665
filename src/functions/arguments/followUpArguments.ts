import type { HolidayCalendar } from "../../domain/calendar/workdays";
import type { Holiday } from "../../domain/daysOff/holidays";
import { isDayHeader, isWorkedKind } from "../../domain/daysOff/holidaysSheet";
import { isClosedGrade } from "../../domain/rules/gradeMeanings";
import { gradeLookup } from "../../domain/rules/intentGrades";
import { parseGrade } from "../../domain/reading/values/grades";
import { wordKey } from "../../domain/text/text";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { refuse } from "../cells/cellErrors";
import { dayOrBlank, shown } from "../cells/decodeCell";
import { decodeBlock, fault, type CellDecoder, type PlainCell } from "../cells/decodeColumn";

/**
 * The `rules` argument of FOLLOWUP.NEXT: two columns, a grade and its days, where a blank or a dash in the second means
 * that customers of this grade are not followed up and "default" stands for no grade, as the rules sheet has them, further
 * columns and a header left aside; or cells with the working week (office, sixDays, everyDay) and the calendar of holidays
 * (china, taiwan, weekends). What is not named keeps its default.
 */
export function followUpRules(argument: unknown): Rules {
  let rules = defaultRules;
  for (const [name, ...cells] of decodeBlock(argument, "rules")) {
    if (name === null || name === undefined || name === 0 || isHeader(name, cells[0])) continue;
    const week = weeks.get(wordKey(String(name)));
    const calendar = calendars.get(wordKey(String(name)));
    if (week && cells.every((cell) => cell === null)) {
      rules = { ...rules, workingWeek: { ...rules.workingWeek, week } };
    } else if (calendar && cells.every((cell) => cell === null)) {
      rules = { ...rules, workingWeek: { ...rules.workingWeek, calendar } };
    } else if (cells.length === 0) {
      refuse({ code: "unknownRule", argument: "rules", found: shown(name) });
    } else {
      rules = withInterval(rules, String(name), cells[0] ?? null);
    }
  }
  return rules;
}

/** A grade of the rules, by its letter or by the words of the trade; blank is `null`, and what is no grade a fault. */
export function gradeOrBlank(rules: Rules): CellDecoder<string | null> {
  const lookup = gradeLookup(rules.grades);
  return (cell, argument) => {
    if (cell === null || cell === 0) return { ok: true, value: null };
    const standing = lookup(String(cell).length <= 3 ? String(cell) : null);
    if (standing) return { ok: true, value: standing.rule.grade };
    const parsed = parseGrade(cell);
    if (parsed.kind === "empty") return { ok: true, value: null };
    const worded = parsed.kind === "value" ? lookup(parsed.value) : undefined;
    return worded
      ? { ok: true, value: worded.rule.grade }
      : fault({ code: "notOneOf", argument, found: shown(cell), choices: rules.grades.map(({ grade }) => grade) });
  };
}

/**
 * The `holidays` argument, as the 节假日 sheet has it: days off in the first column. Where the second column says 上班, 补班
 * or "work", the day is worked; any other word there is the name of the holiday. A row with an owner in the third column
 * is that owner's leave and nobody else's. Blank rows and the header say nothing.
 */
export function holidaysOf(argument: unknown): Holiday[] {
  return decodeBlock(argument, "holidays").flatMap(([cell = null, kind = null, owner = null]): Holiday[] => {
    if (isDayHeader(cell) || (owner !== null && owner !== 0)) return [];
    const decoded = dayOrBlank(cell, "holidays");
    if (!decoded.ok) return refuse({ code: "notADate", argument: "holidays", found: shown(cell) });
    if (decoded.value === null) return [];
    return [{ day: decoded.value, kind: isWorkedKind(kind) ? "work" : "rest", owner: null }];
  });
}

/** The header of the grades on a rules sheet, where somebody selected it too. */
function isHeader(name: PlainCell, days: PlainCell | undefined): boolean {
  return typeof days === "string" && headerNames.includes(wordKey(String(name)));
}

function withInterval(rules: Rules, name: string, cell: PlainCell): Rules {
  const closed = cell === null || cell === 0 || cell === "-" || cell === "—";
  const days = closed ? null : cell;
  if (days !== null && !(typeof days === "number" && Number.isInteger(days) && days > 0)) {
    return refuse({ code: "faultyRule", argument: "rules", rule: name, found: shown(cell) });
  }
  if (defaultNames.includes(wordKey(name))) {
    if (days === null) return refuse({ code: "faultyRule", argument: "rules", rule: name, found: "" });
    return { ...rules, followUp: { ...rules.followUp, defaultDays: days } };
  }
  const grade = name.normalize("NFKC").trim().toUpperCase();
  const others = rules.grades.filter((rule) => rule.grade !== grade);
  const known = rules.grades.find((rule) => rule.grade === grade);
  const means = known && isClosedGrade(known) === closed ? known.means : closed ? "lost" : "open";
  return { ...rules, grades: [...others, { grade, followUpDays: days, priority: false, means }] };
}

/** As `wordKey` writes them. */
const headerNames = ["级别", "意向级别", "grade"];
const defaultNames = ["default", "默认", "预设", "其他"];
const weeks = new Map<string, Rules["workingWeek"]["week"]>([
  ["office", "office"],
  ["周一至周五", "office"],
  ["sixdays", "sixDays"],
  ["六天", "sixDays"],
  ["everyday", "everyDay"],
  ["每天", "everyDay"],
]);
const calendars = new Map<string, HolidayCalendar>([
  ["china", "china"],
  ["中国", "china"],
  ["taiwan", "taiwan"],
  ["台湾", "taiwan"],
  ["weekends", "weekends"],
  ["周末", "weekends"],
]);
