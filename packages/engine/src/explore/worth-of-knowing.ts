import type { Column } from "../uncertainty/cells.ts";
import type { Bins } from "./bins.ts";

/** What some plans are worth in every world, world after world; today's process, worth nothing more, is always one of them. */
export interface PlanWorths {
  readonly worlds: number;
  readonly plans: number;
  readonly table: Float64Array;
}

/** Plans that another is as good as in every world are left out: no knowledge would lead to them. */
export function planWorths(all: readonly Column[]): PlanWorths {
  const columns: Column[] = [];
  for (const [index, column] of all.entries())
    if (!columns.some((kept) => atLeast(kept, column)) && !isBeaten(column, all.slice(index + 1)))
      columns.push(column);
  const plans = columns.length;
  const worlds = columns[0]?.length ?? 0;
  const table = new Float64Array(worlds * plans);
  for (let plan = 0; plan < plans; plan++) {
    const column = columns[plan];
    for (let world = 0, at = plan; world < worlds; world++, at += plans) table[at] = column[world];
  }
  return { worlds, plans, table };
}

const isBeaten = (column: Column, later: readonly Column[]): boolean =>
  later.some((other) => atLeast(other, column) && !atLeast(column, other));

function atLeast(better: Column, column: Column): boolean {
  for (let world = 0; world < column.length; world++)
    if (better[world] < column[world]) return false;
  return true;
}

/**
 * `Σ_bins share · max_plan mean U − max_plan mean U`: what it is worth to learn the bin before choosing the plan. Too large by
 * what chance differences between bins make, and never below zero.
 */
export function worthOfKnowing({ worlds, plans, table }: PlanWorths, { of, counts }: Bins): number {
  if (counts.length < 2 || plans === 0) return 0;
  const sums = new Float64Array(counts.length * plans);
  for (let world = 0, at = 0; world < worlds; world++) {
    const first = of[world] * plans;
    for (let plan = first; plan < first + plans; plan++) sums[plan] += table[at++];
  }
  const all = new Float64Array(plans);
  let informed = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    let best = 0;
    for (let plan = 0; plan < plans; plan++) {
      const sum = sums[bin * plans + plan];
      all[plan] += sum;
      if (sum > best) best = sum;
    }
    informed += best;
  }
  let best = 0;
  for (let plan = 0; plan < plans; plan++) if (all[plan] > best) best = all[plan];
  return Math.max(0, informed - best) / worlds;
}
