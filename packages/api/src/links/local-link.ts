import { TRPCClientError, type TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { observable } from "@trpc/server/observable";

import { runCall, type CreateContext } from "./run-call.ts";
import { stopped } from "./stopped.ts";

/**
 * A link that calls the router in this process. An abort reaches the procedure's signal, and a
 * stream ends at its next step. Results are handed over as they are, not copied.
 */
export function localLink<Router extends AnyTRPCRouter>(
  router: Router,
  createContext: CreateContext<Router>,
): TRPCLink<Router> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        const stop = new AbortController();
        const abort = (): void => {
          if (stop.signal.aborted) return;
          stop.abort();
          observer.error(TRPCClientError.from(stopped()));
        };
        if (op.signal?.aborted === true) {
          abort();
          return abort;
        }
        op.signal?.addEventListener("abort", abort, { once: true });
        void runCall(router, createContext, op, stop.signal, (result) => {
          observer.next({ result });
        }).then((failure) => {
          op.signal?.removeEventListener("abort", abort);
          if (failure === undefined) observer.complete();
          else {
            const { shape, cause } = failure;
            observer.error(TRPCClientError.from({ error: shape }, { cause }));
          }
        });
        return abort;
      });
}
