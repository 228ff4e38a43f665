import type { CellValue } from "../../sheet/cells";
import { plainText, simplified } from "../../text/text";

/**
 * The time that stands behind the day in a cell, in minutes since midnight: "2026-11-05 14:30", 下午2点半, "2:30 PM" and the
 * number 46331.6042 are 870. `null` where there is none; midnight is how many programs write a day without a time.
 */
export function timeOfDay(cell: CellValue): number | null {
  if (typeof cell === "number") return Number.isInteger(cell) ? null : orNone(Math.round((cell % 1) * minutesOfADay));
  if (typeof cell !== "string" || cell.length < shortest) return null;
  const quick = behindIsoDay(cell);
  if (quick !== null) return orNone(quick);
  if (!mayHaveTime.test(cell)) return null;
  const text = simplified(plainText(cell)).toLowerCase();
  const [, before = "", hours = "", minutes = "", behind = ""] = withColon.exec(text) ?? withWords.exec(text) ?? [];
  if (hours === "") return null;
  const minute = minutes === "半" ? 30 : Number(minutes);
  const hour = Number(hours);
  if (hour > 23 || minute > 59) return null;
  return orNone(hourOf(hour, before === "" ? behind : before) * 60 + minute);
}

/** The commonest texts, "2026-11-05 14:30" with or without seconds, without any regular expression. */
function behindIsoDay(text: string): number | null {
  const { length } = text;
  if ((length !== 16 && length !== 19) || text.charCodeAt(13) !== 58 || text.charCodeAt(10) > 84) return null;
  const hour = Number(text.slice(11, 13));
  const minute = Number(text.slice(14, 16));
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : null;
}

/** The hour of twenty-four, by the word or the letters beside it. */
function hourOf(hour: number, mark: string): number {
  if (/^(?:下午|晚上|傍晚|p)/.test(mark)) return hour < 12 ? hour + 12 : hour;
  if (/^(?:上午|早上|凌晨|a)/.test(mark)) return hour === 12 ? 0 : hour;
  return mark === "中午" && hour < 3 ? hour + 12 : hour;
}

function orNone(minutes: number): number | null {
  return minutes <= 0 || minutes >= minutesOfADay ? null : minutes;
}

const minutesOfADay = 1_440;
/** A day and an hour: shorter texts have no room for both. */
const shortest = 6;
const mayHaveTime = /[:：时時点點]/;
const withColon =
  /(上午|下午|中午|晚上|傍晚|早上|凌晨)?\s*(?<!\d)(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*([ap]\.?m\.?|上午|下午)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const withWords = /(上午|下午|中午|晚上|傍晚|早上|凌晨)?\s*(?<!\d)(\d{1,2})[时点](半|\d{1,2})?分?$/;
