import { OfficeObject } from "../wire/officeObject";
import { invalidArgument } from "./cellWrites";
import { excelSerial } from "./typedText";

/** Excel's own functions, called by an add-in without a cell: so far the one that shows the workbook's date system. */
export class Functions extends OfficeObject {
  readonly officeName = "Functions";

  date(year: number, month: number, day: number): FunctionResult {
    const serial = excelSerial(year, month, day);
    if (serial === undefined) throw invalidArgument();
    return new FunctionResult(serial);
  }
}

export class FunctionResult extends OfficeObject {
  readonly officeName = "FunctionResult";
  readonly #value: number;

  constructor(value: number) {
    super();
    this.#value = value;
  }

  get value(): number {
    return this.#value;
  }

  get error(): string {
    return "";
  }
}
