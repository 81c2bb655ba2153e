import { TRPCClientError, type TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter, TRPCErrorShape } from "@trpc/server";
import { observable } from "@trpc/server/observable";

import { readEvents } from "./server-sent-events.ts";
import { stopped } from "./stopped.ts";

/**
 * A link that runs subscriptions as event streams over POST. A browser's own `EventSource` would
 * put the whole case into the address, which has a limit, would start the computation again
 * whenever the line breaks, and is missing in Node.
 */
export function httpStreamLink<Router extends AnyTRPCRouter>(settings: {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
}): TRPCLink<Router> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        const stop = new AbortController();
        const abort = (): void => stop.abort();
        if (op.signal?.aborted === true) abort();
        op.signal?.addEventListener("abort", abort, { once: true });

        const run = async (): Promise<void> => {
          const answer = await settings.fetch(`${settings.url}/${op.path}`, {
            method: "POST",
            headers: {
              accept: "text/event-stream",
              "content-type": "application/json",
              ...settings.headers,
            },
            body: JSON.stringify(op.input ?? null),
            signal: stop.signal,
          });
          if (!answer.ok || answer.body === null) throw await refusal(answer);
          for await (const { name, data } of readEvents(answer.body)) {
            if (name === "connected") observer.next({ result: { type: "started" } });
            else if (name === "message") observer.next({ result: { data: JSON.parse(data) } });
            else if (name === "serialized-error")
              throw TRPCClientError.from({ error: JSON.parse(data) as TRPCErrorShape });
            else if (name === "return") {
              observer.next({ result: { type: "stopped" } });
              return;
            }
          }
          throw new Error("the server ended the computation before its result; try again");
        };

        run()
          .then(() => observer.complete())
          .catch((cause: unknown) => {
            observer.error(TRPCClientError.from(stop.signal.aborted ? stopped() : asError(cause)));
          })
          .finally(() => op.signal?.removeEventListener("abort", abort));
        return abort;
      });
}

/** What a server says where it does not stream: an error in its shape, or a page of somebody else's. */
async function refusal(answer: Response): Promise<Error> {
  const text = await answer.text();
  try {
    const { error } = JSON.parse(text) as { error?: TRPCErrorShape };
    if (error !== undefined) return TRPCClientError.from({ error });
  } catch {
    // Not an answer of this API; told below.
  }
  return new Error(`the server answered ${answer.status} ${answer.statusText}, not with a stream`);
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
