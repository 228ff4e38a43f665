import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  type IConditionFormattingRule,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { IRange, IStyleBase } from "@univerjs/core";
import { OfficeError } from "../../wire/officeObject";
import { type Area, intersection } from "../places/address";
import { withoutArea } from "../places/areaDifference";
import type { Book } from "../engine/book";
import { type FormatRule, univerRule } from "./formatRule";

/** A conditional format as the engine keeps it, with the rule as the add-in stated it. */
export type KeptFormat = IConditionFormattingRule & { stated?: FormatRule };

/** The conditional formats that touch an area, the one that counts first in front. */
export function conditionalFormatsOver(book: Book, sheetId: string, area: Area): KeptFormat[] {
  const rules = model(book).getSubunitRules(book.unitId, sheetId) ?? [];
  return rules.filter((rule) => rule.ranges.some((range) => intersection(range, area) !== undefined));
}

export function conditionalFormat(book: Book, sheetId: string, id: string): KeptFormat {
  const rule = model(book).getRule(book.unitId, sheetId, id);
  if (rule === null || rule === undefined) {
    throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  }
  return rule;
}

export function addConditionalFormat(book: Book, sheetId: string, area: Area, stated: FormatRule): string {
  const cfId = model(book).createCfId(book.unitId, sheetId);
  const rule: KeptFormat = {
    cfId,
    ranges: [onGrid(book, sheetId, area)],
    stopIfTrue: false,
    rule: univerRule(stated, {}, area),
    stated,
  };
  book.execute(AddConditionalRuleMutation.id, { subUnitId: sheetId, rule });
  return cfId;
}

export function changeConditionalFormat(
  book: Book,
  sheetId: string,
  id: string,
  change: { stated?: FormatRule; style?: IStyleBase; stopIfTrue?: boolean },
): void {
  const known = conditionalFormat(book, sheetId, id);
  const stated = change.stated ?? known.stated;
  const style = { ...styleOf(known), ...change.style };
  const [first] = known.ranges;
  const rule: KeptFormat = {
    ...known,
    stopIfTrue: change.stopIfTrue ?? known.stopIfTrue,
    ...(stated === undefined || first === undefined ? {} : { stated, rule: univerRule(stated, style, first) }),
  };
  if (stated === undefined && "style" in rule.rule) rule.rule = { ...rule.rule, style };
  book.execute(SetConditionalRuleMutation.id, { subUnitId: sheetId, cfId: id, rule });
}

export function deleteConditionalFormat(book: Book, sheetId: string, id: string): void {
  book.execute(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId: id });
}

/** Puts a conditional format into another place among all those of the sheet. */
export function moveConditionalFormat(book: Book, sheetId: string, id: string, priority: number): void {
  const rules = model(book).getSubunitRules(book.unitId, sheetId) ?? [];
  const from = rules.findIndex(({ cfId }) => cfId === id);
  const wanted = Math.trunc(priority) + (priority < 0 ? rules.length : 0);
  const to = Math.max(0, Math.min(rules.length - 1, wanted));
  const target = rules[to];
  if (target === undefined || from === to) return;
  book.execute(MoveConditionalRuleMutation.id, {
    subUnitId: sheetId,
    start: { id, type: "self" },
    // Upwards it takes the place of the other, which moves down; downwards the other has moved up by then.
    end: { id: target.cfId, type: from < to ? "after" : "self" },
  });
}

/** Takes an area out of all conditional formats; those that applied to nothing else are gone. */
export function removeConditionalFormats(book: Book, sheetId: string, area: Area): void {
  for (const known of conditionalFormatsOver(book, sheetId, area)) {
    const ranges = known.ranges.flatMap((range) => withoutArea(range, area));
    if (ranges.length === 0) deleteConditionalFormat(book, sheetId, known.cfId);
    else
      book.execute(SetConditionalRuleMutation.id, { subUnitId: sheetId, cfId: known.cfId, rule: { ...known, ranges } });
  }
}

export function styleOf(format: KeptFormat): IStyleBase {
  return "style" in format.rule ? format.rule.style : {};
}

function onGrid(book: Book, sheetId: string, area: Area): IRange {
  const sheet = book.sheet(sheetId);
  return {
    ...area,
    endRow: Math.min(area.endRow, Math.max(sheet.getRowCount() - 1, area.startRow)),
    endColumn: Math.min(area.endColumn, Math.max(sheet.getColumnCount() - 1, area.startColumn)),
  };
}

function model(book: Book): ConditionalFormattingRuleModel {
  return book.injector.get(ConditionalFormattingRuleModel);
}
