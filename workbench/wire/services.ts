import { OfficeError, OfficeObject } from "./officeObject";

/** The services beside the workbook that an add-in with a shared runtime speaks to, by the names Office.js uses. */
export function createServices(listener: ServiceListener): Readonly<Record<string, OfficeObject>> {
  return {
    "Microsoft.ExcelServices.CustomFunctions": new CustomFunctions(listener),
    "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(listener),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(),
    "Microsoft.DynamicRibbon.DynamicRibbon": new DynamicRibbon(listener),
    "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
  };
}

export type ServiceListener = {
  readonly functionsReady: () => void;
  /** Rows `[invocation id, succeeded, value, error code where it failed, …]`. */
  readonly functionResults: (rows: readonly (readonly unknown[])[]) => void;
  readonly paneShown: (isShown: boolean) => void;
  readonly ribbonChanged: (change: RibbonChange) => void;
};

export type RibbonChange =
  { readonly controlId: string; readonly enabled: boolean } | { readonly tabId: string; readonly visible: boolean };

class CustomFunctions extends OfficeObject {
  readonly officeName = "CustomFunctions";
  readonly #listener: ServiceListener;

  constructor(listener: ServiceListener) {
    super();
    this.#listener = listener;
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.#listener.functionsReady();
  }

  /** Retry of results that were too large, short waits between results, time taken, an upper bound of the waits. */
  _GetEnabledFeatures(): readonly number[] {
    return [1, 2, 3, 4];
  }

  setInvocationArrayResults(rows: readonly (readonly unknown[])[]): void {
    this.#listener.functionResults(rows);
  }
}

class AppRuntimeService extends OfficeObject {
  readonly officeName = "AppRuntimeService";
  readonly #listener: ServiceListener;
  #state = "Visible";

  constructor(listener: ServiceListener) {
    super();
    this.#listener = listener;
  }

  getAppRuntimeState(): string {
    return this.#state;
  }

  setAppRuntimeState(state: string): void {
    this.#state = state;
    this.#listener.paneShown(state === "Visible");
  }
}

class AppRuntimePersistenceService extends OfficeObject {
  readonly officeName = "AppRuntimePersistenceService";
  #startState = "Inactive";

  getAppRuntimeStartState(): string {
    return this.#startState;
  }

  setAppRuntimeStartState(state: string): void {
    this.#startState = state;
  }
}

class AddinInternalService extends OfficeObject {
  readonly officeName = "AddinInternalService";

  notifyActionHandlerReady(): void {}
}

class DynamicRibbon extends OfficeObject {
  readonly officeName = "DynamicRibbon";
  readonly #listener: ServiceListener;

  constructor(listener: ServiceListener) {
    super();
    this.#listener = listener;
  }

  getButton(id: string): RibbonButton {
    return new RibbonButton(id, this.#listener);
  }

  getTab(id: string): RibbonTab {
    return new RibbonTab(id, this.#listener);
  }

  executeRequestCreate(): void {
    throw new OfficeError("NotImplemented", "The stand-in for Excel has no contextual tabs.");
  }
}

class RibbonButton extends OfficeObject {
  readonly officeName = "RibbonButton";
  readonly #id: string;
  readonly #listener: ServiceListener;

  constructor(id: string, listener: ServiceListener) {
    super();
    this.#id = id;
    this.#listener = listener;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#id };
  }

  get id(): string {
    return this.#id;
  }

  set enabled(enabled: boolean) {
    this.#listener.ribbonChanged({ controlId: this.#id, enabled });
  }
}

class RibbonTab extends OfficeObject {
  readonly officeName = "RibbonTab";
  readonly #id: string;
  readonly #listener: ServiceListener;

  constructor(id: string, listener: ServiceListener) {
    super();
    this.#id = id;
    this.#listener = listener;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#id };
  }

  get id(): string {
    return this.#id;
  }

  setVisibility(visible: boolean): void {
    this.#listener.ribbonChanged({ tabId: this.#id, visible });
  }
}
