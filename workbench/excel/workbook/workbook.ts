import { SheetsSelectionsService } from "@univerjs/sheets";
import { OfficeError, OfficeObject } from "../../wire/officeObject";
import { Application } from "./application";
import type { Book } from "../engine/book";
import { CustomXmlPartCollection } from "./customXml";
import { DocumentProperties } from "./documentProperties";
import { NamedItemCollection } from "./names";
import { Functions } from "./worksheetFunctions";
import { WorkbookProtection } from "../sheets/protection";
import { Range } from "../ranges/range";
import { Runtime } from "./runtime";
import { SettingCollection } from "./settings";
import { TableCollection } from "../tables/tableCollection";
import { WorksheetCollection } from "../sheets/worksheetCollection";

/** The root of everything that Office.js reaches. */
export class Workbook extends OfficeObject {
  readonly officeName = "Workbook";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.#book);
  }

  get tables(): TableCollection {
    return new TableCollection(this.#book);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#book);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.#book);
  }

  get application(): Application {
    return new Application(this.#book);
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.#book);
  }

  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.#book);
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.#book);
  }

  get functions(): Functions {
    return new Functions(this.#book);
  }

  get name(): string {
    return this.#book.unit().getName();
  }

  get readOnly(): boolean {
    return this.#book.state.readOnly;
  }

  get isDirty(): boolean {
    return this.#book.unit().getRev() > 1;
  }

  /** The name by which Office.js asks for `context.runtime`. */
  get _Runtime(): Runtime {
    return new Runtime(this.#book);
  }

  getActiveCell(): Range {
    const { sheetId, primary } = selection(this.#book);
    return new Range(this.#book, sheetId, primary);
  }

  getSelectedRange(): Range {
    const { sheetId, areas } = selection(this.#book);
    const [only, another] = areas;
    if (only === undefined || another !== undefined) {
      throw new OfficeError("InvalidSelection", "The current selection is invalid for this action.");
    }
    return new Range(this.#book, sheetId, only);
  }
}

type Cells = { startRow: number; startColumn: number; endRow: number; endColumn: number };

/** What is selected on the active sheet: A1 where nothing has been selected yet. */
function selection(book: Book): { sheetId: string; areas: Cells[]; primary: Cells } {
  const sheetId = book.activeSheet().getSheetId();
  const selected = book.injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(book.unitId)
    .getSelectionsOfWorksheet(sheetId);
  const areas = selected.map(({ range }) => plain(range));
  const last = selected.at(-1);
  const primary =
    last?.primary === null || last?.primary === undefined ? (areas.at(-1) ?? firstCell) : plain(last.primary);
  return {
    sheetId,
    areas: areas.length === 0 ? [firstCell] : areas,
    primary: { ...primary, endRow: primary.startRow, endColumn: primary.startColumn },
  };
}

function plain({ startRow, startColumn, endRow, endColumn }: Cells): Cells {
  return { startRow, startColumn, endRow, endColumn };
}

const firstCell: Cells = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
