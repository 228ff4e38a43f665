// Serves dist/ on this machine only: the workbench, the built add-in, and Office.js as it is installed.
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import sirv from "sirv";
import { root } from "./ensureInstalled.mjs";

const dist = sirv(join(root, "dist"), { dev: true });
const addIn = sirv(join(root, "dist", "addin"), { dev: true });
const officeJs = sirv(join(root, "node_modules", "@microsoft", "office-js", "dist"), { dev: true });

/** The workbench over http. Answers the server once it listens; port 0 takes any free one. */
export function serveWorkbench(port) {
  return listen(
    createServer((request, response) => {
      const path = (request.url ?? "/").split("?")[0];
      if (path === "/") {
        response.writeHead(302, { Location: "/workbench/" }).end();
      } else if (path.startsWith("/office-js/")) {
        request.url = request.url.slice("/office-js".length);
        officeJs(request, response, () => notFound(response));
      } else {
        dist(request, response, () => notFound(response));
      }
    }),
    port,
  );
}

/** The pane over https, for Excel. Other origins may read it: Excel on the web asks for the functions from its own. */
export function serveAddIn(port, certificate) {
  return listen(
    createSecureServer(certificate, (request, response) => {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Cache-Control", "no-store");
      addIn(request, response, () => notFound(response));
    }),
    port,
  );
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}

function notFound(response) {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
}
