/**
 * Runs in the pane's frame before Office.js: asks the page around it, which plays Excel, to answer there. The pane itself
 * is the one that is shipped and knows nothing of this.
 */
export type PageAroundThePane = Window & { readonly callsheetHost?: { readonly attach: (pane: Window) => void } };

(window.parent as PageAroundThePane).callsheetHost?.attach(window);
