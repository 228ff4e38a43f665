import type { CommandListener, ICommandService } from "@univerjs/core";

/** Univer's commands and mutations as they happen, until the workbook is closed. */
export type CommandWatch = {
  readonly before: (listener: CommandListener) => void;
  readonly after: (listener: CommandListener) => void;
  readonly stop: () => void;
};

export function watchCommands(commands: ICommandService): CommandWatch {
  const listening: { dispose: () => void }[] = [];
  return {
    before: (listener) => listening.push(commands.beforeCommandExecuted(listener)),
    after: (listener) => listening.push(commands.onCommandExecuted(listener)),
    stop: () => {
      for (const listener of listening.splice(0)) listener.dispose();
    },
  };
}
