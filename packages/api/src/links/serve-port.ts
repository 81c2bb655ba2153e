import type { AnyTRPCRouter } from "@trpc/server";

import { listen, type Port, type PortAnswer, type PortRequest } from "./port.ts";
import { runCall, type CallResult, type CreateContext } from "./run-call.ts";

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
    const { call, type } = request;
    const stop = new AbortController();
    running.set(call, stop);
    // What is answered at once comes in one message: each wakes a page that may be busy.
    let whole: CallResult | undefined;
    void runCall(router, createContext, request, stop.signal, (result) => {
      if (type !== "subscription") whole = result;
      else if (!stop.signal.aborted) send({ call, result });
    }).then((failure) => {
      running.delete(call);
      if (stop.signal.aborted) return;
      if (failure !== undefined) send({ call, error: failure.shape });
      else send({ call, ...(whole === undefined ? {} : { result: whole }), ended: true });
    });
  });
}
