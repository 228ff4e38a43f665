import { createHost, type Host, type HostOptions } from "../../../workbench/wire/host";
import { type AddIn, openAddIn } from "../../../workbench/wire/officeInNode";
import { SmallWorkbook } from "./smallWorkbook";

/** An add-in without scripts in a window of its own, open in a small workbook with the sheets Customers and Orders. */
export async function openSmallAddIn(options: Partial<HostOptions> = {}): Promise<SmallAddIn> {
  const workbook = new SmallWorkbook("Customers", "Orders");
  const host = createHost({ workbookRoot: workbook, locale: "en-US", ...options });
  const addIn = await openAddIn({ host, scripts: [] });
  return { ...addIn, host, workbook };
}

export type SmallAddIn = AddIn & { readonly host: Host; readonly workbook: SmallWorkbook };
