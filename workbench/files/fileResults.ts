import type { FileProblem } from "./fileProblem";
import type { NotKept } from "./notKept";
import type { OpenedWorkbook } from "./readXlsx";

export type ReadResult =
  | { readonly kind: "opened"; readonly workbook: OpenedWorkbook }
  | { readonly kind: "refused"; readonly problem: FileProblem };

export type WriteResult =
  /** `notKept` names what was lost in writing; what is lost of the opened file is known since it was read. */
  | { readonly kind: "written"; readonly bytes: Uint8Array; readonly notKept: readonly NotKept[] }
  | { readonly kind: "refused"; readonly problem: FileProblem };
