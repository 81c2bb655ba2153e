import { createTRPCClient, httpBatchLink, splitLink, type TRPCClient } from "@trpc/client";

import { httpStreamLink } from "./links/http-stream-link.ts";
import type { Port } from "./links/port.ts";
import { portLink } from "./links/port-link.ts";
import { maxBatch } from "./limits.ts";
import type { AppRouter } from "./router.ts";

export { TRPCClientError } from "@trpc/client";
export { follow, resultOf } from "./follow.ts";
export type { Port } from "./links/port.ts";

/** The typed client, the same over every transport. */
export type ApiClient = TRPCClient<AppRouter>;

/** How a client reaches a server: the platform's `fetch`, or one that behaves like it. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** A client of a server at an address such as `http://127.0.0.1:4114`. */
export function createHttpClient(
  address: string,
  settings: { readonly fetch?: Fetch } = {},
): ApiClient {
  const url = `${address.replace(/\/+$/, "")}/trpc`;
  const reach: Fetch = settings.fetch ?? ((...call) => fetch(...call));
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === "subscription",
        true: httpStreamLink({ url, fetch: reach }),
        false: httpBatchLink({
          url,
          fetch: (to, init) => reach(String(to), init as RequestInit),
          // A case is too long for an address: everything is posted.
          methodOverride: "POST",
          maxItems: maxBatch,
        }),
      }),
    ],
  });
}

/** A client of a worker behind a port, on whose other side `serveWorker` answers. */
export function createWorkerClient(port: Port): ApiClient {
  return createTRPCClient<AppRouter>({ links: [portLink(port)] });
}
