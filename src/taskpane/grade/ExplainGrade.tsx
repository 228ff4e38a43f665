import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Customer } from "../../domain/customer";
import { explainGrade, type GradeExplanation } from "../../domain/grading/gradeExplanation";
import type { Counted, GradedCustomer } from "../../domain/grading/gradedCustomer";
import type { Reading } from "../../domain/reading/reading";
import type { Band } from "../../domain/grading/rfmBands";
import type { RfmScale } from "../../domain/grading/rfmScales";
import { faultWords, gradeSentence, noScoreWords } from "../../domain/grading/rfmWords";
import { selectCell } from "../../workbook/door/selectCell";
import { CustomerPicker } from "../customers/CustomerPicker";
import { useLocale } from "../messages/LocaleContext";
import { useReport } from "../result/ReportContext";
import { customerNameOf } from "../../domain/customerName";
import { gradeMessages } from "./gradeMessages";
import { useMessages } from "../messages/useMessages";

/** Pick a customer, by typing or in the sheet, and read why the grade is what it is and what lifts it. */
export function ExplainGrade({
  reading,
  scale,
  rows,
  counted,
}: {
  readonly reading: Reading;
  readonly scale: RfmScale;
  readonly rows: readonly GradedCustomer[];
  readonly counted: Counted;
}) {
  const styles = useStyles();
  const messages = useMessages(gradeMessages);
  const [row, setRow] = useState<number>();
  const customer = reading.customers.find((candidate) => candidate.row === row);

  return (
    <div className={styles.explain}>
      <Text size={200} className={styles.quiet}>
        {messages.explainWhat}
      </Text>
      <CustomerPicker reading={reading} onPick={setRow} />
      {customer && (
        <Explanation
          customer={customer}
          sheet={reading.sheet}
          scale={scale}
          counted={counted}
          noScore={rows.find((candidate) => candidate.row === customer.row)?.noScore ?? null}
        />
      )}
    </div>
  );
}

function Explanation({
  customer,
  sheet,
  scale,
  counted,
  noScore,
}: {
  readonly customer: Customer;
  readonly sheet: string;
  readonly scale: RfmScale;
  readonly counted: Counted;
  readonly noScore: GradedCustomer["noScore"];
}) {
  const report = useReport();
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(gradeMessages);
  const explanation = explainGrade(customer, scale);
  return (
    <div className={styles.card} role="status">
      <Button
        size="small"
        appearance="transparent"
        aria-label={messages.goTo(customerNameOf(customer), customer.row)}
        className={styles.name}
        onClick={() => report(selectCell(sheet, `${customer.row}:${customer.row}`))}
      >
        {`${customerNameOf(customer)} · ${messages.row(customer.row)}`}
      </Button>
      <Text block>{noScore === "unreadable" ? messages.unreadable : sentenceOf(explanation)}</Text>
      {explanation.kind === "graded" && noScore === null && (
        <dl className={styles.bands}>
          <BandMeter name="R" band={explanation.bands.recencyDays} reversed />
          <BandMeter name="F" band={explanation.bands.orders} />
          <BandMeter name="M" band={explanation.bands.amount} />
        </dl>
      )}
    </div>
  );

  function sentenceOf(told: GradeExplanation): string {
    switch (told.kind) {
      case "graded":
        return gradeSentence(told.purchases, told.grade, scale, told.upgrade, locale, counted);
      case "none":
        return noScoreWords(told.reason, scale, locale, counted);
      case "fault":
        return faultWords(told.fault, locale, counted);
    }
  }
}

/** Where the value lies in its band; for days since the last order fewer is better, so the bar fills the other way. */
function BandMeter({
  name,
  band,
  reversed = false,
}: {
  readonly name: string;
  readonly band: Band;
  readonly reversed?: boolean;
}) {
  const styles = useStyles();
  const messages = useMessages(gradeMessages);
  const isBest = band.score === 5;
  // The best band has no upper end and the worst no lower one: there is no way through them.
  const through = band.position === null ? Number(isBest) : reversed ? 1 - band.position : band.position;
  const open = isBest ? messages.bestBand : messages.worstBand;
  const words = band.position === null ? open : messages.bandPosition(`${Math.round(100 * through)}%`);
  return (
    <div className={styles.band}>
      <dt>{`${name}${band.score}`}</dt>
      <dd className={styles.meter}>
        <div className={styles.track} aria-hidden="true">
          <div className={styles.fill} style={{ width: `${100 * through}%` }} />
        </div>
        <Text size={200}>{words}</Text>
      </dd>
    </div>
  );
}

const useStyles = makeStyles({
  explain: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { paddingLeft: 0, minWidth: 0, justifyContent: "flex-start" },
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  bands: { margin: `${tokens.spacingVerticalS} 0 0` },
  band: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  meter: { margin: 0, flexGrow: 1, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  track: {
    flexGrow: 1,
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  fill: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
});
