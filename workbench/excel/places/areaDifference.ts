import { type Area, intersection } from "./address";

/** What is left of an area without another, as up to four rectangles. */
export function withoutArea(area: Area, removed: Area): Area[] {
  const hole = intersection(area, removed);
  if (hole === undefined) return [area];
  const left: Area[] = [];
  if (area.startRow < hole.startRow) left.push({ ...area, endRow: hole.startRow - 1 });
  if (area.endRow > hole.endRow) left.push({ ...area, startRow: hole.endRow + 1 });
  const between = { startRow: hole.startRow, endRow: hole.endRow };
  if (area.startColumn < hole.startColumn) left.push({ ...area, ...between, endColumn: hole.startColumn - 1 });
  if (area.endColumn > hole.endColumn) left.push({ ...area, ...between, startColumn: hole.endColumn + 1 });
  return left;
}
