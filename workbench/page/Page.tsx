import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Locale } from "../locale";
import { ChartLayer } from "./charts/ChartLayer";
import { Notice } from "./Notice";
import { Question } from "./Question";
import { pageWords } from "./pageWords";
import { firstPageState } from "./pageState";
import { SplitView } from "./SplitView";
import { StatusLine } from "./StatusLine";
import { Toolbar } from "./Toolbar";
import type { Workbench } from "./workbench";

type PageProps = {
  readonly firstLocale: Locale;
  /** Builds the workbench around the element for the grid, once. */
  readonly start: (grid: HTMLElement, locale: Locale) => Promise<Workbench>;
  readonly onLocale: (locale: Locale) => void;
};

export function Page({ firstLocale, start, onLocale }: PageProps) {
  const [locale, setLocale] = useState(firstLocale);
  const [isDragging, setDragging] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const workbench = useWorkbench(grid, firstLocale, start);
  const state = useSyncExternalStore(workbench?.listen ?? listenToNothing, workbench?.state ?? firstState);
  useUnsavedGuard(state.hasUnsavedChanges);
  const words = pageWords[locale];
  const isBusy = workbench === undefined || state.work !== undefined;

  const openFile = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await workbench?.open(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDragging(false);
    void openFile(event.dataTransfer.files[0]);
  };

  return (
    <div
      className="page"
      lang={locale}
      onDragEnter={(event) => {
        if (event.dataTransfer.types.includes("Files")) setDragging(true);
      }}
    >
      <Toolbar
        words={words}
        locale={locale}
        isBusy={isBusy}
        isPaneShown={state.isPaneShown}
        fileName={state.fileName}
        hasUnsavedChanges={state.hasUnsavedChanges}
        onOpen={(file) => void openFile(file)}
        onSample={() => void workbench?.openSample()}
        onSaveXlsx={() => void workbench?.saveXlsx()}
        onSaveCsv={(encoding) => void workbench?.saveCsv(encoding)}
        onPane={() => workbench?.showPane(!state.isPaneShown)}
        onGenerate={() => void workbench?.generateCallList()}
        onLocale={(next) => {
          setLocale(next);
          onLocale(next);
          void workbench?.setLanguage(next);
        }}
      />
      {state.notice && (
        <Notice notice={state.notice} words={words} locale={locale} onClose={() => workbench?.dismissNotice()} />
      )}
      <SplitView
        words={words}
        isPaneShown={state.isPaneShown}
        grid={
          <>
            <div ref={grid} className="grid" role="region" aria-label={words.grid} />
            {workbench && <ChartLayer watch={workbench.charts} />}
          </>
        }
        pane={
          state.paneNumber > 0 && (
            <iframe key={state.paneNumber} className="pane" title={words.pane} src="/workbench/taskpane.html" />
          )
        }
      />
      <StatusLine words={words} work={state.work} cell={state.cell} />
      {state.question && <Question question={state.question} words={words} locale={locale} />}
      {isDragging && (
        <div
          className="drop"
          onDragOver={(event) => {
            event.preventDefault();
          }}
          onDragLeave={() => {
            setDragging(false);
          }}
          onDrop={drop}
        >
          {words.dropHere}
        </div>
      )}
    </div>
  );
}

function useWorkbench(
  grid: React.RefObject<HTMLDivElement | null>,
  locale: Locale,
  start: PageProps["start"],
): Workbench | undefined {
  const [workbench, setWorkbench] = useState<Workbench>();
  const started = useRef(false);
  useEffect(() => {
    if (started.current || grid.current === null) return;
    started.current = true;
    void start(grid.current, locale).then(setWorkbench);
  }, [grid, locale, start]);
  return workbench;
}

/** The browser asks before it leaves a page with changes that are not saved. */
function useUnsavedGuard(hasUnsavedChanges: boolean): void {
  useEffect(() => {
    if (!hasUnsavedChanges) return undefined;
    const guard = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => {
      window.removeEventListener("beforeunload", guard);
    };
  }, [hasUnsavedChanges]);
}

const listenToNothing = () => () => undefined;
const firstState = () => firstPageState;
