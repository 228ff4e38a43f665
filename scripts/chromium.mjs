// Finds the Chromium that the browser journeys run in, or installs it through apt where that is possible, or says how.
import { accessSync, constants } from "node:fs";
import { installPackages } from "./apt.mjs";

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a Chromium on this machine. Installs one through apt where none is found and that is allowed. */
export function findChromium() {
  const found = candidates.find(isExecutable);
  if (found) return found;
  if (isExecutable("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log("No Chromium found: installing the packages chromium and fonts-noto-cjk.");
    installPackages(["chromium", "fonts-noto-cjk"]);
    const installed = candidates.find(isExecutable);
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium was found. Install Chromium or Google Chrome (Debian: sudo apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to the browser's program file.",
  );
}

/** A headless Chromium that asks nothing of the network. */
export async function launchChromium() {
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function isExecutable(path) {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
