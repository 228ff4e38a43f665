import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Day } from "../../domain/calendar/day";
import { addSampleCustomers } from "../commands/sampleCustomers";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { useReport } from "../result/ReportContext";
import { foundMessages } from "./foundMessages";

/** For someone who has no customer sheet yet: a sheet of invented customers to try everything on. */
export function SampleOffer({ asOf, onAdded }: { readonly asOf: Day; readonly onAdded: (sheet: string) => void }) {
  const [isAdding, setIsAdding] = useState(false);
  const styles = useStyles();
  const locale = useLocale();
  const report = useReport();
  const messages = useMessages(foundMessages);

  async function add() {
    setIsAdding(true);
    const outcome = await addSampleCustomers(asOf, locale);
    setIsAdding(false);
    const [sheet] = outcome.ok ? outcome.value.sheets : [];
    if (sheet) onAdded(sheet.sheet);
    return outcome;
  }

  return (
    <div className={styles.offer}>
      <Text>{messages.addSampleWhy}</Text>
      <Button disabled={isAdding} onClick={() => report(add())}>
        {messages.addSample}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  offer: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});
