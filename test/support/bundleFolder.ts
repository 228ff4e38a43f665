import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Config } from "jest";
import { build, type Plugin } from "esbuild";
import { bundleOptions, bundlePath } from "./bundles";
import { counted } from "./counted.cjs";

/**
 * Before the first test file: a folder for the bundles of this run, so that every entry is built once and not once for each
 * file. A folder of its own for each run, because what was bundled before may be of other sources.
 *
 * Where coverage is asked for, the doors of `src/workbook` are built here already, with counters: jest does not see into the
 * window that they run in.
 */
export default async function makeBundleFolder({ collectCoverage }: Pick<Config, "collectCoverage">): Promise<void> {
  const cache = path.join(__dirname, "..", "..", ".cache");
  mkdirSync(cache, { recursive: true });
  process.env["CALLSHEET_TEST_BUNDLES"] = mkdtempSync(path.join(cache, "bundles-"));
  if (!collectCoverage) return;
  const door = path.join(__dirname, "..", "workbook", "support", "door.ts");
  await build({ ...bundleOptions(door), outfile: bundlePath(door), plugins: [countedWorkbook] });
}

const countedWorkbook: Plugin = {
  name: "counted",
  setup(building) {
    building.onLoad({ filter: /[\\/]src[\\/]workbook[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: counted(readFileSync(file, "utf8"), file),
      loader: "ts",
    }));
  },
};
