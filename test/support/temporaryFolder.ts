import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A new folder for the files of a test file, removed after its last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "callsheet-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
