import { verdictOf } from "../assess.ts";
import { whatIfWorlds, type Context } from "../assessment/context.ts";
import { decide } from "../assessment/decide.ts";
import { situationTogether } from "../assessment/parts.ts";
import { withFact } from "../facts/derive-facts.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Progress } from "../vocabulary/explore.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { costCurvesIn, type CostCurves } from "./cost-curves.ts";
import { volumeCurvesIn, type VolumeCurves, type VolumesBefore } from "./volume-curves.ts";
import { changedFact, type Changes } from "./what-if.ts";

/** A verdict with what is drawn beside it, quickly: in fewer worlds, months and volumes than by itself. */
export interface WhatIfWhole {
  /** Its receipt is that of the case without the changes. */
  readonly verdict: Verdict;
  readonly costCurves: CostCurves;
  readonly volumeCurves: VolumeCurves;
}

/* Enough for a line to bend where it should while a slider is dragged. */
const fewMonths = 12;
const fewPerDecade = 2;
const fewWorlds = 128;

/**
 * Lays out a case to see it whole again and again with facts changed: the verdict in 512 worlds and its curves in 128. Only what
 * a changed fact feeds is computed anew.
 */
export function whatIfWhole(given: Case, context: Context): (changes: Changes) => WhatIfWhole {
  const base = situationTogether(given, { ...context, worlds: whatIfWorlds });
  const few = situationTogether(given, { ...context, worlds: fewWorlds });
  const volumes: VolumesBefore = new Map();
  return (changes) => {
    const [whole, curves] = [base, few].map((situation) => {
      const facts = Object.entries(changes).reduce(
        (before, [id, value]) => withFact(before, changedFact(before, id, value)),
        situation.facts,
      );
      return { ...situation, facts, worlds: situation.worlds.with(facts) };
    }) as [typeof base, typeof base];
    return {
      verdict: verdictOf(decide(whole), whole),
      costCurves: resultOf(costCurvesIn(curves, fewMonths)),
      volumeCurves: resultOf(volumeCurvesIn(curves, fewPerDecade, volumes)),
    };
  };
}

/** A computation at one go. */
function resultOf<Result>(steps: Generator<Progress, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
