import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { isSlipping, type ChurnBasis } from "../../domain/churn/churnStudy";
import { tradeIn } from "../../domain/rules/rulesOfTrade";
import { studyReportText } from "../../domain/churn/churnWords";
import type { ChurnFindings } from "../commands/churn";
import { Summary } from "../layout/Summary";
import { useLocale } from "../messages/LocaleContext";
import { churnMessages, type ChurnMessages } from "./churnMessages";
import { WarningList } from "../result/WarningList";
import { tiers } from "../../domain/tier";
import { useMessages } from "../messages/useMessages";

/** How many are slipping away, what the risks rest on, and what is missing for better ones. */
export function StudySummary({ findings }: { readonly findings: ChurnFindings }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(churnMessages);
  const { study, rules, ordersSheet } = findings;
  const { basis, report, customers } = study;
  const slipping = customers.filter(isSlipping);
  const valuable = tiers.slice(0, 2).flatMap((tier) => {
    const count = slipping.filter((customer) => customer.tier === tier).length;
    return count > 0 ? [messages.slippingOfTier(tier, count)] : [];
  });
  const known = customers.filter(({ rhythm }) => rhythm !== null && rhythm.state !== "too-early").length;
  const tooEarly = customers.filter(({ rhythm }) => rhythm?.state === "too-early").length;
  const counted = basis.kind === "lastOrders" && basis.byVisits ? "visits" : "orders";
  const unread = ordersSheet !== null && basis.kind !== "orders" ? messages.ordersNotRead(ordersSheet) : "";
  return (
    <>
      {basis.kind !== "nothing" && (
        <Summary
          figure={messages.slipping(slipping.length, known, customers.length)}
          lines={[
            valuable.join(locale === "en-US" ? ", " : "，"),
            tooEarly > 0 ? messages.tooEarly[counted](tooEarly) : "",
            basis.kind === "lastOrders" && basis.byVisits ? messages.byVisits(tradeIn(rules).words[locale].visit) : "",
            report ? messages.riskMeans[counted](rules.churn.horizonDays) : "",
          ]}
        />
      )}
      {report && (
        <Text block size={200} className={styles.basis}>
          {[basisText(basis, messages), studyReportText(study, locale)].join(locale === "en-US" ? " " : "")}
        </Text>
      )}
      <WarningList sentences={[unread, missing(basis, messages)].filter((sentence) => sentence !== "")} />
      <WarningList intent="info" sentences={leftOut(basis, messages)} />
    </>
  );
}

function basisText(basis: ChurnBasis, messages: ChurnMessages): string {
  switch (basis.kind) {
    case "orders":
      return messages.fromOrders(basis);
    case "summaries":
      return messages.fromSummaries(basis.header, basis.customers);
    case "lastOrders":
    case "nothing":
      return "";
  }
}

function missing(basis: ChurnBasis, messages: ChurnMessages): string {
  switch (basis.kind) {
    case "orders":
      return "";
    case "summaries":
      return messages.noOrdersSheet;
    case "lastOrders":
      return messages.noFirst[basis.byVisits ? "visits" : "orders"](basis.orderedOnce);
    case "nothing":
      return messages.noLastOrder;
  }
}

function leftOut(basis: ChurnBasis, messages: ChurnMessages): string[] {
  if (basis.kind !== "orders") return [];
  return [
    basis.standsAlone ? messages.standsAlone : "",
    basis.notOnSheet > 0 ? messages.notOnSheet(basis.notOnSheet) : "",
    basis.withoutDate > 0 ? messages.withoutDate(basis.withoutDate) : "",
    basis.withoutCustomer > 0 ? messages.withoutCustomer(basis.withoutCustomer) : "",
  ].filter((sentence) => sentence !== "");
}

const useStyles = makeStyles({ basis: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" } });
