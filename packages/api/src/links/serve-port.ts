import type { AnyTRPCRouter } from "@trpc/server";

import { listen, type Port, type PortAnswer, type PortRequest } from "./port.ts";
import { runCall, type CreateContext } from "./run-call.ts";

/**
 * Answers the calls that come through a port by a router on this side of it. A context that is still on its way is waited
 * for by each call; one that does not come fails the call.
 */
export function servePort<Router extends AnyTRPCRouter>(
  port: Port,
  router: Router,
  createContext: CreateContext<Router>,
): void {
  const running = new Map<number, AbortController>();
  const send = (answer: PortAnswer): void => port.postMessage(answer);

  listen(port, (message) => {
    const request = message as PortRequest;
    if ("stop" in request) {
      running.get(request.stop)?.abort();
      return;
    }
    const { call } = request;
    const stop = new AbortController();
    running.set(call, stop);
    void runCall(router, createContext, request, stop.signal, (result) => {
      if (!stop.signal.aborted) send({ call, result });
    }).then((failure) => {
      running.delete(call);
      if (stop.signal.aborted) return;
      send(failure === undefined ? { call, ended: true } : { call, error: failure.shape });
    });
  });
}
