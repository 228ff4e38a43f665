import { Text, makeStyles } from "@fluentui/react-components";
import { satisfactionText } from "../../domain/complaints/complaintWords";
import type { SatisfactionCount } from "../../domain/complaints/satisfaction";
import { Part } from "../layout/Part";
import { plainList } from "../layout/plainList";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { complaintMessages } from "./complaintMessages";

/** What the customers said when called back or asked, by the month of the complaint and by owner. */
export function SatisfactionList({ counts }: { readonly counts: readonly SatisfactionCount[] }) {
  const locale = useLocale();
  const { satisfaction: messages } = useMessages(complaintMessages);
  const styles = useStyles();
  if (counts.length === 0) return null;
  return (
    <Part value="satisfaction" heading={messages.heading}>
      <ul className={styles.list}>
        {counts.map(({ month, owner, ...count }) => (
          <li key={`${month ?? ""} ${owner}`}>
            <Text size={200}>{messages.line(month, owner, satisfactionText(count, locale))}</Text>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const useStyles = makeStyles({ list: plainList });
