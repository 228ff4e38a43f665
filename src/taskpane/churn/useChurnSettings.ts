import { useEffect, useState } from "react";
import { readSettings, type ChurnSettings } from "../../workbook/door/settings";
import { rememberChurnChoices } from "../commands/churn";

/** What the person chose on this screen, as the workbook remembers it. */
export function useChurnSettings(): readonly [ChurnSettings, (next: ChurnSettings) => void] {
  const [settings, setSettings] = useState<ChurnSettings>();

  useEffect(() => {
    readSettings().then(
      (outcome) => {
        if (outcome.ok) setSettings((now) => now ?? outcome.value.churn);
      },
      (error: unknown) =>
        setSettings(() => {
          throw error;
        }),
    );
  }, []);

  const choose = (next: ChurnSettings): void => {
    setSettings(next);
    void rememberChurnChoices(next);
  };
  return [settings ?? {}, choose];
}
