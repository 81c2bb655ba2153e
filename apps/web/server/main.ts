/** Serves the pages, the release and the API on one port until it is told to stop. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { CannotListen, startServer } from "@tapeline/api/server";
import { knowledge } from "@tapeline/content";
import { priceBook } from "@tapeline/pricing";

const usage = "Usage: npm start -- [--port <0 to 65535>] [--host <address>]";

process.exitCode = await main();

async function main(): Promise<number> {
  const settings = readSettings();
  if (typeof settings === "string") {
    process.stderr.write(`${settings}\n${usage}\n`);
    return 2;
  }
  try {
    const server = await startServer({
      ...settings,
      knowledge,
      prices: priceBook,
      texts: async () => (await import("@tapeline/content/texts")).texts,
      practice: async () => (await import("@tapeline/content/practice")).practice,
      site: fileURLToPath(new URL("../client", import.meta.url)),
      docs: fileURLToPath(new URL("../../../docs/dist", import.meta.url)),
      embedOn: (process.env["TAPELINE_EMBED_ON"] ?? "").split(/[\s,]+/).filter(Boolean),
    });
    process.stdout.write(`Tapeline is at ${server.url}\n`);
    await new Promise<void>((resolve) => {
      process.once("SIGINT", () => resolve());
      process.once("SIGTERM", () => resolve());
    });
    process.stderr.write("Finishing what is in flight.\n");
    await server.close();
    return 0;
  } catch (error) {
    if (!(error instanceof CannotListen)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** The port and host of the flags, else of `PORT` and `HOST`; a sentence where they cannot be. */
function readSettings(): { readonly port?: number; readonly host?: string } | string {
  let flags: { readonly port?: string; readonly host?: string };
  try {
    flags = parseArgs({ options: { port: { type: "string" }, host: { type: "string" } } }).values;
  } catch (error) {
    return (error as Error).message;
  }
  const host = flags.host ?? process.env["HOST"];
  const written = flags.port ?? process.env["PORT"];
  if (written === undefined) return host === undefined ? {} : { host };
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > 65_535)
    return `expected a port from 0 to 65535, found ${JSON.stringify(written)}`;
  return host === undefined ? { port } : { port, host };
}
