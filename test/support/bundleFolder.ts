import { mkdirSync, mkdtempSync } from "node:fs";
import path from "node:path";

/**
 * Before the first test file: a folder for the bundles of this run, so that every entry is built once and not once for each
 * file. A folder of its own for each run, because what was bundled before may be of other sources.
 */
export default function makeBundleFolder(): void {
  const cache = path.join(__dirname, "..", "..", ".cache");
  mkdirSync(cache, { recursive: true });
  process.env["CALLSHEET_TEST_BUNDLES"] = mkdtempSync(path.join(cache, "bundles-"));
}
