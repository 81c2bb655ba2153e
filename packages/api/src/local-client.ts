import { createTRPCClient } from "@trpc/client";

import type { ApiClient } from "./client.ts";
import type { ApiContext } from "./context.ts";
import { localLink } from "./links/local-link.ts";
import { appRouter, type AppRouter } from "./router.ts";

/** A client that computes in this process, on the release and day that it is given; they may still be on their way. */
export function createLocalClient(context: ApiContext | (() => Promise<ApiContext>)): ApiClient {
  const createContext = typeof context === "function" ? context : () => context;
  return createTRPCClient<AppRouter>({ links: [localLink(appRouter, createContext)] });
}
