import { grouped } from "@tapeline/engine/format";

import type { NextEvidence } from "../../../cases/next-evidence.ts";
import type { Options } from "../list/order.ts";

/** Short names of questions, by their facts. */
export type QuestionNames = ReadonlyMap<string, string>;

/** What to find out next, as a list says it. */
export function evidenceWords(
  evidence: NextEvidence,
  options: Options,
  questions: QuestionNames,
): string {
  if (evidence.kind === "none") return "None worth its cost";
  if (evidence.kind === "answer") return `Answer: ${questions.get(evidence.fact) ?? evidence.fact}`;
  const { items, option } = evidence;
  return `Grade ${grouped(items)} with ${options.get(option)?.short ?? option}`;
}
