/**
 * What Office.js puts beside the functions, as far as they use it: its class of cell errors and the display language.
 * The functions under the real library are tested in the integration tests.
 */
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode: errorCodes } });

/** Shows Excel in a language from now on; with none there is no Excel at all. */
export function showExcelIn(displayLanguage: string | undefined): void {
  Object.assign(globalThis, { Office: displayLanguage === undefined ? undefined : { context: { displayLanguage } } });
}

/** A cell with an error, as Excel hands it to a function and as a function returns it. */
export function errorCell(code: string, message?: string): unknown {
  return new CellError(code, message);
}

/** Whether something is an error of Excel's own, and no exception of JavaScript. */
export function isErrorCell(cell: unknown): boolean {
  return cell instanceof CellError;
}

/** A column of cells, as Excel hands it over. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** The cells that spilled, errors by their code. */
export function cellsOf(spilled: unknown[][]): unknown[] {
  return spilled.map((row) => (row[0] instanceof CellError ? row[0].code : row[0]));
}

/** The message of the error in one spilled cell. */
export function messageIn(spilled: unknown[][], row = 0): string | undefined {
  const cell = spilled[row]?.[0];
  return cell instanceof CellError ? cell.message : undefined;
}

/** What a formula that fails as a whole shows: its code and message. */
export function failureOf(formula: () => unknown): { readonly code: string; readonly message: string | undefined } {
  try {
    formula();
  } catch (error) {
    if (error instanceof CellError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("the formula did not fail");
}

/** Whether a function returned an error in this cell; it must say why. */
export function isErrorIn(cell: unknown): boolean {
  return cell instanceof CellError && cell.message !== "";
}
