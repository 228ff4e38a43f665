// Installs packages through apt, and waits for its turn where another program is installing something.
import { spawnSync } from "node:child_process";

/**
 * Installs packages of Debian. Where the lists or the packages are locked it tries again, for ten minutes at most; any
 * other failure is thrown with what apt said. `aptGet`, `patience` and `pause` (milliseconds) are for tests.
 */
export function installPackages(packages, { aptGet = "apt-get", patience = 600_000, pause = 5_000 } = {}) {
  const deadline = Date.now() + patience;
  const run = (...parameters) => {
    // apt waits for the lock of dpkg by itself if told to, but not for the lock of its lists.
    const waiting = ["-o", `DPkg::Lock::Timeout=${Math.ceil(patience / 1000)}`];
    for (let isFirst = true; ; isFirst = false) {
      const { status, error, stderr } = spawnSync(aptGet, [...waiting, ...parameters], {
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" },
      });
      if (status === 0) return;
      const isBusy = /could not get lock|unable to (?:lock|acquire)/i.test(stderr ?? "");
      if (!isBusy || Date.now() + pause > deadline) {
        throw new Error(`apt-get ${parameters[0]}: ${error?.message ?? stderr.trim()}`);
      }
      if (isFirst) console.log("Another program is installing packages: waiting for it.");
      sleep(pause);
    }
  };
  run("update", "-qq");
  run("install", "-y", "-qq", ...packages);
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
