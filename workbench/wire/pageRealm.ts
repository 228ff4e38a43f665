/**
 * Office.js checks prototypes: what it is handed must have been made by its own page's `Array` and `Object`, not by
 * those of the page or program that plays Excel.
 */
export type PageWindow = object & { readonly Array: ArrayConstructor; readonly Object: ObjectConstructor };

/** An array as the native host of Windows hands it over: `{ toArray(), dimensions() }`, nested alike. */
export function safeArray(page: PageWindow, values: readonly unknown[]): unknown {
  const ofPage = new page.Array<unknown>();
  for (const value of values) ofPage.push(Array.isArray(value) ? safeArray(page, value as unknown[]) : value);
  return page.Object.assign(new page.Object(), { toArray: () => ofPage, dimensions: () => 1 });
}
