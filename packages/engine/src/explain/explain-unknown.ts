import type { Context } from "../assessment/context.ts";
import type { Explanation, ExploredVerdict } from "../vocabulary/explore.ts";
import { factInputs } from "./numbers/entry.ts";

/** The facts that nobody answered and that matter here, with what stands in for each. */
export function explainUnknown(explored: ExploredVerdict, context: Context): Explanation {
  const found = { path: "unknown", pattern: "", value: undefined, members: [], key: "unknown" };
  const at = { explored, context, found, value: 0 };
  const inputs = factInputs(at, explored.unknown);
  return {
    kind: "unknown",
    path: "unknown",
    title: "Questions without an answer that this assessment reads",
    value: inputs.length,
    unit: "facts",
    formula:
      "each stands at the range or chances below, drawn anew in every world; one without any stays unknown, and what needs it with it",
    inputs,
    because: "decision model, section 1 (Facts)",
    sources: [...new Set(inputs.flatMap(({ sources }) => sources))],
  };
}
