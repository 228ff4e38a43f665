// Builds dist/ where a source is newer than the last build. `--force` builds in any case.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, root } from "./ensureInstalled.mjs";

const sources = ["src", "workbench", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "scripts"];
const stamp = join(root, "dist", ".built");
const settings = JSON.stringify([
  process.env.CALLSHEET_ORIGIN,
  process.env.CALLSHEET_OFFICE_JS,
  process.env.CALLSHEET_NAMESPACE,
]);

export async function build({ force = false } = {}) {
  ensureInstalled();
  if (!force && isFresh()) return;
  console.error("Building …");
  // What an interrupted build leaves must not be taken for a whole one.
  rmSync(stamp, { force: true });
  const require = createRequire(import.meta.url);
  const webpack = require("webpack");
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack(require("../webpack.config.js"));
    compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result))));
  });
  if (stats.hasErrors()) {
    console.error(stats.toString({ preset: "errors-warnings", colors: false }));
    throw new Error("The build failed.");
  }
  await buildRehearse();
  const { localizeFunctionsMetadata } = await import("./functionsMetadata.mjs");
  await localizeFunctionsMetadata(join(root, "dist", "addin"));
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stamp, settings);
}

/** The stand-in without a window, for Node: packages stay outside and are loaded as they are installed. Never shipped. */
async function buildRehearse() {
  const { build: bundle } = await import("esbuild");
  await bundle({
    entryPoints: [join(root, "workbench", "rehearse", "main.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    packages: "external",
    outfile: join(root, "dist", "rehearse", "rehearse.cjs"),
    logLevel: "error",
  });
}

function isFresh() {
  // A build with other settings, such as a namespace, is none for these.
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== settings) return false;
  const built = statSync(stamp).mtimeMs;
  return sources.every((source) => newest(join(root, source)) <= built);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await build({ force: process.argv.includes("--force") }).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
