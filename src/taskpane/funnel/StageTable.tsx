import { makeStyles, tokens } from "@fluentui/react-components";
import type { FunnelDefinition, FunnelStudy } from "../../domain/funnel/funnelStudy";
import { percentText } from "../../domain/text/figures";
import { funnelStageNames } from "../../domain/funnel/funnelWords";
import { figuresTable } from "../layout/figuresTable";
import { useLocale } from "../messages/LocaleContext";
import { funnelMessages } from "./funnelMessages";
import { useMessages } from "../messages/useMessages";

/** Each stage with those who reached it, the rate of the step, the share of all, and how many were lost on it. */
export function StageTable({
  study,
  definition,
}: {
  readonly study: FunnelStudy;
  readonly definition: FunnelDefinition;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(funnelMessages);
  const names = funnelStageNames(study, locale);
  const percent = (rate: number | null) => (rate === null ? "—" : percentText(rate));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{messages.stage}</th>
          <th scope="col">{messages.reached}</th>
          <th scope="col">{messages.stepRate}</th>
          <th scope="col">{messages.overall}</th>
          <th scope="col">{messages.dropOff}</th>
        </tr>
      </thead>
      <tbody>
        {study.tables[definition].map(({ stage, reached, step, overall, dropOff }) => (
          <tr key={stage}>
            <th scope="row">{names[stage]}</th>
            <td>{reached}</td>
            <td>{percent(step?.rate ?? null)}</td>
            <td>{percent(overall.rate)}</td>
            <td>{dropOff ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  table: {
    ...figuresTable,
    "& th:first-child": { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  },
});
