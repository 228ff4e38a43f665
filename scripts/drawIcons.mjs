// Draws assets/*.svg as PNG in every size that the ribbon and the add-in list ask for. Run by hand after changing an SVG.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./chromium.mjs";

const assets = fileURLToPath(new URL("../assets/", import.meta.url));
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96];

const browser = await launchChromium();
const page = await browser.newPage();
for (const name of ["callsheet", "call-list"]) {
  const svg = await readFile(`${assets}${name}.svg`, "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await writeFile(`${assets}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
