/** Serves the pages, the release and the API on one port until it is told to stop. */
import { fileURLToPath } from "node:url";

import { CannotListen, CheckoutDrafts, followCheckout, startServer } from "@tapeline/api/server";
import { StoreError } from "@tapeline/store";

import { releasesIn } from "./releases.ts";
import { readSettings } from "./settings.ts";

const usage = `Usage: npm start -- [--port <0 to 65535>] [--host <address>] [--releases <folder> | --follow <checkout>]
  [--drafts <folder>] [--approvals <0 or 1>]`;

process.exitCode = await main();

async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env, process.cwd());
  if (typeof settings === "string") {
    process.stderr.write(`${settings}\n${usage}\n`);
    return 2;
  }
  try {
    const { folder, follow, studio, ...serving } = settings;
    const releases = await releasesIn(folder);
    const drafts =
      studio &&
      new CheckoutDrafts({
        ...studio,
        now: () => new Date().toISOString(),
        // Without a folder of releases drafts are committed alone.
        ...(folder === undefined ? {} : { releases }),
      });
    const server = await startServer({
      ...serving,
      releases,
      drafts,
      site: fileURLToPath(new URL("../client", import.meta.url)),
      docs: fileURLToPath(new URL("../../../docs/dist", import.meta.url)),
      embedOn: (process.env["TAPELINE_EMBED_ON"] ?? "").split(/[\s,]+/).filter(Boolean),
    });
    // Nobody knows the address yet, so that nobody is shown another release first.
    const following =
      follow === undefined
        ? undefined
        : await followCheckout({
            checkout: follow,
            releases,
            say: (line) => process.stderr.write(`${line}\n`),
          });
    process.stdout.write(`Tapeline is at ${server.url}\n`);
    if (studio !== undefined)
      process.stdout.write(`Studio is at ${server.url}/studio, with drafts in ${studio.folder}\n`);
    await new Promise<void>((resolve) => {
      process.once("SIGINT", () => resolve());
      process.once("SIGTERM", () => resolve());
    });
    process.stderr.write("Finishing what is in flight.\n");
    await Promise.all([server.close(), following?.close(), drafts?.close()]);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotListen || error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
