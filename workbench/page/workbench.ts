import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Locale } from "../locale";
import { formatArea } from "../excel/places/address";
import type { CsvEncoding } from "../files/csvFile";
import { gridContents } from "../files/gridContents";
import type { NotKept } from "../files/notKept";
import sampleAddress from "../sample/customers.xlsx";
import { type ChartWatch, watchCharts } from "./charts/chartWatch";
import { createUniver, setGridLanguage } from "./createUniver";
import { openFileDoor } from "./fileDoor";
import type { FileResult } from "./fileMessages";
import { keepRowsFitted } from "./fitRows";
import { firstPageState, type Notice, type PageState, type Question, type Work } from "./pageState";
import { openSession, type Session } from "./session";
import { shownText } from "./shownText";

/** The workbench without its face: opens, saves, speaks to the add-in, and says what to show. */
export type Workbench = {
  readonly state: () => PageState;
  readonly listen: (listener: () => void) => () => void;
  /** The charts over the grid. */
  readonly charts: ChartWatch;
  readonly open: (bytes: Uint8Array, fileName: string) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** Makes a new file and hands it to the browser to download. */
  readonly saveXlsx: () => Promise<void>;
  readonly saveCsv: (encoding: CsvEncoding) => Promise<void>;
  readonly generateCallList: () => Promise<void>;
  readonly showPane: (isShown: boolean) => void;
  readonly setLanguage: (locale: Locale) => Promise<void>;
  readonly dismissNotice: () => void;
  /** To be called by the pane's page before Office.js runs there. */
  readonly attachPane: (pane: Window) => void;
  /** The bytes of the workbook as .xlsx, without questions and without a download. */
  readonly bytes: () => Promise<Uint8Array>;
  readonly values: (sheet: string, address: string) => readonly (readonly unknown[])[];
  /** What stands in a cell of the sheet in front, as the formula bar would show it. */
  readonly typed: (address: string) => string;
  /** The cell that the keys of a person go to, and what its editor holds by now; `null` while that is closed. */
  readonly cursor: () => Cursor;
  /** Resolves when nothing is being opened, saved, calculated or fitted any more. */
  readonly settled: () => Promise<void>;
};

export type Cursor = { readonly cell: string; readonly editing: string | null };

export async function createWorkbench(container: HTMLElement, firstLocale: Locale): Promise<Workbench> {
  const univerAPI = await createUniver(container, firstLocale);
  const charts = watchCharts(univerAPI, container);
  const files = openFileDoor();
  let functionsFile = await fetchFunctions(firstLocale);
  const listeners = new Set<() => void>();
  let state: PageState = firstPageState;
  let locale = firstLocale;
  let open: { readonly session: Session; readonly carrier: number; readonly notKept: readonly NotKept[] } | undefined;
  let lastWork: Promise<unknown> = Promise.resolve();

  const show = (changes: Partial<PageState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const ask = (question: DistributiveOmit<Question, "answer">): Promise<boolean> =>
    new Promise((resolve) => {
      const answer = (goOn: boolean): void => {
        show({ question: undefined });
        resolve(goOn);
      };
      show({ question: { ...question, answer } });
    });
  /** One thing after the other; a mistake of ours is said and ends only that thing. */
  const doing = <Result>(work: Work, task: () => Promise<Result>): Promise<Result | undefined> => {
    const done = lastWork.then(async () => {
      show({ work });
      await nextPaint();
      try {
        return await task();
      } catch (error) {
        show({ notice: { kind: "fault", detail: error instanceof Error ? error.message : String(error) } });
        return undefined;
      } finally {
        show({ work: undefined });
      }
    });
    lastWork = done;
    return done;
  };

  const openBytes = async (bytes: Uint8Array, fileName: string, notice?: Notice): Promise<void> => {
    const result = await files({ kind: "read", bytes, name: fileName });
    if (result.kind !== "opened") {
      show({ notice: refusal(result, fileName) });
      return;
    }
    const { workbook } = result;
    const before = open;
    // While one workbook gives way to the other, nothing may be asked of either.
    open = undefined;
    charts.follow(undefined);
    before?.session.close();
    const session = openSession({
      univerAPI,
      workbook,
      fileName,
      locale,
      functionsFile,
      onPaneShown: (isPaneShown) => {
        show({ isPaneShown });
      },
      onFault: (error, location) => {
        show({ notice: { kind: "fault", detail: `${location}: ${String(error)}` } });
      },
    });
    open = { session, carrier: result.carrier, notKept: workbook.notKept };
    charts.follow(session.excel.book);
    session.excel.book.chartsChanged.listen(() => {
      if (!state.hasUnsavedChanges) show({ hasUnsavedChanges: true });
    });
    const things = workbook.notShown;
    const said = functionsFile === undefined ? ({ kind: "no-functions" } as const) : notice;
    show({
      fileName,
      hasUnsavedChanges: false,
      paneNumber: state.paneNumber + 1,
      cell: undefined,
      notice: things.length > 0 ? { kind: "not-shown", things } : said,
    });
  };
  const mayLeave = async (): Promise<boolean> =>
    !state.hasUnsavedChanges || (await ask({ kind: "unsaved", fileName: state.fileName ?? "" }));

  const write = async (): Promise<FileResult> => {
    if (open === undefined) throw new Error("There is no open workbook.");
    await open.session.excel.calculationSettled();
    return files({
      kind: "write",
      carrier: open.carrier,
      contents: gridContents(univerAPI),
      state: open.session.excel.state,
    });
  };
  const handOut = (result: FileResult, fileName: string): void => {
    if (result.kind !== "written") {
      show({ notice: refusal(result, fileName) });
      return;
    }
    download(result.bytes, fileName);
    show({ hasUnsavedChanges: false, notice: { kind: "saved", fileName } });
  };
  const maySave = async (things: readonly NotKept[]): Promise<boolean> =>
    things.length === 0 || (await ask({ kind: "loses", things }));

  const rowsFitted = keepRowsFitted(univerAPI);
  watchCells(univerAPI, (change) => {
    if (change === "cells" && state.work?.kind !== "opening" && !state.hasUnsavedChanges) {
      show({ hasUnsavedChanges: true });
    }
    showSelectedCell();
  });
  const showSelectedCell = (): void => {
    const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getCurrentCell();
    if (!sheet || !range || open === undefined) return;
    const { actualRow: row, actualColumn: column } = range;
    const address = formatArea({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    const message = open.session.excel.errorMessageAt(sheet.getSheetName(), address);
    if (address !== state.cell?.address || message !== state.cell.message) show({ cell: { address, message } });
  };

  return {
    state: () => state,
    charts,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: async (bytes, fileName) => {
      if (await mayLeave()) await doing({ kind: "opening", fileName }, () => openBytes(bytes, fileName));
    },
    openSample: async () => {
      if (!(await mayLeave())) return;
      await doing({ kind: "opening", fileName: sampleName }, async () => {
        const response = await fetch(sampleAddress);
        await openBytes(new Uint8Array(await response.arrayBuffer()), sampleName, { kind: "sample" });
      });
    },
    saveXlsx: async () => {
      if (open === undefined || !(await maySave(open.notKept))) return;
      const fileName = newName(state.fileName, "xlsx");
      await doing({ kind: "saving", fileName }, async () => {
        handOut(await write(), fileName);
      });
    },
    saveCsv: async (encoding) => {
      const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
      if (!sheet || !(await maySave(lostInCsv(univerAPI)))) return;
      const fileName = newName(state.fileName, "csv");
      await doing({ kind: "saving", fileName }, async () => {
        await open?.session.excel.calculationSettled();
        const contents = gridContents(univerAPI);
        const shown = shownText(sheet, contents.spills[contents.activeSheetId] ?? []);
        handOut(await files({ kind: "writeCsv", contents, shown, encoding }), fileName);
      });
    },
    generateCallList: async () => {
      await doing({ kind: "generating" }, async () => {
        try {
          await open?.session.host().runCommand("generateCallList");
        } catch {
          // The add-in has said in its pane what went wrong; here only that it did.
          show({ isPaneShown: true, notice: { kind: "command-failed" } });
        }
      });
    },
    showPane: (isPaneShown) => {
      show({ isPaneShown });
    },
    setLanguage: async (next) => {
      locale = next;
      await setGridLanguage(univerAPI, next);
      functionsFile = await fetchFunctions(next);
      open?.session.setLanguage(next, functionsFile);
      show({ paneNumber: state.paneNumber + 1 });
    },
    dismissNotice: () => {
      show({ notice: undefined });
    },
    attachPane: (pane) => {
      open?.session.host().attach(pane as never);
    },
    bytes: async () => {
      const result = await write();
      if (result.kind !== "written") throw new Error(JSON.stringify(result));
      return result.bytes;
    },
    values: (sheet, address) => {
      if (open === undefined) throw new Error("There is no open workbook.");
      return open.session.excel.workbook.worksheets.getItem(sheet).getRange(address)
        .values as readonly (readonly unknown[])[];
    },
    typed: (address) => {
      if (open === undefined) throw new Error("There is no open workbook.");
      const range = open.session.excel.workbook.worksheets.getActiveWorksheet().getRange(address);
      return String((range.formulas as readonly (readonly (string | number | boolean)[])[])[0]?.[0] ?? "");
    },
    cursor: () => {
      const grid = univerAPI.getActiveWorkbook();
      const written = univerAPI.getUniverDoc(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getSnapshot().body?.dataStream ?? "";
      return {
        cell: grid?.getActiveCell()?.getA1Notation() ?? "",
        editing: grid?.isCellEditing() ? written.replace(/\r\n$/, "") : null,
      };
    },
    settled: async () => {
      await lastWork;
      await open?.session.excel.calculationSettled();
      await rowsFitted();
    },
  };
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** Tells of changes that a person could want to save, and of other selections and results. */
function watchCells(univerAPI: FUniver, tell: (change: "cells" | "selection") => void): void {
  univerAPI.addEvent(univerAPI.Event.CommandExecuted, ({ id, type, options }) => {
    const isMutation = (type as number) === mutation;
    const isCalculated = options?.["fromFormula"] === true || options?.onlyLocal === true;
    if (
      isMutation &&
      !isCalculated &&
      /^(sheet|data-validation|table)\.mutation\./.test(id) &&
      !calculationSteps.test(id)
    )
      tell("cells");
    else if (id === "sheet.operation.set-selections" || id.startsWith("formula.")) tell("selection");
  });
}

function lostInCsv(univerAPI: FUniver): readonly NotKept[] {
  const sheets = univerAPI.getActiveWorkbook()?.getSheets().length ?? 1;
  return sheets > 1 ? ["formats-in-csv", "other-sheets-in-csv"] : ["formats-in-csv"];
}

function refusal(result: FileResult, fileName: string): Notice {
  if (result.kind === "refused") return { kind: "refused", problem: result.problem, fileName };
  return { kind: "fault", detail: result.kind };
}

/** The file of functions that the manifest names for a language, as Excel reads the one of its display language. */
async function fetchFunctions(locale: Locale): Promise<unknown> {
  const response = await fetch(locale === "en-US" ? "/addin/functions.json" : `/addin/functions.${locale}.json`);
  return response.ok ? ((await response.json()) as unknown) : undefined;
}

/** `customers.xlsx` → `customers 2026-11-20 1530.xlsx`: always another name, so that nothing is ever written over. */
function newName(fileName: string | undefined, extension: "xlsx" | "csv"): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const stem = (fileName ?? "workbook").replace(/\.[^.]*$/, "").replace(/ \d{4}-\d\d-\d\d \d{6}$/, "");
  return `${stem} ${day} ${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}.${extension}`;
}

function download(bytes: Uint8Array, fileName: string): void {
  const type = fileName.endsWith(".csv")
    ? "text/csv"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has to have begun with it before the address may go.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Work on the page's own thread would else begin before the person sees that it has. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, document.visibilityState === "visible" ? 30 : 0);
  });
}

const sampleName = "customers.xlsx";
/** Univer's `CommandType.MUTATION`. */
const mutation = 2;
/** Mutations that only keep what is shown in step: sizes measured, calculation marks, the sheet in front. */
const calculationSteps = /formula|auto-height|row-is-auto|active|scroll/;
