import { type PageWindow, safeArray } from "./pageRealm";
import { OfficeRefusal } from "./payload";

/**
 * Makes a window believe that it is open in Excel for Windows: gives it the `window.external` by which Office.js finds
 * its host. To be called before office.js runs there; works over http, in frames of the same origin and in jsdom.
 */
export function installExternal(page: PageWindow, host: Win32Host): PageLine {
  const handlers = new Map<number, EventHandler>();
  let isOpen = true;

  const answerWhenDone = (work: Promise<readonly unknown[]>, callback: ResponseCallback): void => {
    const reply = (answer: unknown): void => {
      if (isOpen) callback(answer);
    };
    work.then(
      (answer) => reply(safeArray(page, answer)),
      (error: unknown) => reply(error instanceof OfficeRefusal ? error.officeErrorNumber : internalError),
    );
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${host.locale}$$$disableLogging$${String(runtimeFlags)}`,
    GetContext: () => contextOf(page, host),
    Execute: (dispatchId: number, parameters: ArrayLike<unknown>, callback: ResponseCallback) => {
      if (!isOpen) return;
      switch (dispatchId) {
        case dispatchIds.richApiRequest: {
          const body = String((parameters[0] as ArrayLike<unknown>)[requestBodyPosition]);
          answerWhenDone(
            host.execute(body).then((answer) => [success, httpOk, [], answer]),
            callback,
          );
          return;
        }
        case dispatchIds.commandCompleted:
          host.commandCompleted(String(parameters[0]), Number(parameters[1]));
          answerWhenDone(Promise.resolve([success]), callback);
          return;
        default:
          callback(operationNotSupported);
      }
    },
    RegisterEvent: (dispatchId: number, _targetId: string, handler: EventHandler, callback: ResponseCallback) => {
      handlers.set(dispatchId, handler);
      callback(success);
      host.eventsRegistered();
    },
    UnregisterEvent: (dispatchId: number, _targetId: string, callback: ResponseCallback) => {
      handlers.delete(dispatchId);
      callback(success);
    },
  };

  Object.defineProperty(page, "external", { value: external, configurable: true });

  return {
    listensTo: (channel) => handlers.has(eventIds[channel]),
    send: (channel, values) => {
      if (isOpen) handlers.get(eventIds[channel])?.(eventIds[channel], safeArray(page, values));
    },
    close: () => {
      isOpen = false;
      handlers.clear();
    },
  };
}

/** What the window asks of Excel through `window.external`. */
export type Win32Host = {
  /** Display language, `zh-CN`; Office.js takes the sentences of its own errors from it. */
  readonly locale: string;
  readonly documentUrl: string;
  /** Requirement sets with their versions, `{ ExcelApi: "1.16" }`: what `isSetSupported` answers. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly theme: OfficeTheme;
  readonly settings: DocumentSettings;
  /** Executes a RichApi request; rejects with an `OfficeRefusal` where Excel refuses the request as a whole. */
  readonly execute: (body: string) => Promise<string>;
  /** `event.completed()` of a ribbon command, or the news that no such command is known (`status` not 0). */
  readonly commandCompleted: (commandId: string, status: number) => void;
  /** The page has just begun to listen to one of the channels. */
  readonly eventsRegistered: () => void;
};

/** The line to one window. After `close` nothing is delivered any more. */
export type PageLine = {
  readonly listensTo: (channel: EventChannel) => boolean;
  readonly send: (channel: EventChannel, values: readonly unknown[]) => void;
  readonly close: () => void;
};

export type EventChannel = keyof typeof eventIds;

/** `Office.context.document.settings`: names with their values as JSON text. Writing replaces all of them. */
export type DocumentSettings = {
  readonly read: () => Readonly<Record<string, string>>;
  readonly write: (settings: Readonly<Record<string, string>>) => void;
};

/** Colours as Office.js gives them to the page, `#RRGGBB`. */
export type OfficeTheme = {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
};

type EventHandler = (dispatchId: number, payload: unknown) => void;
type ResponseCallback = (answer: unknown) => void;

/** Office.js reads each of these once while it starts. */
function contextOf(page: PageWindow, host: Win32Host): object {
  instances += 1;
  const instanceId = `workbench-${String(instances)}-${String(Date.now())}`;
  return page.Object.assign(new page.Object(), {
    GetAppType: () => appTypeExcel,
    GetSolutionRef: () => "callsheet-workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => host.documentUrl,
    GetAppCapabilities: () => clientModeReadWrite,
    GetActivationMode: () => reasonDocumentOpened,
    GetControlIntegrationLevel: () => taskPaneControl,
    GetSolutionToken: () => "",
    GetCorrelationId: () => instanceId,
    GetInstanceId: () => instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17328.20000",
    GetInitialDisplayMode: () => displayModeTaskPane,
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(host.theme).map(([name, colour]) => [name, Number.parseInt(colour.slice(1), 16)]),
        ),
      ),
    GetSettings: () => ({
      Read: (names: string[], values: string[]) => {
        for (const [name, value] of Object.entries(host.settings.read())) {
          names.push(name);
          values.push(value);
        }
      },
      Write: (names: string[], values: string[]) => {
        host.settings.write(Object.fromEntries(names.map((name, position) => [name, values[position] ?? "null"])));
      },
    }),
  });
}

/**
 * Office.js remembers the document's settings in the session under the id of the instance: a new id for each page
 * that starts, or a page would be shown the settings of the workbook before.
 */
let instances = 0;

const dispatchIds = { richApiRequest: 93, commandCompleted: 94 } as const;
const eventIds = { selectionChanged: 2, richApiMessage: 33, commandInvoked: 39 } as const;
const requestBodyPosition = 4;

/** 1: a shared runtime; 2: it runs custom functions. */
const runtimeFlags = 1 + 2;
const appTypeExcel = 1;
const clientModeReadWrite = 0;
const reasonDocumentOpened = 2;
const taskPaneControl = 1;
const displayModeTaskPane = 2;

const success = 0;
const httpOk = 200;
const operationNotSupported = 5000;
const internalError = 5001;
