// `npm test`: everything that must hold before a change lands, each check counted, the sum on the last line.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, root } from "./ensureInstalled.mjs";

ensureInstalled();
const { findChromium } = await import("./chromium.mjs");
const { build } = await import("./build.mjs");

const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
const total = { passed: 0, failed: 0, skipped: 0 };

await check("Build", () => build({ force: true }));
await check("Types", () => run(bin("tsc"), ["--noEmit"]));
await check("Lint", () => run(bin("eslint"), ["."]));
await check("Boundaries", () => run(bin("depcruise"), ["src", "workbench", "--config", ".dependency-cruiser.cjs"]));
await check("Unused", () => run(bin("knip"), ["--no-progress", "--treat-config-hints-as-errors"]));
await check("Format", () => run(bin("prettier"), ["--check", "--log-level", "warn", "."]));
// The doors of the workbook and the rules hold how many of their branches their own tests reach.
suite("Workbook", ["--config", "jest.workbook.config.cjs"]);
suite("Unit and integration", [
  "--config",
  "jest.config.cjs",
  ...["browser", "domain", "functions", "workbook"].map((folder) => `--testPathIgnorePatterns=/test/${folder}/`),
]);
// A day is a day wherever the machine stands: the rules give the same answers on both sides of Greenwich.
suite("Rules in UTC", ["--config", "jest.domain.config.cjs"], { TZ: "UTC" });
suite("Functions in UTC", ["--config", "jest.config.cjs", "test/functions"], { TZ: "UTC" });
for (const zone of ["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"]) {
  suite(`Rules in ${zone}`, ["--config", "jest.config.cjs", "test/domain", "test/functions"], { TZ: zone });
}
await check("Chromium", () => {
  process.env.CHROMIUM_PATH = findChromium();
});
if (process.env.CHROMIUM_PATH) suite("Browser journeys", ["--config", "jest.browser.config.cjs"]);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function check(name, action) {
  console.log(`\n== ${name}`);
  try {
    await action();
    total.passed += 1;
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    total.failed += 1;
  }
}

function run(command, parameters) {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`ended with ${status}`);
}

function suite(name, parameters, environment = {}) {
  console.log(`\n== ${name}`);
  const folder = mkdtempSync(join(tmpdir(), "callsheet-"));
  const counts = join(folder, "counts.json");
  const { status } = spawnSync(bin("jest"), [...parameters, "--json", `--outputFile=${counts}`], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
  const told = existsSync(counts) ? readFileSync(counts, "utf8") : undefined;
  rmSync(folder, { recursive: true });
  if (told === undefined) {
    console.error(`${name}: the test runner ended with ${status} and counted nothing.`);
    total.failed += 1;
    return;
  }
  const result = JSON.parse(told);
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  total.skipped += result.numPendingTests;
  // A suite that fails outside its tests, or counts none, must not look like a green one.
  if (status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) total.failed += 1;
}
