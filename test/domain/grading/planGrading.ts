import {
  gradeReading,
  gradingPlanOf,
  type GradingPlan,
  type GradingRequest,
} from "../../../src/domain/grading/gradingPlan";

/** A sheet graded and planned in one go, as the pane does it in two steps. */
export function planGrading(request: GradingRequest): GradingPlan {
  return gradingPlanOf(request, gradeReading(request));
}
