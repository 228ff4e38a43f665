import type { Carrier } from "../files/carrier";
import { writeCsv } from "../files/csvFile";
import { readWorkbookFile, writeWorkbookFile } from "../files/workbookFile";
import type { FileAnswer, FileRequest, FileResult } from "./fileMessages";

/**
 * Reads and writes files beside the page, which stays alive meanwhile. What an opened file holds beyond the grid (its
 * carrier) cannot travel and stays here under a number.
 */
const carriers = new Map<number, Carrier>();

self.addEventListener("message", ({ data }: MessageEvent<FileRequest>) => {
  void answer(data).then(
    (result) => {
      post({ id: data.id, result }, result.kind === "written" ? [result.bytes.buffer as ArrayBuffer] : []);
    },
    (error: unknown) => {
      post({ id: data.id, fault: error instanceof Error ? error.message : String(error) }, []);
    },
  );
});

async function answer(request: FileRequest): Promise<FileResult> {
  switch (request.kind) {
    case "read": {
      const result = await readWorkbookFile(request.bytes, request.name);
      if (result.kind === "refused") return result;
      const { carrier, ...workbook } = result.workbook;
      carriers.clear();
      carriers.set(request.id, carrier);
      return { kind: "opened", workbook, carrier: request.id };
    }
    case "write": {
      const carrier = carriers.get(request.carrier);
      if (carrier === undefined) throw new Error("The opened file is no longer known.");
      return writeWorkbookFile(carrier, request.contents, request.state);
    }
    case "writeCsv":
      return writeCsv(request.contents, request.shown, request.encoding);
  }
}

function post(message: FileAnswer, transfer: Transferable[]): void {
  (self as unknown as { postMessage: (message: FileAnswer, transfer: Transferable[]) => void }).postMessage(
    message,
    transfer,
  );
}
