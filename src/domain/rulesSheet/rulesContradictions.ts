import { earlierComplaintSteps } from "../rules/complaintSteps";
import { statusKey, statusMeanings, type StatusMeaning } from "../rules/statusWords";
import { wordKey } from "../text/text";
import type { Rules } from "../rules/rules";
import type { RulePath } from "./ruleTables";
import type { RulesFaultReason } from "./rulesFaults";

export type RulesContradiction =
  | { readonly path: RulePath; readonly reason: RulesFaultReason }
  /** The same stands already at another path. */
  | { readonly path: RulePath; readonly firstPath: RulePath };

/** What each value of the rules may be by itself, but not beside the others: named twice, naming what is not there, out of order. */
export function rulesContradictions(rules: Rules): RulesContradiction[] {
  const grades = rules.grades.map(({ grade }) => grade);
  const stages = rules.telesalesStages.map(({ stage }) => stage);
  const gradeAt = (grade: string | null, path: RulePath): RulesContradiction[] =>
    grade === null || grades.includes(grade) ? [] : [{ path, reason: { code: "unknownGrade", grades } }];
  const { statesFromGaps } = rules.churn;
  const { service } = rules.followUp;
  return [
    ...repeated(grades, (index) => ["grades", index, "grade"]),
    ...repeated(stages.map(String), (index) => ["telesalesStages", index, "stage"]),
    ...repeated(
      rules.funnelStages.map(({ label }) => label),
      (index) => ["funnelStages", index, "label"],
    ),
    ...repeated(
      rules.likelihood.texts.map(({ text }) => text),
      (index) => ["likelihood", "texts", index, "text"],
    ),
    ...repeated(
      rules.outcomes.map(({ outcome }) => outcome),
      (index) => ["outcomes", index, "outcome"],
    ),
    ...sharedWords(rules.statusWords),
    ...rules.grading.limits.flatMap(({ grade }, index) => gradeAt(grade, ["grading", "limits", index, "grade"])),
    ...gradeAt(rules.grading.later, ["grading", "later"]),
    ...gradeAt(rules.grading.blank, ["grading", "blank"]),
    ...rules.outcomes.flatMap(({ grade, stage }, index): RulesContradiction[] => [
      ...gradeAt(grade, ["outcomes", index, "grade"]),
      ...(stage === null || stages.includes(stage)
        ? []
        : [{ path: ["outcomes", index, "stage"], reason: { code: "unknownStage", stages } } as const]),
    ]),
    ...rules.pool.limits.flatMap(({ grade }, index) => gradeAt(grade, ["pool", "limits", index, "grade"])),
    ...atLeast(statesFromGaps.watch, 0, ["churn", "statesFromGaps", "watch"]),
    ...atLeast(statesFromGaps.atRisk, statesFromGaps.watch, ["churn", "statesFromGaps", "atRisk"]),
    ...atLeast(statesFromGaps.lost, statesFromGaps.atRisk, ["churn", "statesFromGaps", "lost"]),
    ...repeated(
      rules.complaints.steps.map(({ label }) => label),
      (index) => ["complaints", "steps", index, "label"],
    ),
    ...rules.complaints.steps.flatMap(({ withinDays }, index, steps) =>
      atLeast(withinDays, steps[index - 1]?.withinDays ?? 0, ["complaints", "steps", index, "withinDays"]),
    ),
    ...earlierComplaintSteps.flatMap((step, index) => {
      const before = earlierComplaintSteps[index - 1];
      const { earlierStepDays } = rules.complaints;
      return before
        ? atLeast(earlierStepDays[step], earlierStepDays[before], ["complaints", "earlierStepDays", step])
        : [];
    }),
    ...atLeast(service.firstUntilMonths, service.firstFromMonths, ["followUp", "service", "firstUntilMonths"]),
  ];
}

/** A word says one thing. Within a cell it may stand twice. */
function sharedWords(words: Rules["statusWords"]): RulesContradiction[] {
  const meaningOf = new Map<string, StatusMeaning>();
  return statusMeanings.flatMap((meaning) => {
    for (const word of words[meaning]) {
      const first = meaningOf.get(statusKey(word)) ?? meaning;
      if (first !== meaning) return [{ path: ["statusWords", meaning], reason: { code: "sharedWord", word } }];
      meaningOf.set(statusKey(word), meaning);
    }
    return [];
  });
}

function repeated(names: readonly string[], pathOf: (index: number) => RulePath): RulesContradiction[] {
  const seen = new Map<string, number>();
  return names.flatMap((name, index): RulesContradiction[] => {
    const key = wordKey(name);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [{ path: pathOf(index), firstPath: pathOf(first) }];
  });
}

function atLeast(value: number, least: number, path: RulePath): RulesContradiction[] {
  return value >= least ? [] : [{ path, reason: { code: "atLeast", least } }];
}
