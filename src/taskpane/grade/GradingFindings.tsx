import { countedBy } from "../../domain/grading/gradedCustomer";
import { Accordion, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { GradingNote } from "../../domain/grading/gradingNotes";
import { gradingNoteText } from "../../domain/grading/gradingWords";
import { orderFactsTexts } from "../../domain/grading/orderGradingWords";
import { fieldName } from "../../domain/reading/readingWords";
import type { PreparedGrading } from "../commands/grading";
import { Summary } from "../layout/Summary";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { WarningList } from "../result/WarningList";
import { ComparedGradesList } from "./ComparedGradesList";
import { DistributionFigures } from "./DistributionFigures";
import { ExplainGrade } from "./ExplainGrade";
import { OneStepList } from "./OneStepList";
import { tiers } from "../../domain/tier";
import { Part } from "../layout/Part";
import { gradeMessages } from "./gradeMessages";

/** All that a grading tells: how many, how they spread, what to look at, what changed, who is close, and why. */
export function GradingFindings({ prepared }: { readonly prepared: PreparedGrading }) {
  const locale = useLocale();
  const messages = useMessages(gradeMessages);
  const { plan, graded, distribution, comparison, orders } = prepared;
  const missingText = (names: readonly string[]): string =>
    orders ? messages.missingInOrders(orders.sheet, names) : messages.missing(names);
  if (plan.missing && plan.missing.length > 0) {
    return (
      <MessageBar layout="multiline" intent="warning">
        <MessageBarBody>{missingText(plan.missing.map((field) => fieldName(field, locale)))}</MessageBarBody>
      </MessageBar>
    );
  }
  const counted = countedBy(graded.purchasesFrom);
  const sentences = (wanted: boolean) =>
    plan.notes.filter((note) => asksForALook(note) === wanted).map((note) => gradingNoteText(note, locale, counted));
  const ordersTexts = orders ? orderFactsTexts(orders, locale) : [];
  return (
    <>
      <Summary
        figure={messages.graded(tiers.reduce((sum, tier) => sum + plan.tiers[tier], 0))}
        lines={plan.tiers.none > 0 ? [messages.notGraded(plan.tiers.none)] : []}
      />
      <WarningList sentences={[...sentences(true), ...ordersTexts.slice(1)]} />
      <DistributionFigures distribution={distribution} />
      <WarningList intent="info" sentences={[...ordersTexts.slice(0, 1), ...sentences(false)]} />
      {graded.scale && (
        <Accordion multiple collapsible>
          {comparison && (
            <Part value="compared" heading={messages.compared(comparison.header)}>
              <ComparedGradesList comparison={comparison} reading={graded.reading} />
            </Part>
          )}
          <OneStepList reading={graded.reading} scale={graded.scale} counted={counted} />
          <Part value="explain" heading={messages.explain}>
            <ExplainGrade reading={graded.reading} scale={graded.scale} rows={graded.rows} counted={counted} />
          </Part>
        </Accordion>
      )}
    </>
  );
}

/** Whether something in the sheet may be wrong, rather than how the grading was done. */
function asksForALook({ code }: GradingNote): boolean {
  switch (code) {
    case "mayBeLifetime":
    case "periodUnknown":
    case "thisYearOnly":
    case "countAgainstDate":
    case "fault":
    case "unreadable":
    case "blankAmount":
    case "tooFewToRank":
      return true;
    case "method":
    case "visitsAsOrders":
    case "unreachedScores":
    case "firstOrderUnknown":
    case "riskFromPrior":
    case "riskFromOrders":
      return false;
  }
}
