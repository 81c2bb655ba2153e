import type { TRPCClientErrorLike } from "@trpc/client";
import type { Unsubscribable } from "@trpc/server/observable";

import type { AppRouter } from "./router.ts";

/** A subscription of the client, as `client.assessment.flips`. */
export interface Followable<Input, Event> {
  subscribe(
    input: Input,
    settings: {
      onData?: (event: Event) => void;
      onError?: (error: TRPCClientErrorLike<AppRouter>) => void;
      onComplete?: () => void;
    },
  ): Unsubscribable;
}

/**
 * The events of a long computation, one by one: `for await (const event of follow(client.assessment.flips, input))`.
 * Leaving the loop, or an abort, stops the computation; an abort throws its reason.
 */
export async function* follow<Input, Event>(
  procedure: Followable<Input, Event>,
  input: Input,
  settings: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Event, void> {
  const { signal } = settings;
  signal?.throwIfAborted();
  const events: Event[] = [];
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  let wake = (): void => {};
  const running = procedure.subscribe(input, {
    onData(event) {
      events.push(event);
      wake();
    },
    onError(error) {
      failure = { error };
      wake();
    },
    onComplete() {
      ended = true;
      wake();
    },
  });
  const abort = (): void => {
    running.unsubscribe();
    failure = { error: signal?.reason };
    wake();
  };
  signal?.addEventListener("abort", abort, { once: true });
  try {
    for (;;) {
      if (signal?.aborted === true) throw signal.reason;
      const event = events.shift();
      if (event !== undefined) yield event;
      else if (failure !== undefined) throw failure.error;
      else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    running.unsubscribe();
  }
}

/** The result of a long computation; `onEvent` is told of what comes before it. */
export async function resultOf<Input, Result>(
  procedure: Followable<Input, object | { readonly result: Result }>,
  input: Input,
  settings: { readonly signal?: AbortSignal } = {},
): Promise<Result> {
  for await (const event of follow(procedure, input, settings)) {
    if ("result" in event) return event.result;
  }
  throw new Error("the computation ended without a result");
}
