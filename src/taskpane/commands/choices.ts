import { withoutPlace } from "../../domain/reading/layout/chosenPlace";
import { headersAt } from "../../domain/reading/layout/headersAt";
import type { ReadingChoices } from "../../domain/reading/reading";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import type { Outcome } from "../../workbook/door/failure";
import { changeSettings, type RememberedChoices, type Settings } from "../../workbook/door/settings";

/** What the person decided about a sheet, with the headers that it was decided for. */
export type DecidedChoices = {
  readonly choices: ReadingChoices;
  /** Of the headers that the sheet shows by itself: sheets with the same ones are read alike. */
  readonly headersKey: string;
  /** Of the headers in the row and columns that were chosen, and of that row. */
  readonly chosenKey: string;
};

export function decided(cells: SheetCells, choices: ReadingChoices): DecidedChoices {
  return { choices, headersKey: headersKeyOf(cells), chosenKey: chosenKeyOf(cells, choices) };
}

/**
 * The choices for a sheet: those just made (`made`), else those that this workbook remembers for its headers. Choices for
 * other headers than stand there now are dropped, and so are rows and columns that hold other headers now.
 */
export function choicesFor(cells: SheetCells, settings: Settings, made: DecidedChoices | undefined): ReadingChoices {
  const headersKey = headersKeyOf(cells);
  const remembered = settings.readings[headersKey];
  const decision = made?.headersKey === headersKey ? made : remembered && splitRemembered(remembered, headersKey);
  if (!decision) return {};
  const { choices, chosenKey } = decision;
  return chosenKeyOf(cells, choices) === chosenKey ? choices : withoutPlace(choices);
}

/** Keeps the person's choices in the workbook; none (`{}`) forgets them. */
export function rememberChoices({ choices, headersKey, chosenKey }: DecidedChoices): Promise<Outcome<Settings>> {
  return changeSettings((settings) => {
    const others = Object.entries(settings.readings).filter(([key]) => key !== headersKey);
    const isNothing = Object.keys(choices).length === 0;
    const kept = isNothing ? others : [...others, [headersKey, { ...choices, chosenKey }] as const];
    return { ...settings, readings: Object.fromEntries(kept) };
  });
}

function splitRemembered({ chosenKey, ...choices }: RememberedChoices, headersKey: string): DecidedChoices {
  return { choices, headersKey, chosenKey };
}

/** The same for sheets with the same headers of the person's, wherever they stand and whatever we have added. */
export function headersKeyOf(cells: SheetCells): string {
  return hashOf(headersAt(cells, {})?.headers ?? [cells.name]);
}

/** Rows that were chosen below a header are others once the header stands in another row. */
function chosenKeyOf(cells: SheetCells, choices: ReadingChoices): string {
  const at = headersAt(cells, choices);
  return at === null ? "" : `${at.headerRow}-${hashOf(at.headers)}`;
}

/** The headers themselves would make the settings as long as the sheet is wide. */
function hashOf(headers: readonly string[]): string {
  const text = headers.join("\t");
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${text.length}`;
}
