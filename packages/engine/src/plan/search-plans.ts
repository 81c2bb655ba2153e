import type { Column } from "../uncertainty/cells.ts";
import type { Economy, PlanOption, PlanShape } from "./plan-option.ts";
import { timeTableOf, type TimeTable } from "./time-factors.ts";

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
export const searchPlans = (
  options: readonly PlanOption[],
  economy: Economy,
  settings: SearchSettings,
): PlanShape[] => new PlanSearch(options, economy, settings).plans();

class PlanSearch {
  readonly #options: readonly PlanOption[];
  readonly #value: Column;
  readonly #times: TimeTable;
  readonly #settings: SearchSettings;
  /** By world, what `bestPossible` says. */
  readonly #best: Column;
  /** Options in the order in which they are tried, and those required before any custom LLM as bits. */
  readonly #order: readonly number[];
  readonly #requiredMask: number;
  /** Of each depth, used again and again. */
  readonly #open: readonly Int32Array[];
  readonly #fallBacks: readonly Uint8Array[];
  readonly #steps: { option: number; goOn: boolean }[] = [];
  #found: PlanShape[] = [];
  #top = -Infinity;
  #threshold: number;

  constructor(options: readonly PlanOption[], economy: Economy, settings: SearchSettings) {
    const count = economy.value.length;
    const depths = Array.from({ length: settings.longest + 1 });
    const promises = options.map((option) => promise(option, economy));
    this.#options = options;
    this.#value = economy.value;
    this.#times = timeTableOf(economy);
    this.#settings = settings;
    this.#best = bestPossible(options, economy);
    this.#order = [...options.keys()].sort((a, b) => promises[b] - promises[a] || a - b);
    this.#requiredMask = options.reduce(
      (mask, option, index) => (option.required ? mask | (1 << index) : mask),
      0,
    );
    this.#open = depths.map(() => new Int32Array(count));
    this.#fallBacks = depths.map(() => new Uint8Array(count));
    this.#threshold = settings.atLeast ?? -Infinity;
  }

  plans(): PlanShape[] {
    const [open] = this.#open;
    for (let world = 0; world < open.length; world++) open[world] = world;
    this.#walk(
      {
        months: 0,
        used: 0,
        open,
        openCount: open.length,
        fallBack: this.#fallBacks[0],
        anyKept: false,
        settled: 0,
      },
      0,
    );
    return this.#found
      .filter(({ utility }) => utility >= this.#threshold)
      .sort((a, b) => b.utility - a.utility);
  }

  #walk(node: Node, depth: number): void {
    const { goOn, longest } = this.#settings;
    const { luck, perDollar } = this.#atStake(node);
    for (const index of this.#order) {
      const option = this.#options[index];
      if ((node.used & (1 << index)) !== 0) continue;
      if (option.custom && (this.#requiredMask & ~node.used) !== 0) continue;
      const months = option.recorded ? node.months : node.months + option.testMonths;
      const spent = option.recorded ? 0 : option.testCost * perDollar;
      const bound = node.settled + luck * this.#times.at(months).greatestShare - spent;
      if (bound / this.#value.length < this.#threshold) continue;
      const tested = { ...node, months, settled: node.settled - spent };
      this.#step(tested, index, false, depth);
      if (goOn && option.required && depth + 1 < longest) this.#step(tested, index, true, depth);
    }
  }

  /** The most that the open worlds could still bring, and what a dollar for a test, which each of them pays, comes to. */
  #atStake({ months, open, openCount }: Node): { luck: number; perDollar: number } {
    const { discount } = this.#times.at(months);
    const best = this.#best;
    let luck = 0;
    let perDollar = 0;
    for (let index = 0; index < openCount; index++) {
      luck += best[open[index]];
      perDollar += discount[open[index]];
    }
    return { luck, perDollar };
  }

  /** Adopts the option where it passes; its test is paid for and waited for already. */
  #step(node: Node, index: number, goOn: boolean, depth: number): void {
    const options = this.#options;
    const value = this.#value;
    const option = options[index];
    const { suffices, expected } = option;
    const { discount, left } = this.#times.at(node.months);
    const nextOpen = this.#open[depth + 1];
    const nextFallBack = this.#fallBacks[depth + 1];
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
      this.#keep(index, total / value.length);
    }
    if (depth + 1 === this.#settings.longest) return;
    this.#steps.push({ option: index, goOn });
    this.#walk(
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
    this.#steps.pop();
  }

  /** Keeps the plan of the steps so far and this last one, if it is worth it. */
  #keep(last: number, utility: number): void {
    if (utility < this.#threshold) return;
    const { keep, tolerance } = this.#settings;
    const found = this.#found;
    found.push({ steps: [...this.#steps, { option: last, goOn: false }], utility });
    this.#top = Math.max(this.#top, utility);
    const tied = this.#top - tolerance;
    if (keep <= 1) {
      this.#threshold = tied;
    } else if (found.length >= keep) {
      found.sort((a, b) => b.utility - a.utility);
      this.#threshold = Math.min(tied, found[keep - 1].utility);
    }
    if (found.length > 4 * keep + 64)
      this.#found = found.filter((plan) => plan.utility >= this.#threshold);
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
