/** The first few of a list, with an ellipsis where there are more. */
export function listed(items: readonly (string | number)[], separator: string): string {
  const shown = items.slice(0, itemsShown).join(separator);
  return items.length > itemsShown ? `${shown}…` : shown;
}

const itemsShown = 6;
