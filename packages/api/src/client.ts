import { createTRPCClient, httpBatchLink, splitLink, type TRPCClient } from "@trpc/client";

import { httpStreamLink } from "./links/http-stream-link.ts";
import type { Port } from "./links/port.ts";
import { portLink } from "./links/port-link.ts";
import { fetchThere } from "./links/fetch-there.ts";
import { givingUpAfter, type Fetch } from "./links/giving-up-after.ts";
import { longestSilenceMs, maxBatch, releaseHeader } from "./limits.ts";
import type { AppRouter } from "./router.ts";

export { TRPCClientError } from "@trpc/client";
export { maxPinned, maxPinnedText } from "./limits.ts";
export { follow, resultOf } from "./follow.ts";
export { fetchThere } from "./links/fetch-there.ts";
export type { Fetch } from "./links/giving-up-after.ts";
export type { Port } from "./links/port.ts";

/** The typed client, the same over every transport. */
export type ApiClient = TRPCClient<AppRouter>;

/**
 * A client of a server at an address such as `http://127.0.0.1:4114`. A server that says nothing for `silentForMs`, by
 * default half a minute, is given up, before its answer and in the middle of it.
 */
export function createHttpClient(
  address: string,
  settings: {
    readonly fetch?: Fetch;
    readonly silentForMs?: number;
    /** Has calls answered on this release, by its version or hash, instead of the server's current one. */
    readonly release?: string;
    /** The editors' token of the server, for those procedures that are editors' alone. */
    readonly token?: string;
    /** How many calls go out together and are answered together; one: what is quick waits for nothing that is slow. */
    readonly together?: number;
  } = {},
): ApiClient {
  const url = `${address.replace(/\/+$/, "")}/trpc`;
  const { release, token } = settings;
  const headers = {
    ...(release === undefined ? {} : { [releaseHeader]: release }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const reach = givingUpAfter(
    settings.silentForMs ?? longestSilenceMs,
    settings.fetch ?? fetchThere,
  );
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === "subscription",
        true: httpStreamLink({ url, headers, fetch: reach }),
        false: httpBatchLink({
          url,
          headers,
          fetch: (to, init) => reach(String(to), init as RequestInit),
          // A case is too long for an address: everything is posted.
          methodOverride: "POST",
          maxItems: Math.min(settings.together ?? maxBatch, maxBatch),
        }),
      }),
    ],
  });
}

/** A client of a worker behind a port, on whose other side `serveWorker` answers. */
export function createWorkerClient(port: Port): ApiClient {
  return createTRPCClient<AppRouter>({ links: [portLink(port)] });
}
