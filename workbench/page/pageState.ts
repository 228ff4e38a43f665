import type { FileProblem } from "../files/fileProblem";
import type { NotKept, NotShown } from "../files/notKept";

/** What the page shows around the grid and the pane. */
export type PageState = {
  /** `undefined` until the first workbook is open. */
  readonly fileName: string | undefined;
  readonly hasUnsavedChanges: boolean;
  readonly work: Work | undefined;
  readonly notice: Notice | undefined;
  readonly question: Question | undefined;
  /** Counts the workbooks and languages: the pane's page is loaded anew with each. */
  readonly paneNumber: number;
  readonly isPaneShown: boolean;
  /** The selected cell and, if it shows an error, what the add-in's function said about it. */
  readonly cell: { readonly address: string; readonly message: string | undefined } | undefined;
};

export type Work = { readonly kind: "opening" | "saving"; readonly fileName: string } | { readonly kind: "generating" };

export type Notice =
  | { readonly kind: "sample" }
  | { readonly kind: "saved"; readonly fileName: string }
  | { readonly kind: "not-shown"; readonly things: readonly NotShown[] }
  | { readonly kind: "refused"; readonly problem: FileProblem; readonly fileName: string }
  | { readonly kind: "command-failed" }
  | { readonly kind: "no-functions" }
  | { readonly kind: "fault"; readonly detail: string };

export type Question =
  | { readonly kind: "loses"; readonly things: readonly NotKept[]; readonly answer: (goOn: boolean) => void }
  | { readonly kind: "unsaved"; readonly fileName: string; readonly answer: (goOn: boolean) => void };

export const firstPageState: PageState = {
  fileName: undefined,
  hasUnsavedChanges: false,
  work: undefined,
  notice: undefined,
  question: undefined,
  paneNumber: 0,
  isPaneShown: true,
  cell: undefined,
};
