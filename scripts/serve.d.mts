import type { Server } from "node:http";

export function serveWorkbench(port: number): Promise<Server>;
export function serveAddIn(
  port: number,
  certificate: { readonly key: unknown; readonly cert: unknown },
): Promise<Server>;
