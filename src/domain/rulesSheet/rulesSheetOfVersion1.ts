import { defaultRules } from "../rules/rules";
import { isClosedGrade, isDealtGrade, type GradeMeaning } from "../rules/gradeMeanings";
import { isBlank, type Block, type CellValue } from "../sheet/cells";
import { yesNoNamed } from "./ruleChoiceWords";
import { ruleTables } from "./ruleTables";

/**
 * A rules sheet that was written when a grade was only closed or not, and the grades that count as a deal stood in a row
 * of their own: as it would be written now, cell by cell in the same places, so that nothing a person typed is lost.
 */
export function fromVersion1(cells: Block): Block {
  const dealt = dealtGrades(cells);
  let table = "";
  return cells.map((row, index) => {
    const key = keyOf(row);
    if (index > 0 && ruleTables.some((candidate) => candidate.key === key)) table = key;
    if (key === dealtRow || key === overdueRow) return [];
    if (table !== "grades" || key !== "") return row;
    const closed = yesNoNamed(String(row[closedColumn] ?? ""));
    if (closed === undefined) return row;
    const grade = String(row[1] ?? "")
      .trim()
      .toUpperCase();
    return row.map((cell, column) => (column === closedColumn ? meaningOf(grade, closed, dealt) : cell));
  });
}

/** The usual meaning of the letter where it agrees with what was typed; else the plainest one that does. */
function meaningOf(grade: string, closed: boolean, dealt: readonly string[]): GradeMeaning {
  const usual = defaultRules.grades.find((rule) => rule.grade === grade);
  const isDealt = dealt.includes(grade);
  if (usual && isClosedGrade(usual) === closed && isDealtGrade(usual) === isDealt) return usual.means;
  if (closed) return isDealt ? "delivered" : "lost";
  return isDealt ? "deposit" : "open";
}

function dealtGrades(cells: Block): string[] {
  const row = cells.find((candidate) => keyOf(candidate) === dealtRow);
  if (!row) return defaultRules.grades.filter(isDealtGrade).map(({ grade }) => grade);
  return row
    .slice(2)
    .filter((cell) => !isBlank(cell))
    .map((cell) => String(cell).trim().toUpperCase());
}

function keyOf(row: readonly CellValue[]): string {
  return String(row[0] ?? "").trim();
}

const dealtRow = "dealtGrades";
/** From how many days before the end of a supply a call was late: now it is late after the day on which it was due. */
const overdueRow = "runOutOverdue";
/** After the hidden column, the grade, its interval and its priority. */
const closedColumn = 4;
