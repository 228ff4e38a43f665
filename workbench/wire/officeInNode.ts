import { readFileSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";
import { type DOMWindow, JSDOM, type VirtualConsole } from "jsdom";
import type { Host } from "./host";
import { refuseNewerMembers } from "./requirementSets";

/**
 * Opens an add-in without a browser: a window of jsdom in which the unmodified Office.js of the installed package
 * runs against the host, and after it the add-in's own scripts. Resolves when Office.js is ready; rejects where a
 * script throws while it is run.
 */
export async function openAddIn(options: AddInOptions): Promise<AddIn> {
  const dom = new JSDOM(options.html ?? emptyPage, {
    url: pageAddress,
    runScripts: "outside-only",
    pretendToBeVisual: true,
    ...(options.virtualConsole === undefined ? {} : { virtualConsole: options.virtualConsole }),
  });
  const window = dom.window as AddInWindow;
  const run = (file: string): void => {
    compiled(file).runInContext(dom.getInternalVMContext());
  };
  const detach = options.host.attach(window);
  const close = (): void => {
    detach();
    window.close();
  };

  try {
    options.prepare?.(window);
    const libraryAddress = announceLibrary(window.document);
    loadAddedScripts(window, { ...options.folders, [libraryAddress]: libraryFolder }, run);
    run(path.join(libraryFolder, options.debugBuild === true ? "office.debug.js" : "office.js"));
    for (const file of options.scripts) runAsElement(window.document, file, run);
    await untilReady(window);
  } catch (error) {
    close();
    throw error;
  }
  return { window, close };
}

export type AddInOptions = {
  readonly host: Host;
  /** Paths of the add-in's scripts, run one after another once office.js has run. */
  readonly scripts: readonly string[];
  /** Where scripts that the add-in loads later are found: the beginning of an address, and the folder it stands for. */
  readonly folders?: Readonly<Record<string, string>>;
  /** The page that the scripts find; an empty one where none is given. Its own script elements are not run. */
  readonly html?: string;
  /** Called before any script runs, to give the window what jsdom lacks. */
  readonly prepare?: (window: AddInWindow) => void;
  /** Where the page's console and its uncaught errors go; to the program's console where none is given. */
  readonly virtualConsole?: VirtualConsole;
  /** The readable build of the library, whose classes keep their names. */
  readonly debugBuild?: boolean;
};

export type AddIn = {
  readonly window: AddInWindow;
  /** Closes the window and the host's line to it. Nothing of them keeps Node running. */
  readonly close: () => void;
};

export type AddInWindow = DOMWindow & {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
};

/** Office.js looks for its own script element to learn where its other files are. */
function announceLibrary(document: Document): string {
  const announced = Array.from(document.scripts).find((script) => /\/office(\.debug)?\.js$/.test(script.src));
  if (announced !== undefined) return announced.src.replace(/office(\.debug)?\.js$/, "");
  const script = document.createElement("script");
  script.src = new URL("office-js/office.js", pageAddress).href;
  document.head.append(script);
  return new URL("office-js/", pageAddress).href;
}

/** jsdom leaves script elements alone; those that are added while the page runs are read from the folders they stand for. */
function loadAddedScripts(
  window: AddInWindow,
  folders: Readonly<Record<string, string>>,
  run: (file: string) => void,
): void {
  const { head } = window.document;
  const appendChild = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    const appended = appendChild(node);
    const script = node as unknown as HTMLScriptElement;
    const address =
      script.nodeName === "SCRIPT" ? Object.keys(folders).find((at) => script.src.startsWith(at)) : undefined;
    if (address === undefined) return appended;
    window.setTimeout(() => {
      run(path.join(folders[address] ?? "", script.src.slice(address.length)));
      refuseNewerMembers(window);
      script.onload?.(new window.Event("load"));
    }, 0);
    return appended;
  };
}

/** A script finds out where it was loaded from by its own element; without one on the page it finds none. */
function runAsElement(document: Document, file: string, run: (file: string) => void): void {
  const element = Array.from(document.scripts).find((script) => script.src.endsWith(`/${path.basename(file)}`)) ?? null;
  Object.defineProperty(document, "currentScript", { configurable: true, value: element });
  try {
    run(file);
  } finally {
    Reflect.deleteProperty(document, "currentScript");
  }
}

function untilReady(window: AddInWindow): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error("Office.js has not become ready."));
    }, readyWithin);
    void window.Office.onReady(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Compiling the library takes longer than most tests do: once in a process is enough. */
function compiled(file: string): Script {
  let script = compiledScripts.get(file);
  if (script === undefined) {
    script = new Script(readFileSync(file, "utf8"), { filename: file });
    compiledScripts.set(file, script);
  }
  return script;
}

const compiledScripts = new Map<string, Script>();

const libraryFolder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
/** Where the page of the add-in stands. */
export const pageAddress = "http://localhost:3000/taskpane.html";
const emptyPage = "<!doctype html><html><head></head><body></body></html>";
const readyWithin = 20_000;
