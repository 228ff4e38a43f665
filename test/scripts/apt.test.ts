import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installPackages } from "../../scripts/apt.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "callsheet-apt-"));
  jest.spyOn(console, "log").mockImplementation(() => undefined);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

const locked = "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)";

describe("installing packages through apt", () => {
  it("waits for a package manager that is busy", () => {
    installPackages(["chromium"], { aptGet: aptThatFails(2, locked), pause: 1 });
    expect(commands()).toEqual(["update -qq", "update -qq", "update -qq", "install -y -qq chromium"]);
    expect(console.log).toHaveBeenCalledTimes(1);
  });

  it("does not wait for ever, and says what apt said", () => {
    const install = () =>
      installPackages(["chromium"], { aptGet: aptThatFails(1000, locked), patience: 50, pause: 10 });
    expect(install).toThrow(/apt-get update: E: Could not get lock/);
  });

  it("does not try again what cannot succeed", () => {
    const install = () => installPackages(["chromium"], { aptGet: aptThatFails(1000, "E: No space left"), pause: 1 });
    expect(install).toThrow("apt-get update: E: No space left");
    expect(commands()).toHaveLength(1);
  });
});

/** A program in place of apt-get that writes down how it was called, and fails so many times. */
function aptThatFails(times: number, message: string): string {
  const program = path.join(folder, "apt-get");
  const script = [
    "#!/bin/sh",
    `shift 2; echo "$*" >> "${folder}/calls"`,
    `[ "$(wc -l < "${folder}/calls")" -gt ${times} ] && exit 0`,
    `echo "${message}" >&2; exit 100`,
  ];
  writeFileSync(program, script.join("\n"));
  chmodSync(program, 0o755);
  return program;
}

function commands(): string[] {
  return readFileSync(path.join(folder, "calls"), "utf8").trim().split("\n");
}
