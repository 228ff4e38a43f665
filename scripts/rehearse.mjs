// `npm run --silent rehearse -- FILE …`: runs the add-in's commands on a workbook file without a window.
import { join } from "node:path";
import { createRequire } from "node:module";
import { build } from "./build.mjs";
import { root } from "./ensureInstalled.mjs";

await build().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const { main } = createRequire(import.meta.url)(join(root, "dist", "rehearse", "rehearse.cjs"));
process.exitCode = await main(process.argv.slice(2), { dist: join(root, "dist") });
