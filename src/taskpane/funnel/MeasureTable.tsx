import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FunnelMeasures } from "../../domain/funnel/funnelMeasures";
import { measureNames, measureWords } from "../../domain/funnel/funnelWords";
import { figuresTable } from "../layout/figuresTable";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { funnelMessages } from "./funnelMessages";
import { useMessages } from "../messages/useMessages";

/** Top, height and mouth of the funnel, each against the period before, with what it counts. */
export function MeasureTable({ measures }: { readonly measures: FunnelMeasures }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(funnelMessages);
  const rows = measureNames.map((measure) => measureWords(measures, measure, locale));
  return (
    <Section heading={messages.measures}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{messages.measure}</th>
            <th scope="col">{messages.now}</th>
            <th scope="col">{messages.before}</th>
            <th scope="col">{messages.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, definition, now, before, change }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <Text block size={100} className={styles.quiet}>
                  {definition}
                </Text>
              </th>
              <td>{now}</td>
              <td>{before}</td>
              <td>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  table: {
    ...figuresTable,
    "& th:first-child": { textAlign: "start", fontWeight: tokens.fontWeightRegular },
    "& td": { verticalAlign: "top", whiteSpace: "nowrap", textAlign: "end", padding: tokens.spacingHorizontalXXS },
  },
});
