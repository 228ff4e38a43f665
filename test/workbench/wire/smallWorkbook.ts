import { OfficeCollection, OfficeError, OfficeObject } from "../../../workbench/wire/officeObject";

/** A workbook of a few lines, just large enough to carry requests of every kind over the wire. */
export class SmallWorkbook extends OfficeObject {
  readonly officeName = "Workbook";
  readonly sheets: SmallWorksheet[] = [];

  constructor(...names: readonly string[]) {
    super();
    for (const name of names) this.worksheets.add(name);
  }

  get worksheets(): SmallWorksheetCollection {
    return new SmallWorksheetCollection(this);
  }

  get tables(): SmallTableCollection {
    return new SmallTableCollection();
  }
}

class SmallTableCollection extends OfficeCollection {
  readonly officeName = "TableCollection";

  get items(): readonly OfficeObject[] {
    return [];
  }
}

class SmallWorksheetCollection extends OfficeCollection<SmallWorksheet> {
  readonly officeName = "WorksheetCollection";
  readonly #workbook: SmallWorkbook;

  constructor(workbook: SmallWorkbook) {
    super();
    this.#workbook = workbook;
  }

  get items(): readonly SmallWorksheet[] {
    return this.#workbook.sheets;
  }

  add(name: string): SmallWorksheet {
    const sheet = new SmallWorksheet(`{${String(this.items.length + 1)}}`, name);
    this.#workbook.sheets.push(sheet);
    return sheet;
  }

  getItem(key: string): SmallWorksheet {
    const sheet = this.getItemOrNullObject(key);
    if (sheet === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return sheet;
  }

  getItemOrNullObject(key: string): SmallWorksheet | null {
    return this.items.find((sheet) => sheet.id === key || sheet.name === key) ?? null;
  }

  getCount(): number {
    return this.items.length;
  }
}

class SmallWorksheet extends OfficeObject {
  readonly officeName = "Worksheet";
  readonly cells = new Map<string, unknown>();
  readonly colours = new Map<string, string>();

  constructor(
    readonly sheetId: string,
    public sheetName: string,
  ) {
    super();
  }

  override identity(): { readonly Id: string } {
    return { Id: this.sheetId };
  }

  get id(): string {
    return this.sheetId;
  }

  get name(): string {
    return this.sheetName;
  }

  set name(name: string) {
    if (name === "")
      throw new OfficeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    this.sheetName = name;
  }

  get showGridlines(): boolean {
    return this.cells.get("gridlines") !== false;
  }

  set showGridlines(isShown: boolean) {
    this.cells.set("gridlines", isShown);
  }

  get charts(): SmallChartCollection {
    return new SmallChartCollection();
  }

  getRange(address: string): SmallRange {
    const match = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(address);
    if (match === null)
      throw new OfficeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    const [, left = "A", top = "1", right = left, bottom = top] = match;
    const row = Number(top) - 1;
    const column = columnOf(left);
    return new SmallRange(this, row, column, Number(bottom) - row, columnOf(right) - column + 1);
  }

  calculate(): void {
    throw new TypeError("not a mistake of the add-in");
  }
}

/** A collection whose items have no id and that counts itself. */
class SmallChartCollection extends OfficeCollection<SmallChart> {
  readonly officeName = "ChartCollection";

  get items(): readonly SmallChart[] {
    return [new SmallChart("north"), new SmallChart("south"), new SmallChart("west")];
  }

  get count(): number {
    return this.items.length;
  }
}

class SmallChart extends OfficeObject {
  readonly officeName = "Chart";

  constructor(readonly title: string) {
    super();
  }

  get name(): string {
    return this.title;
  }
}

class SmallRange extends OfficeObject {
  readonly officeName = "Range";

  constructor(
    readonly sheet: SmallWorksheet,
    readonly top: number,
    readonly left: number,
    readonly height: number,
    readonly width: number,
  ) {
    super();
  }

  override get isReferenced(): boolean {
    return true;
  }

  get address(): string {
    const corner = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${String(row + 1)}`;
    const first = corner(this.top, this.left);
    const last = corner(this.top + this.height - 1, this.left + this.width - 1);
    return `${this.sheet.name}!${first === last ? first : `${first}:${last}`}`;
  }

  get rowCount(): number {
    return this.height;
  }

  get columnCount(): number {
    return this.width;
  }

  get values(): unknown[][] {
    return Array.from({ length: this.height }, (_row, row) =>
      Array.from({ length: this.width }, (_cell, column) => this.sheet.cells.get(this.#key(row, column)) ?? ""),
    );
  }

  set values(values: unknown) {
    if (!Array.isArray(values)) {
      for (let row = 0; row < this.height; row += 1) {
        for (let column = 0; column < this.width; column += 1) this.sheet.cells.set(this.#key(row, column), values);
      }
      return;
    }
    const rows = values as readonly (readonly unknown[])[];
    if (rows.length !== this.height || rows.some((row) => row.length !== this.width)) {
      throw new OfficeError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null) this.sheet.cells.set(this.#key(row, column), value);
      });
    });
  }

  get format(): SmallRangeFormat {
    return new SmallRangeFormat(this);
  }

  getRow(row: number): SmallRange {
    return new SmallRange(this.sheet, this.top + row, this.left, 1, this.width);
  }

  getBoundingRect(other: SmallRange): SmallRange {
    const bottom = Math.max(this.top + this.height, other.top + other.height);
    const right = Math.max(this.left + this.width, other.left + other.width);
    const top = Math.min(this.top, other.top);
    const left = Math.min(this.left, other.left);
    return new SmallRange(this.sheet, top, left, bottom - top, right - left);
  }

  clear(): void {
    this.values = "";
  }

  get key(): string {
    return this.#key(0, 0);
  }

  #key(row: number, column: number): string {
    return `${String(this.top + row)},${String(this.left + column)}`;
  }
}

class SmallRangeFormat extends OfficeObject {
  readonly officeName = "RangeFormat";

  constructor(readonly range: SmallRange) {
    super();
  }

  get wrapText(): boolean {
    return false;
  }

  get fill(): SmallRangeFill {
    return new SmallRangeFill(this.range);
  }
}

class SmallRangeFill extends OfficeObject {
  readonly officeName = "RangeFill";

  constructor(readonly range: SmallRange) {
    super();
  }

  get color(): string {
    return this.range.sheet.colours.get(this.range.key) ?? "";
  }

  set color(colour: string) {
    this.range.sheet.colours.set(this.range.key, colour);
  }
}

function columnOf(letter: string): number {
  return letter.charCodeAt(0) - 65;
}
