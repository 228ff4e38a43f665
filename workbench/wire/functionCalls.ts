import { decodeResult, type FunctionResult } from "./functionValues";

/**
 * Sends calls of custom functions to the add-in and waits for what they come to. All calls of one `invoke` travel in
 * one message: Office.js gathers results for some time before it reports them, so a recalculation that asks level by
 * level waits once a level, not once a cell.
 *
 * A call that the add-in leaves unanswered for `timeLimit` milliseconds comes to `#BUSY!`, which is what a cell in
 * Excel shows all that while; so does a call to an add-in that never gets ready.
 */
export function createFunctionCaller(options: FunctionCallerOptions): FunctionCaller {
  const pending = new Map<number, Pending>();
  let isReady = false;
  let lastInvocationId = 0;

  const sendPending = (): void => {
    const due = [...pending.values()].filter((call) => !call.isSent);
    if (!isReady || !options.isListening() || due.length === 0) return;
    for (const call of due) call.isSent = true;
    options.send(due.map((call) => call.message));
  };

  const finish = (invocationId: number, result: FunctionResult): void => {
    const call = pending.get(invocationId);
    pending.delete(invocationId);
    call?.settle(result);
  };

  const cancel = (invocationIds: readonly number[]): void => {
    const cancelled = invocationIds.filter((invocationId) => pending.get(invocationId)?.isCancelable === true);
    for (const invocationId of invocationIds) pending.delete(invocationId);
    if (!options.isListening() || cancelled.length === 0) return;
    options.send(
      cancelled.map((invocationId) => ({ type: messageTypes.cancel, message: JSON.stringify({ invocationId }) })),
    );
  };

  const invoke = (calls: readonly RawCall[], signal?: AbortSignal): Promise<FunctionResult[]> => {
    signal?.throwIfAborted();
    if (calls.length === 0) return Promise.resolve([]);
    const invocationIds = calls.map(() => (lastInvocationId += 1));
    const results = calls.map(
      (call, position) =>
        new Promise<FunctionResult>((settle) => {
          const invocationId = invocationIds[position] ?? 0;
          const message = invocationMessage(call, invocationId);
          pending.set(invocationId, { message, isCancelable: call.isCancelable === true, isSent: false, settle });
        }),
    );
    sendPending();
    return withEnd(Promise.all(results), {
      timeLimit: options.timeLimit,
      signal,
      onTimeUp: () => {
        for (const invocationId of invocationIds) finish(invocationId, busy);
      },
      onAbort: () => {
        cancel(invocationIds);
      },
    });
  };

  return {
    invoke,
    ready: () => {
      isReady = true;
      sendPending();
    },
    notReady: () => {
      isReady = false;
      for (const call of pending.values()) call.isSent = false;
    },
    results: (rows) => {
      for (const row of rows) finish(Number(row[0]), decodeResult(row));
    },
    close: () => {
      isReady = false;
      for (const invocationId of [...pending.keys()]) finish(invocationId, busy);
    },
  };
}

/** A call whose arguments are as the function will see them. */
export type RawCall = {
  readonly functionId: string;
  readonly parameters: readonly unknown[];
  /** `[Book1.xlsx]Sheet1!A1`, where the function asks for it. */
  readonly address?: string;
  readonly isCancelable?: boolean;
  /** Whether `parameters` can hold errors as `{ type: "CustomFunctionError", code }`. */
  readonly mayHoldErrors?: boolean;
};

export type FunctionMessage = { readonly type: number; readonly message: string };

export type FunctionCallerOptions = {
  readonly isListening: () => boolean;
  readonly send: (messages: readonly FunctionMessage[]) => void;
  readonly timeLimit: number;
};

export type FunctionCaller = {
  /** Results in the order of the calls. An aborted signal cancels the calls and rejects with its reason. */
  readonly invoke: (calls: readonly RawCall[], signal?: AbortSignal) => Promise<FunctionResult[]>;
  /** The add-in can be called now. */
  readonly ready: () => void;
  /** The page is gone; what it has not answered is asked of the next one. */
  readonly notReady: () => void;
  readonly results: (rows: readonly (readonly unknown[])[]) => void;
  /** Ends every call that still waits with `#BUSY!`. */
  readonly close: () => void;
};

type Pending = {
  readonly message: FunctionMessage;
  readonly isCancelable: boolean;
  isSent: boolean;
  readonly settle: (result: FunctionResult) => void;
};

function invocationMessage(call: RawCall, invocationId: number): FunctionMessage {
  const flags = (call.isCancelable === true ? flag.cancelable : 0) + (call.mayHoldErrors === true ? flag.errors : 0);
  const parts = [invocationId, call.functionId, call.parameters, call.address ?? null, flags, null];
  return { type: messageTypes.invoke, message: JSON.stringify(parts) };
}

/** Lets a promise be overtaken by a time limit or by an abort, and leaves no timer behind. */
function withEnd<T>(
  work: Promise<T>,
  end: {
    readonly timeLimit: number;
    readonly signal: AbortSignal | undefined;
    readonly onTimeUp: () => void;
    readonly onAbort: () => void;
  },
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(end.onTimeUp, end.timeLimit);
    const abort = (): void => {
      clearTimeout(timer);
      end.onAbort();
      reject(end.signal?.reason as Error);
    };
    end.signal?.addEventListener("abort", abort, { once: true });
    void work.then((value) => {
      clearTimeout(timer);
      end.signal?.removeEventListener("abort", abort);
      resolve(value);
    });
  });
}

const busy: FunctionResult = { error: "#BUSY!" };
const messageTypes = { invoke: 1000, cancel: 1001 } as const;
const flag = { cancelable: 1, errors: 4 } as const;
