import { makeStyles, tokens } from "@fluentui/react-components";
import type { GradingDistribution } from "../../domain/grading/gradingDistribution";
import { tierName } from "../../domain/grading/rfmWords";
import { useLocale } from "../messages/LocaleContext";
import { amountShare, customersShare } from "./shareTexts";
import { figuresTable } from "../layout/figuresTable";
import { tiers } from "../../domain/tier";
import { gradeMessages } from "./gradeMessages";
import { useMessages } from "../messages/useMessages";

/** The figures of the charts, each customer count with its share and the share of the amount. */
export function DistributionTables({ distribution }: { readonly distribution: GradingDistribution }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(gradeMessages);
  const rows = [
    ...tiers.map((tier) => ({ name: `${tier} ${tierName(tier, locale)}`, share: distribution.tiers[tier] })),
  ];
  const cells = distribution.cells
    .filter(({ customers }) => customers > 0)
    .map((cell) => ({ name: messages.cellOf(cell.r, cell.f), share: cell }));
  return (
    <>
      {[
        { caption: messages.byTier, rows },
        { caption: messages.byRecencyAndFrequency, rows: cells },
      ].map((table) => (
        <table key={table.caption} className={styles.table}>
          <caption className={styles.caption}>{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.tier}</th>
              <th scope="col">{messages.customers}</th>
              <th scope="col">%</th>
              <th scope="col">{messages.amountShare}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ name, share }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{share.customers}</td>
                <td>{customersShare(share)}</td>
                <td>{amountShare(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalS },
  table: {
    ...figuresTable,
    "& th:first-child": { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  },
});
