// `npm start`: installs and builds what is missing, then serves the workbench and prints its address.
import { build } from "./build.mjs";

await build().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const { serveWorkbench } = await import("./serve.mjs");

const wanted = Number(process.env.PORT ?? 3000);
const server = await serveWorkbench(wanted).catch((error) => {
  if (error.code !== "EADDRINUSE") throw error;
  return serveWorkbench(0);
});
console.log(`
Callsheet in its workbench (a stand-in for Excel, for trying and testing):

    http://localhost:${server.address().port}/

Nothing you open there leaves this machine. Stop with Ctrl+C.`);
