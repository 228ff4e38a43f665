import path from "node:path";
import { createHost } from "../../../workbench/wire/host";
import { openAddIn } from "../../../workbench/wire/officeInNode";
import {
  tableAdded,
  tableChanged,
  worksheetActivated,
  worksheetAdded,
  worksheetChanged,
  worksheetDeleted,
  worksheetSelectionChanged,
} from "../../../workbench/wire/events";
import type { RibbonChange } from "../../../workbench/wire/services";
import type { DocumentSettings } from "../../../workbench/wire/win32Transport";
import { openSmallAddIn, type SmallAddIn } from "./smallAddIn";
import { SmallWorkbook } from "./smallWorkbook";

describe("events of the workbook", () => {
  let addIn: SmallAddIn;

  beforeAll(async () => {
    addIn = await openSmallAddIn();
  });

  afterAll(() => {
    addIn.close();
  });

  it("reach the handlers of the worksheet and of the collection, with the range that changed", async () => {
    const heard: string[] = [];
    await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Customers");
      sheet.getRange("B2").values = [["Li"]];
      sheet.onChanged.add(async (event) => {
        await addIn.window.Excel.run(async (eventContext) => {
          const range = event.getRange(eventContext).load("values,address");
          await eventContext.sync();
          heard.push(`sheet ${range.address} ${String(range.values[0]?.[0])} ${event.changeType}`);
        });
      });
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`collection ${event.worksheetId} ${event.address} ${String(event.details.valueAfter)}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    addIn.host.emit([
      worksheetChanged({
        worksheetId: "{1}",
        address: "B2",
        singleCell: { valueBefore: "", valueAfter: "Li", valueTypeBefore: "Empty", valueTypeAfter: "String" },
      }),
    ]);
    await until(() => heard.length === 2);
    expect(heard.sort()).toEqual(["collection {1} B2 Li", "sheet Customers!B2 Li RangeEdited"]);
  });

  it("are not told to a handler that was taken away, nor to one of another worksheet", async () => {
    const heard: string[] = [];
    const listen = (name: string) =>
      addIn.window.Excel.run(async (context) => {
        const added = context.workbook.worksheets.getItem(name).onChanged.add((event) => {
          heard.push(`${name} ${event.address}`);
          return Promise.resolve();
        });
        await context.sync();
        return added;
      });
    const first = await listen("Customers");
    await listen("Orders");
    await addIn.window.Excel.run(first.context, async (context) => {
      first.remove();
      await context.sync();
    });
    addIn.host.emit([
      worksheetChanged({ worksheetId: "{1}", address: "A1" }),
      worksheetChanged({ worksheetId: "{2}", address: "A2" }),
    ]);
    await until(() => heard.length > 0);
    expect(heard).toEqual(["Orders A2"]);
  });

  it("tell of selection, activation, new and deleted worksheets and of tables", async () => {
    const heard: unknown[] = [];
    const note = (event: { type: string; worksheetId?: string; tableId?: string; address?: string }): Promise<void> => {
      heard.push([event.type, event.worksheetId ?? event.tableId, event.address]);
      return Promise.resolve();
    };
    await addIn.window.Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onSelectionChanged.add(note);
      worksheets.onActivated.add(note);
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      tables.onAdded.add(note);
      tables.onChanged.add(note);
      context.workbook.onSelectionChanged.add(() => {
        heard.push("selection of the workbook");
        return Promise.resolve();
      });
      await context.sync();
    });
    addIn.host.emit([
      worksheetSelectionChanged("{1}", "A1:B2"),
      worksheetActivated("{2}"),
      worksheetAdded("{3}"),
      worksheetDeleted("{3}"),
      tableAdded("{t}", "{1}"),
      tableChanged("{t}", { worksheetId: "{1}", address: "C3" }),
    ]);
    await until(() => heard.length === 7);
    expect(heard).toEqual(
      expect.arrayContaining([
        "selection of the workbook",
        ["WorksheetSelectionChanged", "{1}", "A1:B2"],
        ["WorksheetActivated", "{2}", undefined],
        ["WorksheetAdded", "{3}", undefined],
        ["WorksheetDeleted", "{3}", undefined],
        ["TableAdded", "{1}", undefined],
        ["TableChanged", "{1}", "C3"],
      ]),
    );
  });

  it("of the add-in's own making come after the answer to its request", async () => {
    const order: string[] = [];
    await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orders");
      sheet.onCalculated.add(() => Promise.resolve());
      await context.sync();
      sheet.onChanged.add(() => {
        order.push("event");
        return Promise.resolve();
      });
      await context.sync();
      sheet.load("name");
      addIn.host.emit([worksheetChanged({ worksheetId: "{2}", address: "A1", triggerSource: "ThisLocalAddin" })]);
      await context.sync();
      order.push("answer");
    });
    await until(() => order.length === 2);
    expect(order).toEqual(["answer", "event"]);
  });
});

describe("the pane and the ribbon", () => {
  it("are told to show, to hide and to change buttons", async () => {
    const shown: boolean[] = [];
    const changes: RibbonChange[] = [];
    const addIn = await openSmallAddIn({
      onPaneShown: (isShown) => shown.push(isShown),
      onRibbonChanged: (change) => changes.push(change),
    });
    const { Office } = addIn.window;
    const heard: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => heard.push(message.visibilityMode));
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await until(() => heard.length === 2);
    expect(shown).toEqual([false, true]);
    expect(heard).toEqual(["Hidden", "Taskpane"]);

    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");

    await Office.ribbon.requestUpdate({
      tabs: [{ id: "Home", visible: true, controls: [{ id: "Grade", enabled: false }] }],
    });
    expect(changes).toEqual([
      { tabId: "Home", visible: true },
      { controlId: "Grade", enabled: false },
    ]);
    addIn.close();
  });

  it("run a command and hear that it is completed, is unknown, or never ends", async () => {
    const host = createHost({
      workbookRoot: new SmallWorkbook("Sheet1"),
      locale: "en-US",
      timeLimits: { commands: 300 },
    });
    const addIn = await openAddIn({ host, scripts: [path.join(__dirname, "addInFunctions.js")] });
    await host.runCommand("sample.mark");
    expect((addIn.window as unknown as { marked: string }).marked).toBe("sample.mark");
    await expect(host.runCommand("sample.unknown")).rejects.toThrow("does not know the command sample.unknown");
    await expect(host.runCommand("sample.forgetful")).rejects.toThrow("has not completed the command sample.forgetful");
    const unfinished = host.runCommand("sample.forgetful");
    addIn.close();
    await expect(unfinished).rejects.toThrow("was closed");
  });
});

describe("settings of the document", () => {
  it("are read when the add-in opens and written when it saves", async () => {
    let kept: Readonly<Record<string, string>> = { owner: JSON.stringify("Wang") };
    const settings: DocumentSettings = {
      read: () => kept,
      write: (written) => {
        kept = written;
      },
    };
    const addIn = await openSmallAddIn({ settings });
    const office = addIn.window.Office.context.document.settings;
    expect(office.get("owner")).toBe("Wang");
    office.set("rules", { quiet: 90 });
    office.remove("owner");
    await new Promise<void>((resolve) => {
      office.saveAsync(() => {
        resolve();
      });
    });
    expect(kept).toEqual({ rules: JSON.stringify({ quiet: 90 }) });
    addIn.close();

    const again = await openSmallAddIn({ settings });
    expect(again.window.Office.context.document.settings.get("rules")).toEqual({ quiet: 90 });
    again.close();
  });
});

describe("a page that is loaded anew", () => {
  it("takes the place of the one before", async () => {
    const host = createHost({ workbookRoot: new SmallWorkbook("Sheet1"), locale: "en-US" });
    const scripts = [path.join(__dirname, "addInFunctions.js")];
    const first = await openAddIn({ host, scripts });
    const second = await openAddIn({ host, scripts });
    first.close();
    await host.runCommand("sample.mark");
    expect((first.window as unknown as { marked?: string }).marked).toBeUndefined();
    expect((second.window as unknown as { marked?: string }).marked).toBe("sample.mark");
    second.close();
  });
});

describe("opening an add-in", () => {
  it("fails where one of its scripts fails, and leaves nothing open", async () => {
    const host = createHost({ workbookRoot: new SmallWorkbook("Sheet1"), locale: "en-US" });
    const missing = path.join(__dirname, "no-such-script.js");
    await expect(openAddIn({ host, scripts: [missing] })).rejects.toThrow("no-such-script.js");
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
