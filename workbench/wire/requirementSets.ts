/**
 * What the stand-in declares to support. `ExcelApi` is the version its classes are written for; a member beneath it
 * that they do not have is answered with `ApiNotFound`.
 */
export const defaultRequirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.16",
  SharedRuntime: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  AddinCommands: "1.1",
  RibbonApi: "1.1",
  Settings: "1.1",
};

/**
 * An Excel that lacks a requirement set does not know its methods. Office.js can tell which those are and refuses them
 * itself, naming the set, once a switch of its own is thrown that it leaves alone by default. To be called when the
 * library's file for Excel has run; properties named in `load` are not covered.
 */
export function refuseNewerMembers(page: object): void {
  const { OfficeExtension: extension } = page as {
    readonly OfficeExtension?: { readonly CommonUtility?: { _doApiNotSupportedCheck: boolean } };
  };
  if (extension?.CommonUtility !== undefined) extension.CommonUtility._doApiNotSupportedCheck = true;
}
