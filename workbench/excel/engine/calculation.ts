import { ICommandService, type Injector, type IUnitRange } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaDataMutation,
  SetOtherFormulaMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { CommandWatch } from "./commandWatch";

/** When the engine calculates. Univer waits 100 ms after each change; those who must read results ask it to begin at once. */
export type Calculation = {
  /** Begins what is waiting and resolves when no built-in formula is left to calculate. */
  readonly engineSettled: () => Promise<void>;
  /** Has what depends on these cells calculated soon. Costs nothing as long as nothing in the workbook is calculated. */
  readonly constantsChanged: (cells: IUnitRange) => void;
  /** Calculates the formulas in these cells anew, and what depends on them. */
  readonly recalculateCells: (cells: readonly IUnitRange[]) => void;
  /** Calculates every formula anew. */
  readonly recalculateAll: () => void;
  /** While off, changes do not lead to calculation: Excel's manual mode. */
  readonly setAutomatic: (automatic: boolean) => void;
};

/** Once `isOpen` says no, the engine is left alone: Univer may be disposed of while changes still wait. */
export function createCalculation(
  injector: Injector,
  watch: CommandWatch,
  isOpen: () => boolean,
  hasFormulas: boolean,
): Calculation {
  const commands = injector.get(ICommandService);
  const trigger = injector.get(TriggerCalculationController) as unknown as CalculationTrigger;
  const lock = (injector.get(ICalculateFormulaService) as unknown as { _executeLock: ExecutionLock })._executeLock;
  const dirtyManager = injector.get(IActiveDirtyManagerService);
  const isDirtying = dirtyManager.get.bind(dirtyManager);

  let isCalculating = hasFormulas;
  let isAutomatic = true;
  let changed: IUnitRange[] = [];
  let changedTimer: ReturnType<typeof setTimeout> | undefined;

  const parser = injector.get(LexerTreeBuilder);
  const functions = injector.get(IFunctionService);

  watch.after((command) => {
    if (command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id) {
      // Univer keeps the parsed formulas with what the name stood for before.
      functions.deleteFormulaAstCacheKey((command.params as { name: string }).name);
      parser.dispose();
    }
    isCalculating ||= command.id === SetFormulaDataMutation.id || command.id === SetOtherFormulaMutation.id;
  });

  const start = (what: Partial<DirtyCells>): void => {
    if (!isOpen()) return;
    commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      { ...nothingDirty(), ...what },
      { onlyLocal: true },
    );
  };

  const isWaiting = (): boolean => changed.length > 0 || trigger._waitingCommandQueue.length > 0;

  const beginWhatIsWaiting = (): void => {
    clearTimeout(changedTimer);
    if (changed.length > 0) {
      const dirtyRanges = changed;
      changed = [];
      start({ dirtyRanges });
      return;
    }
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._mergeDirty(
      trigger._executingDirtyData,
      trigger._generateDirty(trigger._waitingCommandQueue),
    );
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = dirty;
    start(dirty);
  };

  const engineSettled = async (): Promise<void> => {
    await macrotask();
    while (isOpen() && (lock.isBusy() || isWaiting())) {
      if (!lock.isBusy()) beginWhatIsWaiting();
      await withinPatience(lock.acquire(executionLock, () => undefined));
      await macrotask();
    }
  };

  return {
    engineSettled,
    constantsChanged: (cells) => {
      if (!isCalculating || !isAutomatic) return;
      changed.push(cells);
      clearTimeout(changedTimer);
      changedTimer = setTimeout(() => void engineSettled(), calmBeforeCalculation);
    },
    recalculateCells: (cells) => start({ dirtyRanges: [...cells] }),
    recalculateAll: () => start({ forceCalculation: true }),
    setAutomatic: (automatic) => {
      isAutomatic = automatic;
      dirtyManager.get = automatic ? isDirtying : () => undefined;
    },
  };
}

/** Results are applied in listeners that Univer calls a few microtasks after the calculation itself. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function withinPatience(done: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const outOfPatience = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error("The formula engine has not come to rest within two minutes.")),
      patience,
    );
  });
  await Promise.race([done, outOfPatience]).finally(() => clearTimeout(timer));
}

function nothingDirty(): DirtyCells {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

type DirtyCells = {
  forceCalculation: boolean;
  dirtyRanges: IUnitRange[];
  dirtyNameMap: object;
  dirtyDefinedNameMap: object;
  dirtySuperTableMap: object;
  dirtyUnitFeatureMap: object;
  dirtyUnitOtherFormulaMap: object;
  clearDependencyTreeCache: object;
};

/** The inner parts of Univer 0.25.1 that are touched here; the tests of calculation notice if they change. */
type CalculationTrigger = {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: DirtyCells;
  _generateDirty: (commands: unknown[]) => DirtyCells;
  _mergeDirty: (one: DirtyCells, other: DirtyCells) => DirtyCells;
};

type ExecutionLock = {
  isBusy: () => boolean;
  acquire: (key: string, work: () => undefined) => Promise<unknown>;
};

const executionLock = "FORMULA_EXECUTION_LOCK";
const patience = 120_000;
/** Milliseconds without a change, as Univer itself waits. */
const calmBeforeCalculation = 100;
