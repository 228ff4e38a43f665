import { Badge, createFocusOutlineStyle, makeStyles, tokens, type BadgeProps } from "@fluentui/react-components";
import type { Rhythm, RhythmState } from "../../domain/rhythm/rhythm";
import type { StudiedCustomer } from "../../domain/churn/churnStudy";
import { daysBetween, isoText, type Day } from "../../domain/calendar/day";
import { churnFaultText } from "../../domain/churn/churnWords";
import { rhythmStateName } from "../../domain/rhythm/rhythmWords";
import type { ChurnMark } from "../../domain/churn/churnMark";
import { selectCell } from "../../workbook/door/selectCell";
import { churnMessages, type ChurnMessages } from "./churnMessages";
import { useLocale } from "../messages/LocaleContext";
import { useReport } from "../result/ReportContext";
import { percentText } from "../../domain/text/figures";
import { ReasonFields } from "./ReasonFields";
import { useMessages } from "../messages/useMessages";

/** One customer: the risk beside the plain facts. A click leads to her row in the sheet. */
export function SlippingCustomer({
  customer,
  sheet,
  asOf,
  purchase,
  mark,
  onMark,
}: {
  readonly customer: StudiedCustomer;
  readonly sheet: string;
  readonly asOf: Day;
  /** What counts as a purchase in the trade. */
  readonly purchase: string;
  readonly mark: ChurnMark | null;
  readonly onMark: ((mark: ChurnMark | null) => void) | null;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(churnMessages);
  const report = useReport();
  const { row, name, tier, spent, risk, rhythm, fault, doNotContact } = customer;
  const facts = [lastOrderText(customer, asOf, purchase, messages), rhythm ? gapText(rhythm, messages) : ""];
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.customer}
        title={messages.goTo(name, row)}
        onClick={() => report(selectCell(sheet, `${row}:${row}`))}
      >
        <span className={styles.head}>
          <span className={styles.name}>{name}</span>
          <span className={styles.risk}>{risk === null ? messages.noRisk : messages.risk(percentText(risk))}</span>
        </span>
        <span className={styles.badges}>
          {tier !== null && (
            <Badge appearance="outline" color="informative">
              {messages.tier(tier)}
            </Badge>
          )}
          {rhythm && (
            <Badge appearance="tint" color={colors[rhythm.state]}>
              {rhythmStateName(rhythm.state, locale)}
            </Badge>
          )}
          {doNotContact && (
            <Badge appearance="tint" color="danger">
              {messages.doNotContact}
            </Badge>
          )}
          {spent !== null && <span>{messages.spent(Math.round(spent).toLocaleString(locale))}</span>}
        </span>
        {facts
          .filter((fact) => fact !== "")
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        {fault !== null && fault !== "no-orders" && <span>{churnFaultText(fault, locale)}</span>}
      </button>
      {onMark && <ReasonFields customer={customer} mark={mark} onMark={onMark} />}
    </li>
  );
}

function lastOrderText({ lastOn }: StudiedCustomer, asOf: Day, purchase: string, messages: ChurnMessages): string {
  if (lastOn === null) return messages.noOrders(purchase);
  const daysAgo = daysBetween(lastOn, asOf);
  return daysAgo < 0
    ? messages.lastOrderLater(isoText(lastOn), purchase)
    : messages.lastOrder(daysAgo, isoText(lastOn), purchase);
}

function gapText({ basis, ratio }: Rhythm, messages: ChurnMessages): string {
  const times = ratio === undefined ? "" : ` · ${messages.times(String(Math.round(ratio * 10) / 10))}`;
  switch (basis.kind) {
    case "own-gaps": {
      const { mean, spread, count } = basis.gaps;
      const rounded = { mean: Math.round(mean), spread: spread === undefined ? spread : Math.round(spread), count };
      return messages.ownGaps(rounded) + times;
    }
    case "cycle":
      return messages.cycle(basis.days) + times;
    case "usual":
      return messages.usualGap(Math.round(basis.days)) + times;
    case "trade": {
      const { activeUpTo, watchUpTo, atRiskUpTo, unit } = basis.limits;
      const limits = `${activeUpTo}/${watchUpTo}/${atRiskUpTo}`;
      return basis.cycleDays === null
        ? messages.byTrade(limits, unit)
        : `${messages.cycle(basis.cycleDays)}${times} · ${messages.milderByTrade(limits, unit)}`;
    }
    case "none":
      return messages.noGap;
  }
}

const colors: Readonly<Record<RhythmState, NonNullable<BadgeProps["color"]>>> = {
  active: "success",
  watch: "warning",
  "at-risk": "severe",
  lost: "danger",
  "too-early": "informative",
};

const useStyles = makeStyles({
  item: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  customer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle({ style: { outlineOffset: "-2px" } }),
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  risk: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  badges: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
