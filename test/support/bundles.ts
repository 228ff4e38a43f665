import path from "node:path";
import type { BuildOptions } from "esbuild";

/** Where a bundle of an entry stands during a run of the tests. */
export function bundlePath(entry: string): string {
  const folder = process.env["CALLSHEET_TEST_BUNDLES"] as string;
  return path.join(folder, `${path.relative(root, entry).replaceAll(path.sep, "-")}.js`);
}

/** The shipped sources with nothing left out or replaced, as one script for a window. */
export function bundleOptions(entry: string): BuildOptions {
  return {
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  };
}

const root = path.join(__dirname, "../..");
