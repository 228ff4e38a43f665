/**
 * Presses the add-in's ribbon buttons and waits until it says `event.completed()`. A button pressed before the add-in
 * listens is pressed as soon as it does.
 */
export function createCommandRunner(options: CommandRunnerOptions): CommandRunner {
  const pressed = new Map<string, Pressed>();
  let lastCommandId = 0;

  const send = (): void => {
    if (!options.isListening()) return;
    for (const [commandId, command] of pressed) {
      if (command.isSent) continue;
      command.isSent = true;
      options.send([commandId, command.actionId, JSON.stringify({ source: { id: command.actionId } })]);
    }
  };

  const end = (commandId: string, failure?: string): void => {
    const command = pressed.get(commandId);
    if (command === undefined) return;
    pressed.delete(commandId);
    clearTimeout(command.timer);
    if (failure === undefined) command.resolve();
    else command.reject(new Error(failure));
  };

  return {
    run: (actionId) =>
      new Promise((resolve, reject) => {
        lastCommandId += 1;
        const commandId = `command-${String(lastCommandId)}`;
        const timer = setTimeout(() => {
          end(commandId, `The add-in has not completed the command ${actionId}.`);
        }, options.timeLimit);
        pressed.set(commandId, { actionId, isSent: false, timer, resolve, reject });
        send();
      }),
    send,
    completed: (commandId, status) => {
      const command = pressed.get(commandId);
      if (status === 0) end(commandId);
      else end(commandId, `The add-in does not know the command ${command?.actionId ?? commandId}.`);
    },
    close: () => {
      for (const [commandId, { actionId }] of [...pressed]) {
        end(commandId, `The add-in was closed before it completed the command ${actionId}.`);
      }
    },
  };
}

export type CommandRunnerOptions = {
  readonly isListening: () => boolean;
  readonly send: (values: readonly unknown[]) => void;
  /** Milliseconds until a command that is not completed is given up. */
  readonly timeLimit: number;
};

export type CommandRunner = {
  /** Rejects where the add-in has no such action, does not complete it in time, or is closed before. */
  readonly run: (actionId: string) => Promise<void>;
  /** To be called when the add-in begins to listen. */
  readonly send: () => void;
  readonly completed: (commandId: string, status: number) => void;
  readonly close: () => void;
};

type Pressed = {
  readonly actionId: string;
  isSent: boolean;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};
