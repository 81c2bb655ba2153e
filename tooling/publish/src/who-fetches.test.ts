import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { root } from "./published.ts";

/** What opens a connection, as it is written. */
const opens =
  /\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\b|\bsendBeacon\(|from "node:(https?|net|tls|dgram|dns|http2)(\/promises)?"/;

/** Sources of what is shipped that open connections, each with its reason. */
const known: Readonly<Record<string, string>> = {
  "packages/api/src/links/fetch-there.ts":
    "asks the server that its user named, and follows no redirect",
  "packages/api/src/links/http-stream-link.ts": "the same, by the fetch that it is given",
  "packages/api/src/server/start-server.ts": "listens",
  "packages/api/src/server/graceful-close.ts": "ends what it listened to",
  "packages/api/src/server/mcp-endpoint.ts": "hands a request on within the process",
};

const sources = [
  "packages/*/{src,tools}/**/*.ts",
  "apps/cli/src/**/*.ts",
  "apps/web/server/*.ts",
  "tooling/price-import/src/**/*.ts",
]
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/\.test\.ts$|\/testing\//.test(file));

// A server that asked others could be made to ask machines that only it reaches. None does: the importer of prices reads files.
test("nothing that is shipped opens a connection but what asks the server that its user named", () => {
  expect(sources.length).toBeGreaterThan(500);
  const found = sources.filter((file) => opens.test(readFileSync(join(root, file), "utf8")));
  expect(found.toSorted()).toEqual(Object.keys(known).toSorted());
});
