import { gradeCustomer } from "../../../../src/domain/grading/rfm";
import { rfmBands } from "../../../../src/domain/grading/rfmBands";
import { countablePurchases, type Purchases } from "../../../../src/domain/grading/rfmPurchases";
import { fixedScale } from "../../../../src/domain/grading/rfmScales";
import { defaultRules } from "../../../../src/domain/rules/rules";
import { day } from "./day";

const scale = fixedScale(defaultRules.rfm, day("2026-11-20"));

describe("the bands of a grade", () => {
  it("say where each value lies between the two ends of its band", () => {
    // 20 October to 20 August are 31 to 92 days ago.
    expect(bandsOf({ lastOn: day("2026-10-19"), orders: 4, amount: 750 })).toEqual({
      recencyDays: { score: 4, value: 32, from: 32, below: 93, position: 0 },
      orders: { score: 4, value: 4, from: 4, below: 6, position: 0 },
      amount: { score: 3, value: 750, from: 500, below: 1000, position: 0.5 },
    });
  });

  it("are open at the best and at the worst score", () => {
    expect(bandsOf({ lastOn: day("2026-11-20"), orders: 9, amount: -10 })).toEqual({
      recencyDays: { score: 5, value: 0, from: null, below: 32, position: null },
      orders: { score: 5, value: 9, from: 6, below: null, position: null },
      amount: { score: 1, value: -10, from: null, below: 300, position: null },
    });
  });
});

function bandsOf(purchases: Purchases) {
  const grade = gradeCustomer(purchases, scale);
  const countable = countablePurchases(purchases, scale.asOf, scale.periodFrom);
  return grade.kind === "graded" && countable.kind === "countable" ? rfmBands(countable, grade, scale) : undefined;
}
