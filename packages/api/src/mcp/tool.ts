import type { Progress } from "@tapeline/engine";
import type { z } from "zod";

import type { ApiClient } from "../client.ts";

/** What a tool is called with besides its input: whom it asks, and how it is stopped and watched. */
export interface ToolCall {
  readonly api: ApiClient;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** Something that a client of the Model Context Protocol can ask; what it answers is plain data and says what it rests on. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly answer: (input: never, call: ToolCall) => Promise<object>;
}

/** A tool whose answer takes what its schema gives. */
export function tool<Input extends z.ZodObject>(given: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly answer: (input: z.infer<Input>, call: ToolCall) => Promise<object>;
}): Tool {
  return given;
}
