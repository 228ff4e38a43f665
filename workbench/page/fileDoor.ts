import type { FileAnswer, FileRequest, FileResult, FileWork } from "./fileMessages";

/** Has files read and written by the worker, one after the other as asked. */
export function openFileDoor(): (work: FileWork) => Promise<FileResult> {
  const worker = new Worker(new URL("./fileWorker.ts", import.meta.url), { name: "files" });
  const waiting = new Map<number, { resolve: (result: FileResult) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<FileAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("result" in data) asked?.resolve(data.result);
    else asked?.reject(new Error(data.fault));
  });
  worker.addEventListener("error", ({ message }) => {
    for (const asked of waiting.values()) asked.reject(new Error(message));
    waiting.clear();
  });
  return (work) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const request: FileRequest = { ...work, id: lastId };
      worker.postMessage(request);
    });
}
