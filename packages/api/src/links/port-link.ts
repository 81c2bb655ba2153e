import { TRPCClientError, type TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { observable } from "@trpc/server/observable";

import { listen, type Port, type PortAnswer, type PortRequest } from "./port.ts";
import { stopped } from "./stopped.ts";

type Told = PortAnswer | { readonly broken: Error };

/** A link to a router behind a port: a browser's worker, a thread, the other end of a channel. */
export function portLink<Router extends AnyTRPCRouter>(port: Port): TRPCLink<Router> {
  const waiting = new Map<number, (answer: Told) => void>();
  let calls = 0;
  const send = (request: PortRequest): void => port.postMessage(request);
  listen(port, (message) => {
    const answer = message as PortAnswer;
    waiting.get(answer.call)?.(answer);
  });
  // A worker that cannot start or that throws answers nothing any more.
  port.addEventListener("error", (event) => {
    const { error, message = "no reason given" } = event as Event & {
      readonly error?: unknown;
      readonly message?: string;
    };
    // What its other end needs could not be had: that is said in its own words.
    const broken =
      error instanceof Error && error.name === "Unavailable"
        ? error
        : new Error(`the worker stopped: ${message}`);
    for (const tell of waiting.values()) tell({ broken });
  });

  return () =>
    ({ op }) =>
      observable((observer) => {
        const { type, path, input, signal } = op;
        calls += 1;
        const call = calls;
        const forget = (): boolean => {
          signal?.removeEventListener("abort", abort);
          return waiting.delete(call);
        };
        const abort = (): void => {
          if (!forget()) return;
          send({ stop: call });
          observer.error(TRPCClientError.from(stopped()));
        };
        if (signal?.aborted === true) {
          observer.error(TRPCClientError.from(stopped()));
          return abort;
        }
        signal?.addEventListener("abort", abort, { once: true });
        waiting.set(call, (answer) => {
          if ("result" in answer) {
            observer.next({ result: answer.result });
            if (answer.ended !== true) return;
          }
          forget();
          if ("broken" in answer) observer.error(TRPCClientError.from(answer.broken));
          else if ("error" in answer) observer.error(TRPCClientError.from({ error: answer.error }));
          else observer.complete();
        });
        send({ call, type, path, input });
        return abort;
      });
}
