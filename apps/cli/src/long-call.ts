import { follow } from "@tapeline/api/client";
import type { Progress } from "@tapeline/engine";

import type { ProgressLine } from "./progress.ts";

/** The result of a long computation of the API; its progress goes to the progress line. */
export async function longCall<Input, Event extends object>(
  procedure: Parameters<typeof follow<Input, Event>>[0],
  input: Input,
  progress: ProgressLine,
): Promise<Extract<Event, { readonly result: unknown }>["result"]> {
  try {
    for await (const event of follow(procedure, input)) {
      if ("progress" in event) progress.show(event.progress as Progress);
      if ("result" in event) return event.result as never;
    }
  } finally {
    progress.clear();
  }
  throw new Error("the computation ended without a result");
}
