import type { DocumentState } from "../excel/state/documentState";
import type { CsvEncoding } from "../files/csvFile";
import type { FileProblem } from "../files/fileProblem";
import type { GridContents } from "../files/gridContents";
import type { NotKept } from "../files/notKept";
import type { OpenedWorkbook } from "../files/readXlsx";

/** What the page asks of the worker that reads and writes files. `id` comes back with the answer. */
export type FileRequest = { readonly id: number } & FileWork;

export type FileWork =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: "write"; readonly carrier: number; readonly contents: GridContents; readonly state: DocumentState }
  | {
      readonly kind: "writeCsv";
      readonly contents: GridContents;
      readonly shown: readonly (readonly string[])[];
      readonly encoding: CsvEncoding;
    };

export type FileResult =
  | { readonly kind: "opened"; readonly workbook: Omit<OpenedWorkbook, "carrier">; readonly carrier: number }
  | { readonly kind: "written"; readonly bytes: Uint8Array; readonly notKept: readonly NotKept[] }
  | { readonly kind: "refused"; readonly problem: FileProblem };

export type FileAnswer =
  | { readonly id: number; readonly result: FileResult }
  /** A mistake of ours. */
  | { readonly id: number; readonly fault: string };
