import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { runServer } from "verdaccio";

/** A registry of our own that runs in this process while a test does. */
export interface Registry {
  readonly url: string;
  /** What `npm` is told of it: who publishes and whence to install. */
  readonly npmrc: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts an empty registry in a folder. It holds what is published to it and asks another, from which this machine installs, for
 * everything else.
 */
export async function startRegistry(folder: string, upstream: string): Promise<Registry> {
  await mkdir(folder, { recursive: true });
  const config = join(folder, "config.yaml");
  // YAML holds JSON.
  await writeFile(
    config,
    JSON.stringify({
      storage: join(folder, "storage"),
      uplinks: { upstream: { url: upstream, maxage: "1d" } },
      packages: {
        "@tapeline/*": { access: "$all", publish: "$all" },
        "**": { access: "$all", proxy: "upstream" },
      },
      auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: -1 } },
      web: { enable: false },
      log: { type: "stdout", level: "fatal" },
    }),
  );
  const server = (await runServer(config)) as Server;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    // No password is asked for; npm wants a token to publish at all.
    npmrc: `//127.0.0.1:${port}/:_authToken=none\n`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
