import { eventTypes, type WorkbookEvent } from "./events";
import { type BlankCell, callsOf, composeResult, type FunctionCall, prepareCall } from "./functionArguments";
import { createFunctionCaller, type FunctionMessage } from "./functionCalls";
import type { FunctionMetadata } from "./functionMetadata";
import type { FunctionResult } from "./functionValues";
import { type Counters, createInterpreter } from "./interpreter";
import type { OfficeObject } from "./officeObject";
import { createOutbox } from "./outbox";
import type { PageWindow } from "./pageRealm";
import { defaultRequirementSets } from "./requirementSets";
import { createCommandRunner } from "./ribbonCommands";
import { createServices, type RibbonChange } from "./services";
import { type DocumentSettings, installExternal, type OfficeTheme, type PageLine } from "./win32Transport";

/**
 * Plays Excel for one add-in: answers its requests, tells it of events, runs its ribbon commands and calls its
 * functions. The same host serves a page in a browser and a window of jsdom; `attach` it to the window before
 * office.js runs there. A page that is loaded anew is attached anew and takes the place of the one before.
 */
export function createHost(options: HostOptions): Host {
  const settings = options.settings ?? settingsInMemory();
  const outbox = createOutbox();
  const declaredFunctions = new Map((options.functions ?? []).map((declared) => [declared.id, declared]));
  let line: PageLine | undefined;
  let lastMessageId = 0;

  const sendMessages = (entries: readonly MessageEntry[]): void => {
    const values = entries.map(({ category, type, targetId, message }) => {
      lastMessageId += 1;
      return [category, type, targetId, message, lastMessageId, false];
    });
    line?.send("richApiMessage", values);
  };

  const functions = createFunctionCaller({
    isListening: () => line?.listensTo("richApiMessage") === true,
    send: (messages) => {
      sendMessages(messages.map(functionEntry));
    },
    timeLimit: options.timeLimits?.functions ?? defaultTimeLimits.functions,
  });

  const commands = createCommandRunner({
    isListening: () => line?.listensTo("commandInvoked") === true,
    send: (values) => line?.send("commandInvoked", values),
    timeLimit: options.timeLimits?.commands ?? defaultTimeLimits.commands,
  });

  const services = createServices({
    functionsReady: functions.ready,
    functionResults: functions.results,
    paneShown: (isShown) => {
      options.onPaneShown?.(isShown);
      outbox.push(() => {
        sendMessages([visibilityEntry(isShown)]);
      });
    },
    ribbonChanged: (change) => options.onRibbonChanged?.(change),
  });

  const interpreter = createInterpreter({
    root: options.workbookRoot,
    services: { ...services, ...options.services },
    ...(options.settle === undefined ? {} : { settle: options.settle }),
    ...(options.asAddIn === undefined ? {} : { asAddIn: options.asAddIn }),
    ...(options.onFault === undefined ? {} : { onFault: options.onFault }),
  });

  const carry = options.carry ?? ((body, deliver) => deliver(body));
  const execute = async (body: string): Promise<string> => {
    outbox.hold();
    try {
      const answer = await carry(body, interpreter.execute);
      options.onAnswer?.(answer);
      return answer;
    } finally {
      outbox.release();
    }
  };

  const deliver = (event: WorkbookEvent): void => {
    sendMessages(eventEntries(event));
    if (event.type === eventTypes.worksheetSelectionChanged) line?.send("selectionChanged", []);
  };

  const invokeFunctions = async (calls: readonly FunctionCall[], signal?: AbortSignal): Promise<FunctionResult[]> => {
    const prepared = calls.map((call) => {
      const declared = declaredFunctions.get(call.functionId.toUpperCase());
      if (declared === undefined) return { kind: "refused", error: { error: "#NAME?" } } as const;
      return prepareCall(call, declared, options.blankCell ?? blankCellOnDesktop);
    });
    const results = await functions.invoke(prepared.flatMap(callsOf), signal);
    let next = 0;
    return prepared.map((one) => composeResult(one, results.slice(next, (next += callsOf(one).length))));
  };

  const close = (): void => {
    line?.close();
    line = undefined;
    outbox.close();
    functions.close();
    commands.close();
  };

  return {
    execute,
    emit: (events) => {
      for (const event of events) {
        outbox.push(() => {
          deliver(event);
        });
      }
    },
    runCommand: commands.run,
    invokeFunctions,
    attach: (page) => {
      line?.close();
      functions.notReady();
      const attached = installExternal(page, {
        locale: options.locale,
        documentUrl: options.documentUrl ?? "Book1.xlsx",
        requirementSets: options.requirementSets ?? defaultRequirementSets,
        theme: options.theme ?? lightTheme,
        settings,
        execute,
        commandCompleted: commands.completed,
        eventsRegistered: commands.send,
      });
      line = attached;
      return () => {
        attached.close();
        if (line === attached) close();
      };
    },
    settings,
    counters: interpreter.counters,
    resetCounters: interpreter.resetCounters,
    keptReferences: interpreter.keptReferences,
    close,
  };
}

export type HostOptions = {
  /** The workbook: Office.js's own root object. */
  readonly workbookRoot: OfficeObject;
  /** Display language, such as `zh-TW`. */
  readonly locale: string;
  /** Services besides those of the shared runtime and the ribbon, by the type names that Office.js uses. */
  readonly services?: Readonly<Record<string, OfficeObject>>;
  /** `Office.context.document.settings`; kept in memory where none are given. */
  readonly settings?: DocumentSettings;
  readonly documentUrl?: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly theme?: OfficeTheme;
  /** What functions.json declares; Excel knows no other function. */
  readonly functions?: readonly FunctionMetadata[];
  /** What functions see of blank cells: 0 where nothing else is said, as in Excel on the desktop, which we play. */
  readonly blankCell?: BlankCell;
  /** See `InterpreterOptions.settle`. */
  readonly settle?: () => Promise<void>;
  /** See `InterpreterOptions.asAddIn`. */
  readonly asAddIn?: <Result>(work: () => Result) => Result;
  /** The way between Office.js and Excel: takes a request to `deliver` and brings its answer back, or fails to. */
  readonly carry?: (body: string, deliver: (body: string) => Promise<string>) => Promise<string>;
  /** Told of every answer as it goes over the wire, to see what was asked for and how often. */
  readonly onAnswer?: (body: string) => void;
  /** See `InterpreterOptions.onFault`. */
  readonly onFault?: (error: unknown, location: string) => void;
  /** `Office.addin.showAsTaskpane` and `hide`. */
  readonly onPaneShown?: (isShown: boolean) => void;
  /** `Office.ribbon.requestUpdate`, one control or tab at a time. */
  readonly onRibbonChanged?: (change: RibbonChange) => void;
  /** Milliseconds until a function's cell stays at `#BUSY!`, and until a command counts as not completed. */
  readonly timeLimits?: { readonly functions?: number; readonly commands?: number };
};

export type Host = {
  /** Takes a RichApi request as JSON text; rejects with an `OfficeRefusal` where a payload limit is exceeded. */
  readonly execute: (body: string) => Promise<string>;
  /** Tells the add-in what happened; a request under way is answered first. */
  readonly emit: (events: readonly WorkbookEvent[]) => void;
  /** Presses a ribbon button, by the action's id; resolves when the add-in has completed it. */
  readonly runCommand: (actionId: string) => Promise<void>;
  /**
   * Calls the add-in's functions, all in one message, and resolves with their results in the order of the calls. An
   * aborted signal cancels them and rejects with its reason. A function that is not declared is `#NAME?`; one that
   * does not answer within the time limit, or whose add-in is not ready, is `#BUSY!`.
   */
  readonly invokeFunctions: (calls: readonly FunctionCall[], signal?: AbortSignal) => Promise<FunctionResult[]>;
  /** Answers how to let go of the page again, which ends what still waits for it. */
  readonly attach: (page: PageWindow) => () => void;
  readonly settings: DocumentSettings;
  readonly counters: Readonly<Counters>;
  readonly resetCounters: () => void;
  /** How many ranges the add-in holds on to. */
  readonly keptReferences: () => number;
  /** Ends everything that still waits; nothing reaches the page any more, until another is attached. */
  readonly close: () => void;
};

type MessageEntry = {
  readonly category: number;
  readonly type: number;
  readonly targetId: string;
  readonly message: string;
};

function functionEntry({ type, message }: FunctionMessage): MessageEntry {
  return { category: messageCategories.functions, type, targetId: "", message };
}

function eventEntries(event: WorkbookEvent): MessageEntry[] {
  const message = JSON.stringify(event.details);
  return event.targets.map((targetId) => ({
    category: messageCategories.events,
    type: event.type,
    targetId,
    message,
  }));
}

function visibilityEntry(isShown: boolean): MessageEntry {
  return {
    category: messageCategories.events,
    type: visibilityChanged,
    targetId: "",
    message: JSON.stringify({ visibility: isShown ? "Visible" : "Hidden" }),
  };
}

function settingsInMemory(): DocumentSettings {
  let kept: Readonly<Record<string, string>> = {};
  return {
    read: () => kept,
    write: (settings) => {
      kept = settings;
    },
  };
}

const blankCellOnDesktop: BlankCell = 0;

const messageCategories = { functions: 1, events: 65_536 } as const;
const visibilityChanged = 65_539;

const defaultTimeLimits = { functions: 30_000, commands: 60_000 } as const;

const lightTheme: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#F5F5F5",
  controlForegroundColor: "#242424",
};
