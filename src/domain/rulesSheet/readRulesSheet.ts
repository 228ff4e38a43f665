import { cellAddress, isBlank, type Block, type CellValue } from "../sheet/cells";
import { ownerName } from "../text/ownerName";
import { defaultRules, rulesSchema, type Rules } from "../rules/rules";
import { decodeRuleCell } from "./decodeRuleCell";
import { putAt, valueAt } from "./rulePaths";
import { rulesContradictions, type RulesContradiction } from "./rulesContradictions";
import type { RulesFault, RulesFaultReason } from "./rulesFaults";
import { fromVersion1 } from "./rulesSheetOfVersion1";
import { schemaReason } from "./schemaReason";
import {
  columnKey,
  headerKey,
  ruleTables,
  rulesSheetMarker,
  rulesSheetVersion,
  type CellKind,
  type ListColumn,
  type NamedRow,
  type NamedRowKey,
  type RulePath,
  type TableKey,
} from "./ruleTables";

export type RulesReading =
  | { readonly ok: true; readonly rules: Rules }
  /** Every fault of the sheet, from the top. */
  | { readonly ok: false; readonly faults: readonly RulesFault[] };

/**
 * Reads the rules back from their sheet, given from its first cell (A1) on. A table that is not there stands for its
 * defaults; in one that is there every value must be right, or nothing is read and each fault is named with its cell.
 * Tables are found by the keys in column A, so they may be moved, and lists may grow and shrink.
 */
export function readRulesSheet(cells: Block): RulesReading {
  const state = readerOf(cells);
  const version = versionOf(cells);
  if (!(version >= 1 && version <= rulesSheetVersion)) {
    return { ok: false, faults: [faultAt(state, wholeSheet, { code: "newerVersion" })] };
  }
  for (const section of sectionsOf(state)) readSection(state, section);

  const parsed = rulesSchema.safeParse(state.draft);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path as RulePath;
      addFault(state, placeOf(state, path), schemaReason(issue, valueAt(state.draft, path)));
    }
  } else {
    for (const contradiction of rulesContradictions(parsed.data)) {
      // What contradicts itself in tables that are not on the sheet is not this sheet's fault.
      const place = state.places.get(pathKey(contradiction.path));
      if (place) addFault(state, place, contradictionReason(state, contradiction));
    }
  }
  if (parsed.success && state.faults.length === 0) {
    const hasStages = state.places.has(pathKey(["funnelStages"]));
    // Without a list of its own the sheet leaves the stages to the trade: see `rulesOfTrade`.
    return { ok: true, rules: hasStages ? parsed.data : { ...parsed.data, funnelStages: defaultRules.funnelStages } };
  }
  return { ok: false, faults: [...state.faults].sort(byRow).map(({ row: _row, ...fault }) => fault) };
}

/**
 * Where a value of the rules stands on their sheet, with the name that is written beside it; `undefined` where its table is
 * not there. Row as Excel shows it, column zero-based.
 */
export function placeOfRule(cells: Block, path: RulePath): RulePlace | undefined {
  const state = readerOf(cells);
  for (const section of sectionsOf(state)) readSection(state, section);
  const place = state.places.get(pathKey(path));
  if (!place) return undefined;
  const { row, column } = place;
  return { row, column, name: String(cells[row - 1]?.[1] ?? "") };
}

export type RulePlace = { readonly row: number; readonly column: number; readonly name: string };

function readerOf(cells: Block): Reader {
  const asWrittenNow = versionOf(cells) === 1 ? fromVersion1(cells) : cells;
  return { cells: asWrittenNow, draft: copyOf(defaultRules), places: new Map(), faults: [] };
}

function versionOf(cells: Block): number {
  return Number(String(cells[0]?.[0] ?? "").slice(rulesSheetMarker.length));
}

/** Rules are plain data through and through. */
function copyOf(rules: Rules): Rules {
  return JSON.parse(JSON.stringify(rules)) as Rules;
}

/** Whether a sheet that begins with this cell is a rules sheet, of whichever version. */
export function isRulesSheet(firstCell: CellValue | undefined): boolean {
  return typeof firstCell === "string" && firstCell.startsWith(rulesSheetMarker);
}

type Reader = {
  readonly cells: Block;
  readonly draft: Rules;
  /** Where each value of the draft was read. */
  readonly places: Map<string, Place>;
  readonly faults: (RulesFault & { readonly row: number })[];
};

/** A cell with what it is for: row as Excel shows it, column zero-based. */
type Place = {
  readonly row: number;
  readonly column: number;
  readonly table: TableKey | null;
  readonly name: RulesFault["name"];
};

type Table = (typeof ruleTables)[number];
type Section = { readonly table: Table; readonly title: Place; readonly rows: readonly number[] };

/** Each table with the rows under its header, up to the next table. */
function sectionsOf(state: Reader): Section[] {
  const sections: (Section & { rows: number[] })[] = [];
  state.cells.forEach((cells, index) => {
    const row = index + 1;
    const key = row === 1 ? "" : keyOf(state, row);
    const table = ruleTables.find((candidate) => candidate.key === key);
    const current = sections.at(-1);
    if (table) {
      const title: Place = { row, column: 1, table: table.key, name: null };
      const first = sections.find((section) => section.table === table);
      if (first) addFault(state, title, { code: "repeated", first: addressOf(first.title) });
      sections.push({ table, title, rows: [] });
    } else if (key === headerKey && current) {
      current.rows = [];
    } else if (key !== "" && !(current?.table.kind === "named" && rowOf(current.table.rows, key))) {
      addFault(state, { row, column: 0, table: null, name: null }, { code: "unknownTable" });
    } else if (cells.slice(1).some((cell) => !isBlank(cell))) {
      current?.rows.push(row);
    }
  });
  return sections;
}

function readSection(state: Reader, { table, title, rows }: Section): void {
  switch (table.kind) {
    case "named":
      return readNamed(state, table.key, table.rows, title, rows);
    case "list":
      return readList(state, table.key, table.path, table.columns, title, rows);
    case "owners":
      return readOwners(state, table.key, table.columns, rows);
  }
}

function readNamed(
  state: Reader,
  table: TableKey,
  named: readonly NamedRow[],
  title: Place,
  rows: readonly number[],
): void {
  const seen = new Map<string, Place>();
  for (const row of rows) {
    const rule = rowOf(named, keyOf(state, row));
    const place: Place = { row, column: 1, table, name: (rule?.key ?? null) as NamedRowKey | null };
    const first = rule && seen.get(rule.key);
    if (!rule) addFault(state, place, { code: "unknownRow" });
    else if (first) addFault(state, place, { code: "repeated", first: addressOf(first) });
    else {
      seen.set(rule.key, place);
      readNamedValues(state, rule, place);
    }
  }
  for (const { key, isEarlier } of named) {
    if (!seen.has(key) && !isEarlier) addFault(state, { ...title, name: key as NamedRowKey }, { code: "rowMissing" });
  }
}

function readNamedValues(state: Reader, rule: NamedRow, name: Place): void {
  const beside = (state.cells[name.row - 1] ?? []).slice(firstValueColumn);
  if ("path" in rule.values) {
    const { path } = rule.values;
    putAt(state.draft, path, []);
    notePlace(state, path, { ...name, column: firstValueColumn });
    let count = 0;
    beside.forEach((cell, offset) => {
      if (isBlank(cell)) return;
      take(state, rule.cell, [...path, count], { ...name, column: firstValueColumn + offset });
      count += 1;
    });
    return;
  }
  const paths = rule.values;
  paths.forEach((path, offset) => {
    take(state, rule.cell, path, { ...name, column: firstValueColumn + offset });
  });
  // Words to the right are a person's note; a number would be a value that nothing is done with.
  const surplus = beside.findIndex((cell, offset) => offset >= paths.length && typeof cell === "number");
  if (surplus >= 0) {
    addFault(state, { ...name, column: firstValueColumn + surplus }, { code: "valueCount", count: paths.length });
  }
}

function readList(
  state: Reader,
  table: TableKey,
  path: RulePath,
  columns: readonly ListColumn[],
  title: Place,
  rows: readonly number[],
): void {
  putAt(state.draft, path, []);
  notePlace(state, path, title);
  let item = 0;
  for (const row of rows) {
    const cells = columns.map((_, index) => state.cells[row - 1]?.[index + 1] ?? null);
    if (cells.every(isBlank)) continue;
    const given = table === "outcomes" ? completedOutcome(columns, cells) : cells;
    columns.forEach(({ key, cell, path: within }, index) => {
      const place: Place = { row, column: index + 1, table, name: columnKey(table, key) };
      take(state, cell, [...path, item, ...within], place, given[index] ?? null);
    });
    item += 1;
  }
}

/** An outcome that a person adds needs one label only: it stands for the code and for the other languages. */
function completedOutcome(columns: readonly ListColumn[], cells: readonly CellValue[]): CellValue[] {
  const textColumns = columns.flatMap(({ cell }, index) => (cell === "text" ? [index] : []));
  const [code = 0, ...labels] = textColumns;
  const label = cells[labels.find((index) => !isBlank(cells[index])) ?? code] ?? null;
  return cells.map((cell, index) => (isBlank(cell) && textColumns.includes(index) ? label : cell));
}

function readOwners(state: Reader, table: TableKey, columns: readonly ListColumn[], rows: readonly number[]): void {
  const records = columns.filter(({ path }) => path.length > 0);
  for (const { path } of records) putAt(state.draft, path, {});
  const seen = new Map<string, Place>();
  for (const row of rows) {
    const owner = ownerName(String(state.cells[row - 1]?.[1] ?? ""));
    const place: Place = { row, column: 1, table, name: columnKey(table, "owner") };
    const first = seen.get(owner);
    if (owner === "") addFault(state, place, { code: "missing" });
    else if (first) addFault(state, place, { code: "repeated", first: addressOf(first) });
    else {
      seen.set(owner, place);
      columns.forEach(({ key, cell, path }, index) => {
        const value = state.cells[row - 1]?.[index + 1] ?? null;
        if (path.length === 0 || isBlank(value)) return;
        take(state, cell, [...path, owner], { row, column: index + 1, table, name: columnKey(table, key) }, value);
      });
    }
  }
}

/** Reads one cell into the draft, or notes its fault and leaves what stood in the draft, so that the check can go on. */
function take(
  state: Reader,
  kind: CellKind,
  path: RulePath,
  place: Place,
  cell: CellValue = state.cells[place.row - 1]?.[place.column] ?? null,
): void {
  const decoded = place.name === "closedWeekdays" && isBlank(cell) ? noWeekdays : decodeRuleCell(cell, kind);
  notePlace(state, path, place);
  if (decoded.ok) putAt(state.draft, path, decoded.value);
  else {
    addFault(state, place, decoded.reason);
    putAt(state.draft, path, undefined);
  }
}

/** What a group of values must keep, such as growing numbers, is said at the first of them. */
function notePlace(state: Reader, path: RulePath, place: Place): void {
  state.places.set(pathKey(path), place);
  for (let length = path.length - 1; length > 0; length -= 1) {
    const group = pathKey(path.slice(0, length));
    if (!state.places.has(group)) state.places.set(group, place);
  }
}

function contradictionReason(state: Reader, contradiction: RulesContradiction): RulesFaultReason {
  if ("reason" in contradiction) return contradiction.reason;
  const first = state.places.get(pathKey(contradiction.firstPath));
  return { code: "repeated", first: first ? addressOf(first) : "" };
}

function placeOf(state: Reader, path: RulePath): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const place = state.places.get(pathKey(path.slice(0, length)));
    if (place) return place;
  }
  return wholeSheet;
}

/** One fault a cell: the first that was found, which is the one nearest to what the person typed. */
function addFault(state: Reader, place: Place, reason: RulesFaultReason): void {
  const fault = faultAt(state, place, reason);
  const isKnown = state.faults.some(
    ({ cell, name }) => cell === fault.cell && (name === fault.name || reason.code !== "rowMissing"),
  );
  if (!isKnown) state.faults.push({ ...fault, row: place.row });
}

function faultAt(state: Reader, place: Place, reason: RulesFaultReason): RulesFault {
  const found = state.cells[place.row - 1]?.[place.column];
  return {
    cell: addressOf(place),
    found: found === null || found === undefined ? "" : String(found),
    table: place.table,
    name: place.name,
    reason,
  };
}

function rowOf(rows: readonly NamedRow[], key: string): NamedRow | undefined {
  return rows.find((candidate) => candidate.key === key);
}

function keyOf(state: Reader, row: number): string {
  return String(state.cells[row - 1]?.[0] ?? "").trim();
}

function addressOf({ row, column }: Pick<Place, "row" | "column">): string {
  return cellAddress(column, row);
}

function pathKey(path: RulePath): string {
  return JSON.stringify(path);
}

function byRow(one: { readonly row: number }, other: { readonly row: number }): number {
  return one.row - other.row;
}

/** After the hidden column and the names. */
const firstValueColumn = 2;
const wholeSheet: Place = { row: 1, column: 0, table: null, name: null };
const noWeekdays = { ok: true, value: [] } as const;
