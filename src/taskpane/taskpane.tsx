import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { localeFor } from "../domain/locale";
import { ErrorBoundary } from "./pane/ErrorBoundary";
import { LocaleContext } from "./messages/LocaleContext";
import { crashMessages } from "./messages/crashMessages";
import { Pane } from "./pane/Pane";
import { associateRibbon } from "./ribbon";
import { themeFor } from "./theme/themes";
import { useOfficeTheme } from "./theme/useOfficeTheme";
import { today } from "./today";

associateRibbon();

void Office.onReady(({ host }) => {
  // Outside of Excel the page keeps its own plain notice.
  if (host !== Office.HostType.Excel) return;
  document.documentElement.lang = localeFor(Office.context.displayLanguage);
  const root = document.getElementById("root");
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
});

function App() {
  const locale = localeFor(Office.context.displayLanguage);
  const { brightness, choose } = useOfficeTheme();
  return (
    <FluentProvider theme={themeFor(brightness, locale)}>
      <LocaleContext value={locale}>
        <ErrorBoundary messages={crashMessages[locale]}>
          <Pane today={today()} brightness={brightness} onBrightness={choose} />
        </ErrorBoundary>
      </LocaleContext>
    </FluentProvider>
  );
}
