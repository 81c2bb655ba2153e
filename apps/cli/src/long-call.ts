import { follow } from "@tapeline/api/client";
import type { Progress } from "@tapeline/engine";

import { Interrupted } from "./interrupted.ts";
import type { ProgressLine } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The result of a long computation of the API; its progress goes to the progress line. Ctrl-C stops the computation, wherever
 * it runs, and throws `Interrupted`.
 */
export async function longCall<Input, Event extends object>(
  procedure: Parameters<typeof follow<Input, Event>>[0],
  input: Input,
  { terminal, progress }: { readonly terminal: Terminal; readonly progress: ProgressLine },
): Promise<Extract<Event, { readonly result: unknown }>["result"]> {
  const stop = new AbortController();
  const release = terminal.onInterrupt(() => stop.abort(new Interrupted()));
  try {
    for await (const event of follow(procedure, input, { signal: stop.signal })) {
      if ("progress" in event) progress.show(event.progress as Progress);
      if ("result" in event) return event.result as never;
    }
  } finally {
    release();
    progress.clear();
  }
  throw new Error("the computation ended without a result");
}
