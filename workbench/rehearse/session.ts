import { readFileSync } from "node:fs";
import path from "node:path";
import { createExcel, type Excel } from "../excel/excel";
import { createHeadlessEngine } from "../excel/engine/headlessEngine";
import { fileProblemSentence } from "../files/fileProblem";
import { gridContents } from "../files/gridContents";
import { restoreTotalRows } from "../files/totalRows";
import { readWorkbookFile, writeWorkbookFile } from "../files/workbookFile";
import { readFunctionMetadata } from "../wire/functionMetadata";
import { createHost, type Host } from "../wire/host";
import { openAddIn, pageAddress } from "../wire/officeInNode";
import type { AddInCommands } from "./addInCommands";
import { UnusableArgument } from "./arguments";

/** The built add-in at work on one workbook, without a window. */
export type Session = {
  readonly excel: Excel;
  readonly host: Host;
  readonly commands: AddInCommands;
  /** The workbook as it stands, as the bytes of a new .xlsx file. */
  readonly save: () => Promise<Uint8Array>;
  readonly close: () => void;
};

/**
 * Opens the workbook in the stand-in and the add-in as built (`dist`) beside it. Throws an `UnusableArgument` with the
 * sentence for a file that cannot be opened.
 */
export async function openSession(options: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly locale: "zh-CN" | "zh-TW" | "en-US";
  readonly dist: string;
}): Promise<Session> {
  const { fileName, locale } = options;
  const read = await readWorkbookFile(options.bytes, fileName);
  if (read.kind === "refused") throw new UnusableArgument(fileProblemSentence(read.problem, fileName, locale));
  const { data, documentState, carrier } = read.workbook;
  const engine = createHeadlessEngine(data);
  restoreTotalRows(engine.univerAPI, data);
  const excel = createExcel(engine.univerAPI, { state: documentState, cultureName: locale });
  const addInFolder = path.join(options.dist, "addin");
  const metadata: unknown = JSON.parse(readFileSync(path.join(addInFolder, "functions.json"), "utf8"));
  const host = createHost({
    workbookRoot: excel.workbook,
    locale,
    functions: readFunctionMetadata(metadata),
    documentUrl: fileName,
    settle: excel.engineSettled,
  });
  excel.onEvent((event) => {
    host.emit([event]);
  });
  const page = readFileSync(path.join(options.dist, "workbench", "headless.html"), "utf8");
  const addIn = await openAddIn({
    host,
    html: page,
    scripts: scriptsOf(page).map((script) => path.join(options.dist, script)),
    folders: { [new URL("/addin/", pageAddress).href]: addInFolder },
  });
  excel.connectFunctions((metadata as { functions: [] }).functions, (calls) => host.invokeFunctions(calls));
  await excel.calculationSettled();
  return {
    excel,
    host,
    commands: (addIn.window as unknown as { callsheetCommands: AddInCommands }).callsheetCommands,
    save: async () => {
      await excel.calculationSettled();
      const written = await writeWorkbookFile(carrier, gridContents(engine.univerAPI), excel.state);
      if (written.kind === "refused") {
        throw new UnusableArgument(fileProblemSentence(written.problem, fileName, locale));
      }
      return written.bytes;
    },
    close: () => {
      addIn.close();
      excel.close();
      engine.dispose();
    },
  };
}

/** The add-in's scripts in the order in which its page loads them. */
function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map((match) => match[1] ?? "");
}
