import type { Economy, PlanOption, PlanShape } from "./plan-option.ts";
import { timeTableOf } from "./time-factors.ts";

/** Longest plan that is considered. */
export const longestPlan = 4;

export interface SearchSettings {
  /** Plans this far below the best, in dollars, are kept too: ties are broken among them. */
  readonly tolerance: number;
  /** At least so many of the best plans are kept. */
  readonly keep: number;
  /** Whether steps that the ladder requires may be marked go on. */
  readonly goOn: boolean;
  readonly longest: number;
  /** Dollars: plans that are worth less are not looked for. */
  readonly atLeast?: number;
}

/** What is known at a node of the tree of plans: who is still searching, and what was gained so far. */
interface Node {
  readonly months: number;
  readonly used: number;
  /** Worlds not settled yet, in order. */
  readonly open: Int32Array;
  readonly openCount: number;
  /** By world: 1 + the option that passed and is kept as a fall-back, or 0. */
  readonly fallBack: Uint8Array;
  /** Whether there are any: only a step marked go on leaves some. */
  readonly anyKept: boolean;
  /** Sum over the worlds of what is settled. */
  readonly settled: number;
}

/**
 * All orderings and marks compared exactly on the worlds (decision model §6): `U = mean of − Σ δ^T·test +
 * δ^T·[(V − running)·(1 − T/H) − building]`. A depth-first walk over prefixes; a branch is left when even perfect luck in
 * its open worlds could not reach the plans already found. Best first; equal worth in the order found.
 */
export function searchPlans(
  options: readonly PlanOption[],
  economy: Economy,
  settings: SearchSettings,
): PlanShape[] {
  const { value } = economy;
  const count = value.length;
  const times = timeTableOf(economy);
  const best = bestPossible(options, economy);
  const order = [...options.keys()].sort(
    (a, b) => promise(options[b], economy) - promise(options[a], economy) || a - b,
  );
  const requiredMask = options.reduce(
    (mask, option, index) => (option.required ? mask | (1 << index) : mask),
    0,
  );
  const found: PlanShape[] = [];
  let threshold = settings.atLeast ?? -Infinity;
  const open = Array.from({ length: settings.longest + 1 }, () => new Int32Array(count));
  const fallBacks = Array.from({ length: settings.longest + 1 }, () => new Uint8Array(count));
  for (let world = 0; world < count; world++) open[0][world] = world;
  const steps: { option: number; goOn: boolean }[] = [];

  walk(
    {
      months: 0,
      used: 0,
      open: open[0],
      openCount: count,
      fallBack: fallBacks[0],
      anyKept: false,
      settled: 0,
    },
    0,
  );
  return found.filter(({ utility }) => utility >= threshold).sort((a, b) => b.utility - a.utility);

  function walk(node: Node, depth: number): void {
    const { discount } = times.at(node.months);
    let luck = 0;
    // What a dollar for a test comes to, which every open world pays.
    let perDollar = 0;
    for (let index = 0; index < node.openCount; index++) {
      luck += best[node.open[index]];
      perDollar += discount[node.open[index]];
    }
    for (const index of order) {
      const option = options[index];
      if ((node.used & (1 << index)) !== 0) continue;
      if (option.custom && (requiredMask & ~node.used) !== 0) continue;
      const months = option.recorded ? node.months : node.months + option.testMonths;
      const spent = option.recorded ? 0 : option.testCost * perDollar;
      const bound = node.settled + luck * times.at(months).greatestShare - spent;
      if (bound / count < threshold) continue;
      const tested = { ...node, months, settled: node.settled - spent };
      step(tested, index, false, depth);
      if (settings.goOn && option.required && depth + 1 < settings.longest)
        step(tested, index, true, depth);
    }
  }

  /** Adopts the option where it passes; its test is paid for and waited for already. */
  function step(node: Node, index: number, goOn: boolean, depth: number): void {
    const option = options[index];
    const { suffices, expected } = option;
    const { discount, left } = times.at(node.months);
    const nextOpen = open[depth + 1];
    const nextFallBack = fallBacks[depth + 1];
    let { settled } = node;
    let openCount = 0;
    for (let at = 0; at < node.openCount; at++) {
      const world = node.open[at];
      let kept = node.fallBack[world];
      if (suffices[world] === 1) {
        if (kept === 0 || expected[world] < options[kept - 1].expected[world]) kept = index + 1;
        if (!goOn) {
          const { running, building } = kept === index + 1 ? option : options[kept - 1];
          settled +=
            discount[world] * ((value[world] - running[world]) * left[world] - building[world]);
          continue;
        }
      }
      nextFallBack[world] = kept;
      nextOpen[openCount++] = world;
    }
    // A go-on mark on the last step says nothing: such a plan stands without the mark.
    if (!goOn) {
      let total = settled;
      // What was kept is adopted at the end, by those who found nothing further.
      if (node.anyKept)
        for (let at = 0; at < openCount; at++) {
          const world = nextOpen[at];
          const kept = nextFallBack[world];
          if (kept === 0) continue;
          const { running, building } = options[kept - 1];
          total +=
            discount[world] * ((value[world] - running[world]) * left[world] - building[world]);
        }
      keep({ steps: [...steps, { option: index, goOn }], utility: total / count });
    }
    if (depth + 1 === settings.longest) return;
    steps.push({ option: index, goOn });
    walk(
      {
        months: node.months,
        used: node.used | (1 << index),
        open: nextOpen,
        openCount,
        fallBack: nextFallBack,
        anyKept: node.anyKept || goOn,
        settled,
      },
      depth + 1,
    );
    steps.pop();
  }

  function keep(plan: PlanShape): void {
    if (plan.utility < threshold) return;
    found.push(plan);
    const top = found.reduce((most, { utility }) => Math.max(most, utility), -Infinity);
    const tied = top - settings.tolerance;
    if (settings.keep <= 1) {
      threshold = tied;
    } else if (found.length >= settings.keep) {
      found.sort((a, b) => b.utility - a.utility);
      threshold = Math.min(tied, found[settings.keep - 1].utility);
    }
    if (found.length > 4 * settings.keep + 64)
      found.splice(0, found.length, ...found.filter(({ utility }) => utility >= threshold));
  }
}

/** The most that any option could be worth in each world, adopted at once and without a test. */
function bestPossible(options: readonly PlanOption[], { value }: Economy): Float64Array {
  const best = new Float64Array(value.length);
  for (const { suffices, running, building } of options)
    for (let world = 0; world < best.length; world++) {
      if (suffices[world] === 0) continue;
      const worth = value[world] - running[world] - building[world];
      if (worth > best[world]) best[world] = worth;
    }
  return best;
}

/** What an option is worth as a plan of its own, roughly: promising ones are tried first, so that more is left out. */
function promise(
  { suffices, running, building, testCost, recorded }: PlanOption,
  { value }: Economy,
): number {
  let sum = 0;
  for (let world = 0; world < value.length; world++)
    if (suffices[world] === 1) sum += value[world] - running[world] - building[world];
  return sum / value.length - (recorded ? 0 : testCost);
}
