import type { DocumentState } from "../excel/state/documentState";
import type { Carrier } from "./carrier";
import { readCsv } from "./csvFile";
import type { FileProblem } from "./fileProblem";
import type { GridContents } from "./gridContents";
import type { ReadResult, WriteResult } from "./fileResults";
import { pack, unpack, type Parts } from "./package";
import { readXlsx } from "./readXlsx";
import { usuallySpelled } from "./spelling";
import { kindOfStrangeFile } from "./strangeFile";
import { writeXlsx } from "./writeXlsx";

/** Opens an .xlsx or .csv file; `name` decides which, unless the bytes say otherwise. Never throws for a bad file. */
export async function readWorkbookFile(bytes: Uint8Array, name: string): Promise<ReadResult> {
  if (bytes.length === 0) return refused({ code: "empty-file" });
  if (startsWith(bytes, oleHeader)) {
    return refused({ code: holdsEncryptedPackage(bytes) ? "encrypted" : "old-excel" });
  }
  if (!startsWith(bytes, zipHeader)) {
    const kind = kindOfStrangeFile(bytes);
    const isText = kind === undefined || kind.code === "text-file";
    if (isText && /\.(csv|txt|tsv)$/i.test(name)) return readCsv(bytes, name);
    if (kind !== undefined) return refused(kind);
    return refused(/\.xls[xm]$/i.test(name) ? { code: "damaged", detail: "zip" } : { code: "unknown-kind" });
  }
  try {
    const parts = unpack(bytes);
    if (!Object.keys(parts).some((path) => /^xl\//i.test(path))) return refused({ code: "unknown-kind" });
    if (parts["xl/workbook.bin"] !== undefined) return refused({ code: "binary-excel" });
    const workbook = await readXlsx(usuallySpelled(parts), withoutExtension(name));
    return workbook === undefined ? refused({ code: "no-sheets" }) : { kind: "opened", workbook };
  } catch (error) {
    return refused({ code: "damaged", detail: messageOf(error) });
  }
}

/** The bytes of a new .xlsx file. `savedAt` is written into it as the time of the change. */
export async function writeWorkbookFile(
  carrier: Carrier,
  contents: GridContents,
  documentState: DocumentState,
  savedAt: Date = new Date(),
): Promise<WriteResult> {
  try {
    const { parts, notKept } = await writeXlsx(carrier, contents, documentState, savedAt);
    return { kind: "written", bytes: pack(ordered(parts), savedAt), notKept };
  } catch (error) {
    return refused({ code: "not-writable", detail: messageOf(error) });
  }
}

function refused(problem: FileProblem): { readonly kind: "refused"; readonly problem: FileProblem } {
  return { kind: "refused", problem };
}

/** Readers look at the beginning of the zip for the list of types. */
function ordered(parts: Parts): Parts {
  const { "[Content_Types].xml": types, ...rest } = parts;
  return { ...(types && { "[Content_Types].xml": types }), ...rest };
}

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, index) => bytes[index] === byte);
}

/** An .xlsx with a password is an old compound file around the stream "EncryptedPackage"; names in it are UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
}

function withoutExtension(name: string): string {
  return name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const zipHeader = [0x50, 0x4b];
const oleHeader = [0xd0, 0xcf, 0x11, 0xe0];
