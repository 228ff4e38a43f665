import { createExcel, type Excel as StandIn } from "../../../workbench/excel/excel";
import { createHeadlessEngine } from "../../../workbench/excel/engine/headlessEngine";
import { createHost } from "../../../workbench/wire/host";
import { type AddIn, openAddIn } from "../../../workbench/wire/officeInNode";

/** A workbook without a window, to which the unmodified Office.js speaks over its own wire. */
export async function openThroughOfficeJs(): Promise<OpenAddIn> {
  const engine = createHeadlessEngine({ name: "Book1.xlsx" });
  const excel = createExcel(engine.univerAPI);
  const faults: string[] = [];
  const host = createHost({
    workbookRoot: excel.workbook,
    locale: "en-US",
    settle: excel.engineSettled,
    onFault: (error, location) => faults.push(`${location}: ${String(error)}`),
  });
  excel.onEvent((event) => host.emit([event]));
  const addIn = await openAddIn({ host, scripts: [] });
  return {
    excel,
    addIn,
    close: () => {
      addIn.close();
      engine.dispose();
      return faults;
    },
  };
}

export type OpenAddIn = {
  readonly excel: StandIn;
  readonly addIn: AddIn;
  /** Answers the mistakes that the stand-in has made meanwhile. */
  readonly close: () => readonly string[];
};
