/**
 * The name wanted, as Excel takes it for a sheet, with a number where one of these sheets has it: at most 31 characters,
 * none of `\ / ? * [ ] :`, no apostrophe at either end, not "History", which Excel keeps for itself. To Excel, names that
 * differ only in capital letters are the same.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const name = sheetNameFrom(wanted);
  return freeName(name, [...taken, "History"], (number) => {
    const suffix = ` (${number})`;
    return `${cut(name, longestSheetName - suffix.length)}${suffix}`;
  });
}

/** The name wanted, or the first of the numbered ones (from 2 on) that is not taken; capital letters make no other name. */
export function freeName(wanted: string, taken: readonly string[], numbered: (number: number) => string): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; lower.has(name.toLowerCase()); number += 1) name = numbered(number);
  return name;
}

function sheetNameFrom(wanted: string): string {
  // eslint-disable-next-line no-control-regex -- a name with a line end or a control character cannot be kept in a file
  const plain = wanted.replace(/[\u0000-\u001f]+/g, " ").replace(/[\\/?*[\]:]/g, "-");
  return cut(plain.replace(/^['\s]+/, ""), longestSheetName) || "Sheet";
}

/** Without half a character, an apostrophe or a blank at its end. */
function cut(name: string, longest: number): string {
  return name
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/['\s]+$/, "");
}

const longestSheetName = 31;
