import { dayFromIso, type Day } from "../../../src/domain/calendar/day";
import {
  isClosedGrade,
  isDealtGrade,
  isDeliveredGrade,
  isLostGrade,
  isOpenGrade,
} from "../../../src/domain/rules/gradeMeanings";
import { gradeLookup, gradeOfBuyDay, type GradeRule } from "../../../src/domain/rules/intentGrades";
import { defaultRules } from "../../../src/domain/rules/rules";

/* The table of the specification: H 0–7 days, A to the same day next month, B to three months, later C; the limits by hand. */
describe("the grade of an expected buying day", () => {
  it.each([
    ["2026-11-20", "H"],
    ["2026-11-27", "H"],
    ["2026-11-28", "A"],
    ["2026-12-20", "A"],
    ["2026-12-21", "B"],
    ["2027-02-20", "B"],
    ["2027-02-21", "C"],
    ["2030-01-01", "C"],
  ])("%s is %s", (expectedOn, grade) => {
    expect(gradeOfBuyDay(day(expectedOn), day("2026-11-20"), defaultRules.grading)).toEqual({ kind: "graded", grade });
  });

  it("clamps a month to its last day as Excel's EDATE does", () => {
    const from31January = (expectedOn: string) =>
      gradeOfBuyDay(day(expectedOn), day("2026-01-31"), defaultRules.grading);
    expect(from31January("2026-02-28")).toEqual({ kind: "graded", grade: "A" });
    expect(from31January("2026-03-01")).toEqual({ kind: "graded", grade: "B" });
  });

  it("is N without a day, and none for a day that has passed", () => {
    expect(gradeOfBuyDay(null, day("2026-11-20"), defaultRules.grading)).toEqual({ kind: "graded", grade: "N" });
    expect(gradeOfBuyDay(day("2026-11-19"), day("2026-11-20"), defaultRules.grading)).toEqual({
      kind: "past",
      expectedOn: day("2026-11-19"),
    });
  });
});

describe("what a grade means", () => {
  const having = (is: (grade: GradeRule | undefined) => boolean) =>
    defaultRules.grades.filter(is).map(({ grade }) => grade);

  it("is what the table of the specification says", () => {
    expect(having(isOpenGrade)).toEqual(["H", "A", "B", "C"]);
    expect(having(isDealtGrade)).toEqual(["O", "D"]);
    expect(having(isDeliveredGrade)).toEqual(["D"]);
    expect(having(isLostGrade)).toEqual(["F", "F1", "F2", "L"]);
    expect(having(isClosedGrade)).toEqual(["D", "F", "F1", "F2", "L"]);
  });

  it("is nothing without a grade", () => {
    const questions = [isOpenGrade, isDealtGrade, isDeliveredGrade, isLostGrade, isClosedGrade];
    expect(questions.map((is) => is(undefined))).toEqual([false, false, false, false, false]);
  });
});

describe("grades as typed", () => {
  const lookUp = gradeLookup(defaultRules.grades);

  it("are found whatever their width and case, by the whole text before the first letter", () => {
    expect([" h", "Ｈ", "F1", "F3", "f2", "O"].map((grade) => lookUp(grade)?.rule.grade)).toEqual([
      "H",
      "H",
      "F1",
      "F",
      "F2",
      "O",
    ]);
  });

  it("are none when blank or unknown", () => {
    expect([null, "", "W", "暂无"].map((grade) => lookUp(grade))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("are hotter in the order H A O B N C", () => {
    const ranks = ["H", "A", "O", "B", "N", "C"].map((grade) => lookUp(grade)?.rank);
    expect(ranks).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
