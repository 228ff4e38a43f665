import { OfficeObject } from "../../wire/officeObject";
import type { AutoFilter } from "./autoFilter";
import type { FilterCriteria } from "./filterCriteria";

/** The filter of one column of a table. */
export class Filter extends OfficeObject {
  readonly officeName = "Filter";
  readonly #autoFilter: AutoFilter;
  readonly #column: number;

  constructor(autoFilter: AutoFilter, column: number) {
    super();
    this.#autoFilter = autoFilter;
    this.#column = column;
  }

  apply(criteria: FilterCriteria): void {
    this.#autoFilter.apply("", this.#column, criteria);
  }

  applyValuesFilter(values: readonly unknown[]): void {
    this.apply({ filterOn: "Values", values });
  }

  applyCustomFilter(criteria1: string, criteria2?: string | null, operator?: string | null): void {
    this.apply({
      filterOn: "Custom",
      criterion1: criteria1,
      ...(criteria2 === null || criteria2 === undefined ? {} : { criterion2: criteria2 }),
      ...(operator === null || operator === undefined ? {} : { operator }),
    });
  }

  clear(): void {
    this.#autoFilter.clearColumnCriteria(this.#column);
  }
}
