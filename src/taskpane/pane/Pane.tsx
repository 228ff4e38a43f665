import { Button, Tab, TabList, Text, makeStyles, tokens } from "@fluentui/react-components";
import { WeatherMoonRegular } from "@fluentui/react-icons/svg/weather-moon";
import { WeatherSunnyRegular } from "@fluentui/react-icons/svg/weather-sunny";
import { Suspense, lazy, useId, useMemo, useState } from "react";
import type { Day } from "../../domain/calendar/day";
import { CallListScreen } from "../callList/CallListScreen";
import { useRibbonRun, type RibbonRun } from "../callList/ribbonRun";
import { ChurnScreen } from "../churn/ChurnScreen";
import type { DecidedChoices } from "../commands/choices";
import type { Source } from "../commands/source";
import { ComplaintsScreen } from "../complaints/ComplaintsScreen";
import { FollowUpScreen } from "../followUp/FollowUpScreen";
import { FoundScreen } from "../found/FoundScreen";
import { foundIn, notReadyText, useReading } from "../found/useReading";
import { GradeScreen } from "../grade/GradeScreen";
import type { TaskProps } from "../job/taskProps";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { failureMessages } from "../messages/failureMessages";
import { notReadyMessages } from "../messages/notReadyMessages";
import { paneMessages } from "./paneMessages";
import { isTab, tabNames, type MoreScreen, type ScreenName, type TabName } from "./screens";
import { MoreScreens } from "./MoreScreens";
import { PaneHeader } from "./PaneHeader";
import { PoolScreen } from "../pool/PoolScreen";
import { FailureNotice } from "../result/FailureNotice";
import { Waiting } from "../result/Waiting";
import type { Brightness } from "../theme/useOfficeTheme";
import { ToolsScreen } from "../tools/ToolsScreen";
import { useOwnContactLog } from "../ownLog/useOwnContactLog";
import { useSheets } from "./useSheets";

/** The task pane: one sheet, one day, four things to do with them. */
export function Pane({
  today,
  brightness,
  onBrightness,
}: {
  readonly today: Day;
  readonly brightness: Brightness;
  readonly onBrightness: (next: Brightness) => void;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const { tabs, more, privacy, theme } = useMessages(paneMessages);
  const notReady = useMessages(notReadyMessages);
  const failure = useMessages(failureMessages);
  const panelId = useId();
  const [screen, setScreen] = useState<ScreenName>("found");
  const [opened, setOpened] = useState<readonly MoreScreen[]>([]);
  const [asOf, setAsOf] = useState(today);
  const [round, setRound] = useState(0);
  const [choices, setChoices] = useState<{ readonly sheet: string; readonly choices: DecidedChoices }>();
  const ribbonRun = useRibbonRun();
  const [seenRun, setSeenRun] = useState<RibbonRun>();
  if (ribbonRun !== seenRun) {
    setSeenRun(ribbonRun);
    setScreen("callList");
    setRound(round + 1);
  }
  const sheets = useSheets(round);
  const sheet = sheets.chosen;
  const ownLog = useOwnContactLog(sheet, round);
  const chosen = choices?.sheet === sheet ? choices?.choices : undefined;
  const source = useMemo<Source>(() => ({ sheet, asOf, locale, choices: chosen }), [sheet, asOf, locale, chosen]);
  const { reading, cancel } = useReading(sheets.failure ?? (sheet === undefined ? null : source), round);
  const readAgain = (): void => setRound((now) => now + 1);

  function choose(next: DecidedChoices): void {
    if (sheet !== undefined) setChoices({ sheet, choices: next });
  }

  const found = foundIn(reading);
  const understood = found !== null && found.reading.headerRow !== null ? found.reading : null;
  const task: TaskProps = {
    source: {
      ...source,
      key: [sheet, asOf, JSON.stringify(chosen ?? {}), found?.trade.trade, found?.calendar.calendar].join(" "),
    },
    notReady: understood === null ? notReadyText(reading, notReady, failure) : null,
    onWritten: readAgain,
  };
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <PaneHeader
          sheets={sheets.listings}
          sheet={sheet}
          asOf={asOf}
          onSheet={sheets.choose}
          onAsOf={setAsOf}
          onReadAgain={readAgain}
        />
        <div className={styles.screens}>
          <TabList
            size="small"
            aria-label={tabs.label}
            selectedValue={isTab(screen) ? screen : null}
            onTabSelect={(_event, { value }) => setScreen(value as TabName)}
            className={styles.tabs}
          >
            {tabNames.map((name) => (
              <Tab key={name} value={name} id={`${panelId}-${name}`} className={styles.tab}>
                {tabs[name]}
              </Tab>
            ))}
          </TabList>
          <MoreScreens selected={isTab(screen) ? null : screen} onSelect={showMore} />
        </div>
      </header>
      <main className={styles.main}>
        <FailureNotice>
          {/* All screens stay, so that a preview is still there after a look at another tab. */}
          {tabNames.map((name) => (
            <div key={name} role="tabpanel" aria-labelledby={`${panelId}-${name}`} hidden={name !== screen}>
              {screenOf(name)}
            </div>
          ))}
          {opened.map((name) => (
            <div key={name} role="region" aria-label={more[name]} hidden={name !== screen}>
              {screenOf(name)}
            </div>
          ))}
        </FailureNotice>
      </main>
      <footer className={styles.footer}>
        <Text size={200}>{privacy}</Text>
        <Button
          size="small"
          appearance="subtle"
          icon={brightness === "dark" ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
          aria-label={brightness === "dark" ? theme.toLight : theme.toDark}
          title={brightness === "dark" ? theme.toLight : theme.toDark}
          onClick={() => onBrightness(brightness === "dark" ? "light" : "dark")}
        />
      </footer>
    </div>
  );

  function showMore(name: MoreScreen): void {
    setScreen(name);
    if (!opened.includes(name)) setOpened([...opened, name]);
  }

  function screenOf(name: ScreenName) {
    switch (name) {
      case "found":
        return (
          <FoundScreen
            {...task}
            reading={reading}
            onChoose={choose}
            onCancel={cancel}
            onReadAgain={readAgain}
            asOf={asOf}
            onSampleAdded={(added) => {
              sheets.choose(added);
              readAgain();
            }}
          />
        );
      case "grade":
        return <GradeScreen {...task} columns={understood?.columns ?? []} />;
      case "callList":
        return (
          <CallListScreen
            {...task}
            ribbonRun={ribbonRun}
            found={found}
            round={round}
            isShown={screen === "callList"}
            ownLog={ownLog}
          />
        );
      case "followUp":
        return (
          <FollowUpScreen
            {...task}
            nextContactColumn={understood?.columns.find(
              ({ field, ours }) => field === "nextContactDate" && ours === null,
            )}
            ownLog={ownLog}
          />
        );
      case "funnel":
        return (
          <Suspense fallback={<Waiting />}>
            <FunnelScreen {...task} />
          </Suspense>
        );
      case "churn":
        return <ChurnScreen {...task} sheetNames={sheets.listings.map(({ name }) => name)} />;
      case "pool":
        return <PoolScreen {...task} found={understood === null ? null : found} />;
      case "complaints":
        return <ComplaintsScreen {...task} reading={understood} round={round} isShown={screen === "complaints"} />;
      case "tools":
        return <ToolsScreen source={task.source} trade={found?.trade ?? null} onWritten={readAgain} />;
    }
  }
}

/** Loaded when it is opened for the first time: the start of the pane does not wait for it. */
const FunnelScreen = lazy(() =>
  import("../funnel/FunnelScreen").then(({ FunnelScreen: Loaded }) => ({ default: Loaded })),
);

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  screens: { display: "flex", alignItems: "stretch", marginTop: tokens.spacingVerticalXS },
  tabs: { flexGrow: 1, minWidth: 0, justifyContent: "space-between" },
  tab: {
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    // As narrow as Excel makes a pane, five names are to fit in one line.
    "@media (max-width: 345px)": {
      paddingLeft: tokens.spacingHorizontalXXS,
      paddingRight: tokens.spacingHorizontalXXS,
      "& > .fui-Tab__content, & > .fui-Tab__content--reserved-space": { fontSize: tokens.fontSizeBase200 },
    },
  },
  main: { flexGrow: 1, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, minWidth: 0 },
  footer: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
