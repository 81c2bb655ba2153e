import { compileCondition, type FactTable } from "../rules/compile-condition.ts";
import { matches } from "../rules/match-options.ts";
import { readCondition } from "../rules/read-condition.ts";
import { rounded } from "../format/round.ts";
import { slotOf } from "../vocabulary/facts.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Option } from "../vocabulary/option.ts";
import type { Mark, Pillar, Practice } from "../vocabulary/practice.ts";
import type { MarkFound, PillarFound, Readiness } from "../vocabulary/readiness.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { answersOf } from "./answers-of.ts";

/** What readiness is read with besides the verdict. */
export interface ReadinessGround {
  readonly knowledge: Pick<Knowledge, "options">;
  readonly practice: Pick<Practice, "pillars" | "digest">;
}

/**
 * How ready a case is for its plan, read off a verdict that is made: it changes none, and no verdict reads it. What nobody answered
 * stays unknown. Pure: the same bytes for the same verdict.
 */
export function readiness(verdict: Verdict, { knowledge, practice }: ReadinessGround): Readiness {
  const steps = verdict.plan?.steps.map(({ option }) => option) ?? [];
  const end = verdict.endPoint?.option;
  const wanted = end === undefined || steps.includes(end) ? steps : [...steps, end];
  const planned = knowledge.options.filter(({ id }) => wanted.includes(id));
  const table = answersOf(verdict);
  return {
    ...rounded({
      title: verdict.title,
      readFor: wanted,
      pillars: practice.pillars.map((pillar) => found(pillar, planned, table)),
      practice: practice.digest,
    }),
    receipt: verdict.receipt,
  };
}

function found(
  { id, title, asks, because, marks, claims }: Pillar,
  planned: readonly Option[],
  table: FactTable,
): PillarFound {
  const seen = marks.map((mark) => standing(mark, planned, table));
  const count = (state: MarkFound["state"]): number =>
    seen.filter((mark) => mark.state === state).length;
  const inPlace = count("in-place");
  const missing = count("missing");
  const notKnown = count("not-known");
  const needed = inPlace + missing + notKnown;
  return {
    pillar: id,
    title,
    asks,
    because,
    inPlace,
    missing,
    notKnown,
    needed,
    ...(inPlace + missing === 0
      ? {}
      : { score: { low: inPlace / needed, high: (inPlace + notKnown) / needed } }),
    marks: seen,
    claims,
  };
}

/** Where a mark stands; unknown where the answers leave it open, or where none that it reads is there. */
function standing(
  { title, when, options: match, raise }: Mark,
  planned: readonly Option[],
  table: FactTable,
): MarkFound {
  const readings = readCondition(when, table);
  if (match !== undefined && !planned.some((option) => matches(match, option)))
    return { title, state: "not-needed", readings };
  const truth = compileCondition(when)(table);
  if (truth === 1) return { title, state: "in-place", readings };
  const nothingRead = readings.every(({ fact }) => table.answered[slotOf[fact]] === 0);
  return { title, state: truth === 2 || nothingRead ? "not-known" : "missing", readings, raise };
}
