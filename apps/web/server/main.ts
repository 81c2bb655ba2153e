/** Serves the pages, the release and the API on one port until it is told to stop. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { CannotListen, startServer } from "@tapeline/api/server";
import { StoreError } from "@tapeline/store";

import { releasesIn } from "./releases.ts";

const usage = "Usage: npm start -- [--port <0 to 65535>] [--host <address>] [--releases <folder>]";

process.exitCode = await main();

async function main(): Promise<number> {
  const settings = readSettings();
  if (typeof settings === "string") {
    process.stderr.write(`${settings}\n${usage}\n`);
    return 2;
  }
  try {
    const { folder, ...listening } = settings;
    const server = await startServer({
      ...listening,
      releases: await releasesIn(folder),
      editorToken: process.env["TAPELINE_EDITOR_TOKEN"],
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
    if (!(error instanceof CannotListen || error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** Where to listen, and the folder of releases. */
interface Settings {
  readonly port?: number;
  readonly host?: string;
  readonly folder?: string;
}

/** The settings of the flags, else of `PORT`, `HOST` and `TAPELINE_RELEASES`; a sentence where they cannot be. */
function readSettings(): Settings | string {
  let flags: { readonly port?: string; readonly host?: string; readonly releases?: string };
  try {
    const text = { type: "string" } as const;
    flags = parseArgs({ options: { port: text, host: text, releases: text } }).values;
  } catch (error) {
    return (error as Error).message;
  }
  const host = flags.host ?? process.env["HOST"];
  const folder = flags.releases ?? process.env["TAPELINE_RELEASES"];
  const written = flags.port ?? process.env["PORT"];
  const port = Number(written);
  if (written !== undefined && (!/^\d{1,5}$/.test(written) || port > 65_535))
    return `expected a port from 0 to 65535, found ${JSON.stringify(written)}`;
  return {
    ...(written === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(folder === undefined ? {} : { folder }),
  };
}
