import { rmSync } from "node:fs";

/** After the last test file. */
export default function removeBundleFolder(): void {
  rmSync(process.env["CALLSHEET_TEST_BUNDLES"] as string, { recursive: true, force: true });
}
