import type { ChoiceField, FigureField, RecordField } from "../fields.ts";

/** Fields that several calculators ask. */
export const requests: FigureField = {
  kind: "figure",
  name: "requests",
  label: "Requests a month",
  unit: "requests/month",
  fact: "requestsPerMonth",
};
export const inputTokens: FigureField = {
  kind: "figure",
  name: "inputTokens",
  label: "Tokens in, of a call",
  unit: "tokens",
  fact: "inputTokens",
};
export const outputTokens: FigureField = {
  kind: "figure",
  name: "outputTokens",
  label: "Tokens out, of a call",
  unit: "tokens",
  fact: "outputTokens",
};
export const cacheableInput: FigureField = {
  kind: "figure",
  name: "cacheableInput",
  label: "Input that repeats",
  unit: "%",
  fact: "cacheableInput",
};
export const callsPerRequest: FigureField = {
  kind: "figure",
  name: "callsPerRequest",
  label: "Calls a request",
  unit: "calls",
  fact: "callsPerRequest",
};
export const model: RecordField = {
  kind: "model",
  name: "model",
  label: "Open model",
  usual: "meta/llama-3.3-70b",
};
export const accelerator: RecordField = {
  kind: "accelerator",
  name: "accelerator",
  label: "Accelerator",
  usual: "h100-sxm",
};
export const count: ChoiceField = {
  kind: "choice",
  name: "count",
  label: "Accelerators that share the model",
  options: ["1", "2", "4", "8", "16"].map((size) => [size, size] as const),
  usual: "1",
};
