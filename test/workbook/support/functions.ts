import * as functions from "../../../src/functions/functions";

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface Window {
    /** The name of each function by that of its export, as the metadata say. */
    functionNames: Readonly<Record<string, string>>;
  }
}

/* Binds the functions to their names as the build does it. */
for (const [exported, answer] of Object.entries(functions)) {
  CustomFunctions.associate(window.functionNames[exported] ?? "", answer as (...given: unknown[]) => unknown);
}
