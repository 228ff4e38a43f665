import { functionMessage, messageInRow, noAnswerMessage, type FunctionFault, type NoAnswer } from "./functionWords";
import { callerLocale } from "./caller";

export type CellError = CustomFunctions.Error;

/** `#VALUE!` with a sentence that says which argument is meant and why, in the language that Excel is shown in. */
export function valueError(fault: FunctionFault): CellError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, functionMessage(fault, callerLocale()));
}

/** `#N/A` with the reason: nothing is wrong, but there is no answer. */
export function notAvailable(reason: string): CellError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, reason);
}

/** `#N/A` with the sentence of a reason that several functions have. */
export function noAnswer(reason: NoAnswer): CellError {
  return notAvailable(noAnswerMessage(reason, callerLocale()));
}

/** The error of one row, as that of a formula that has one answer for all rows: it says which row. */
export function errorInRow(error: CellError, row: number): CellError {
  if (!error.message) return error;
  return new CustomFunctions.Error(error.code, messageInRow(error.message, row, callerLocale()));
}

/** `#DIV/0!`, for which Excel shows no words of ours. */
export function divisionByZero(): CellError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
}

/** `#NUM!`: a number or a day that Excel does not have. */
export function outOfRange(): CellError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
}

/** The error of a cell that was given, handed on as Excel's own functions do; what a function may not return is `#VALUE!`. */
export function handedOn(error: string, argument: string): CellError {
  const { ErrorCode } = CustomFunctions;
  const fault = { code: "errorInside", argument, error } as const;
  switch (error) {
    case "#N/A":
      return notAvailable(functionMessage(fault, callerLocale()));
    case "#DIV/0!":
      return new CustomFunctions.Error(ErrorCode.divisionByZero);
    case "#NUM!":
      return new CustomFunctions.Error(ErrorCode.invalidNumber);
    case "#NULL!":
      return new CustomFunctions.Error(ErrorCode.nullReference);
    default:
      return valueError(fault);
  }
}

/** Ends the whole formula with an error, as for arguments that do not fit each other. */
export function raise(error: CellError): never {
  // Excel tells its own errors from ours by their class, which does not extend JavaScript's.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw error;
}

/** Ends the whole formula with `#VALUE!` and the reason. */
export function refuse(fault: FunctionFault): never {
  return raise(valueError(fault));
}
