/**
 * Offers choices in a drop-down over the cells, without imposing them: other text is accepted too. Excel takes a list of up
 * to 255 characters written out, which it parts at commas. Any other stands in cells of its own where there is room for
 * them: `inCells` queues them and answers where they are ("=$H$3:$H$9"). Without it, what does not fit is not offered.
 */
export function offerChoices(
  { dataValidation }: Excel.Range,
  choices: readonly string[],
  inCells?: (choices: readonly string[]) => string,
): void {
  const offered = writable(choices);
  const source = inCells && offered.length < choices.length ? inCells(choices) : offered.join(",");
  if (source === "") return;
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

/** The choices that a written-out list holds, from the first on. */
function writable(choices: readonly string[]): string[] {
  const offered: string[] = [];
  let length = -1;
  for (const choice of choices) {
    // What begins with an equals sign would be taken for a place.
    if (choice === "" || choice.includes(",") || choice.startsWith("=")) continue;
    length += choice.length + 1;
    if (length > longestWrittenList) break;
    offered.push(choice);
  }
  return offered;
}

const longestWrittenList = 255;
