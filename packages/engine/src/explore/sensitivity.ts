import { defaultWorlds, situationOf, type Context, type Situation } from "../assessment/context.ts";
import { decide } from "../assessment/decide.ts";
import type { Decision } from "../assessment/decision.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { withFact, type Fact } from "../facts/derive-facts.ts";
import { rounded, sixDigits } from "../format/round.ts";
import { longestPlan, searchPlans } from "../plan/search-plans.ts";
import type { Column } from "../uncertainty/cells.ts";
import { meanOf } from "../uncertainty/quantiles.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Progress, Sensitivity, TornadoBar } from "../vocabulary/explore.ts";
import { binsOfFact, type Bins } from "./bins.ts";
import { judgeInSteps } from "./judge-in-steps.ts";
import { settleChoice, settleNumber } from "./settle-fact.ts";
import { follow, namedSteps, restage, stageOf, type NamedSteps } from "./stage.ts";

/**
 * How far the worth of the advised plan moves as one fact goes from its P10 to its P90, the plan kept as it is; and the share
 * of its variance that the fact explains (decision model §7). Where no plan pays, the best of them is looked at; where there
 * is none, nothing. Of a choice the bar goes from its worst value to its best. Widest bars first; facts without effect are
 * left out.
 */
export function* sensitivity(given: Case, context: Context): Generator<Progress, Sensitivity> {
  const situation = situationOf(takenTogether(given), context, defaultWorlds);
  const { worlds } = situation;
  const uncertain = worlds.facts.bySlot.filter((_, slot) => worlds.varies(slot));
  const all = context.knowledge.options.map(({ id }) => id);
  const total = all.length + uncertain.length;
  let done = 0;
  for (const option of judgeInSteps(situation, new Set(all)))
    yield { done: done++, total, what: `judging ${option}` };
  const decision = decide(situation);
  const plan = planOf(decision);
  if (plan === undefined) return { utility: 0, bars: [] };
  const utilities = follow(plan, stageOf(decision)).utilities;
  const bars: TornadoBar[] = [];
  for (const fact of uncertain) {
    let atLow = Infinity;
    let atHigh = -Infinity;
    const worths: number[] = [];
    for (const settled of endsOf(fact)) {
      yield { done, total, what: `moving ${fact.question.short}` };
      worths.push(sixDigits(worthWith(settled, plan, decision, situation)));
    }
    done++;
    if (fact.chances === undefined) [atLow, atHigh] = worths as [number, number];
    else [atLow, atHigh] = [Math.min(...worths), Math.max(...worths)];
    if (atLow === atHigh) continue;
    const varianceShare = explainedShare(utilities, binsOfFact(fact, worlds));
    bars.push({ fact: fact.id, atLow, atHigh, varianceShare });
  }
  const width = ({ atLow, atHigh }: TornadoBar): number => Math.abs(atHigh - atLow);
  bars.sort((a, b) => width(b) - width(a));
  return rounded({ utility: meanOf(utilities), bars });
}

/** The advised plan, or the best of those that do not pay. */
function planOf({ plan, options, economy }: Decision): NamedSteps | undefined {
  const looked =
    plan ??
    searchPlans(options, economy, { tolerance: 0, keep: 1, goOn: true, longest: longestPlan })[0];
  return looked === undefined ? undefined : namedSteps(looked, options);
}

/** A number at its P10 and its P90; a choice at each value that has a chance. */
function endsOf(fact: Fact): Fact[] {
  const { interval, chances } = fact;
  if (chances === undefined)
    return [settleNumber(fact, interval!.low), settleNumber(fact, interval!.high)];
  return chances.flatMap((chance, code) => (chance > 0 ? [settleChoice(fact, code)] : []));
}

function worthWith(
  settled: Fact,
  plan: NamedSteps,
  decision: Decision,
  situation: Situation,
): number {
  const facts = withFact(situation.facts, settled);
  const changed = { ...situation, facts, worlds: situation.worlds.with(facts) };
  const steps = new Set(plan.map(({ option }) => option));
  return meanOf(follow(plan, restage(decision, changed, steps)).utilities);
}

/** `Var(E[U|bin]) / Var(U)`: the share of the variance that lies between the bins. */
export function explainedShare(utilities: Column, { of, counts }: Bins): number {
  const mean = meanOf(utilities);
  const sums = counts.map(() => 0);
  let variance = 0;
  for (let world = 0; world < utilities.length; world++) {
    const off = utilities[world] - mean;
    sums[of[world]] += off;
    variance += off * off;
  }
  if (variance === 0) return 0;
  let between = 0;
  for (const [bin, sum] of sums.entries())
    if (counts[bin] > 0) between += (sum * sum) / counts[bin];
  return between / variance;
}
