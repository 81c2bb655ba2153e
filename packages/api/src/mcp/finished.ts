import type { Progress } from "@tapeline/engine";

import { follow, type Followable } from "../follow.ts";
import type { ToolCall } from "./tool.ts";

/** The result of a long computation, whose progress is passed on and which stops with the call. */
export async function finished<Input, Result>(
  procedure: Followable<Input, object | { readonly result: Result }>,
  input: Input,
  { signal, progress }: ToolCall,
): Promise<Result> {
  for await (const event of follow(procedure, input, { signal })) {
    if ("result" in event) return event.result;
    if ("progress" in event) progress(event.progress as Progress);
  }
  throw new Error("the computation ended without a result");
}
