import type { Rule } from "@tapeline/engine";

/** Kinds of rules, in words for a heading and for a line. */
export const kindWords: Readonly<
  Record<Rule["kind"], { readonly one: string; readonly does: string }>
> = {
  gate: { one: "Gate", does: "shuts options out" },
  evidence: { one: "Evidence", does: "weighs options" },
  ladder: { one: "Ladder", does: "asks for a test first" },
  warning: { one: "Warning", does: "warns" },
  diagnosis: { one: "Diagnosis", does: "says what to try" },
  prerequisite: { one: "Prerequisite", does: "says what has to be there" },
  economics: { one: "Economics", does: "says what a cost depends on" },
  advice: { one: "Advice", does: "says what to do" },
  expiry: { one: "Expiry", does: "says how long it holds" },
};
