// `npm run bench [NAME …]`: measures, and prints one JSON line a figure. Names: the files of bench/ before ".bench.ts".
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { root } from "./ensureInstalled.mjs";

await build().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const { build: bundle } = await import("esbuild");

const wanted = process.argv.slice(2);
const all = readdirSync(join(root, "bench"))
  .filter((name) => name.endsWith(".bench.ts"))
  .map((name) => name.replace(/\.bench\.ts$/, ""));
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(1);
}
const folder = join(root, ".cache", "bench");
mkdirSync(folder, { recursive: true });
let failed = false;
for (const name of wanted.length > 0 ? wanted : all) {
  const outfile = join(folder, `${name}.cjs`);
  await bundle({
    entryPoints: [join(root, "bench", `${name}.bench.ts`)],
    bundle: true,
    platform: "node",
    format: "cjs",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  // Each bench in a process of its own: one must not warm, or fill, the other's heap.
  const { status } = spawnSync(process.execPath, ["--expose-gc", outfile], { cwd: root, stdio: "inherit" });
  if (status !== 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
