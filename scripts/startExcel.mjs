// `npm run start:excel`: serves the pane over https for a real Excel and prints how to load it there.
import { join } from "node:path";
import { build } from "./build.mjs";
import { root } from "./ensureInstalled.mjs";

await build().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const { getHttpsServerOptions } = await import("office-addin-dev-certs");
const { serveAddIn } = await import("./serve.mjs");

const port = 3443;
const certificate = await getHttpsServerOptions().catch((error) => {
  console.error(`A certificate for localhost could not be made: ${error.message}
Run "npx office-addin-dev-certs install" once in a terminal with administrator rights, then try again.`);
  process.exit(1);
});
await serveAddIn(port, certificate).catch((error) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken: stop the program that uses it, then try again.`
      : error.message,
  );
  process.exit(1);
});
const manifest = join(root, "dist", "addin", "manifest.xml");
console.log(`
The pane is served at https://localhost:${port}/taskpane.html. The manifest to load:

    ${manifest}

Windows   Put the manifest into a folder that is shared on your network (right-click > Properties > Sharing), then in Excel:
          File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs: add the folder's \\\\computer\\share
          address, tick "Show in Menu", restart Excel, then Home > Add-ins > More Add-ins > SHARED FOLDER > Callsheet.
Mac       Copy the manifest to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if it is missing),
          restart Excel, then Home > Add-ins > Callsheet.
Web       Open a workbook in Excel on the web, then Home > Add-ins > More Settings > Upload My Add-in, and choose the manifest.
          Use the browser on this same machine, and first open https://localhost:${port}/taskpane.html there once.

Stop with Ctrl+C.`);
