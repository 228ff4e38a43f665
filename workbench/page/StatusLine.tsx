import type { PageState, Work } from "./pageState";
import type { PageWords } from "./pageWords";

/** What is going on, and why the selected cell shows an error: Excel would say the latter in a tip over the cell. */
export function StatusLine({ words, work, cell }: { readonly words: PageWords } & Pick<PageState, "work" | "cell">) {
  return (
    <footer className="status">
      <span role="status">{work && workText(work, words)}</span>
      {work && <progress aria-label={workText(work, words)} />}
      {cell?.message !== undefined && (
        <span className="cellMessage" aria-live="polite">
          <strong>{cell.address}</strong> {cell.message}
        </span>
      )}
    </footer>
  );
}

function workText(work: Work, words: PageWords): string {
  switch (work.kind) {
    case "opening":
      return words.opening(work.fileName);
    case "saving":
      return words.saving(work.fileName);
    case "generating":
      return words.generating;
  }
}
