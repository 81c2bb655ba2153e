import { exp, log } from "../uncertainty/functions.ts";
import type { BreakEven } from "../vocabulary/explore.ts";

/** Dollars a month at a constant number of requests a month. */
export type MonthlyCost = (requests: number) => number;

/** Where the search looks, in requests a month (decision model, "Thresholds are computed"). */
const fewest = 1e2;
const most = 1e10;
/** Volumes tried in each decade. Steps of one accelerator among hundreds, narrower than this, are passed over. */
const perDecade = 200;
/** The found volume is this near to the crossing, relatively. */
const precision = 0.005;

const volumes = gridFrom(fewest, most, perDecade);

/** What the search found; where it was reached, also the volume at most 0.5 % below at which ours is still dearer. */
interface BreakEvenVolume {
  readonly outcome: BreakEven["outcome"];
  readonly requests?: number;
  readonly stillDearerAt?: number;
}

/**
 * The volume from which on `ours` is no dearer than `theirs`, up to the end of the range: the last crossing, since what comes
 * in steps may cross several times. Not reached where ours is still dearer at the end of the range, or never was.
 */
export function breakEvenVolume(ours: MonthlyCost, theirs: MonthlyCost): BreakEvenVolume {
  const dearer = (requests: number): boolean => ours(requests) > theirs(requests);
  if (Number.isNaN(ours(most)) || Number.isNaN(theirs(most))) return { outcome: "not verified" };
  let index = volumes.length - 1;
  if (dearer(volumes[index])) return { outcome: "not reached in the range searched" };
  while (index > 0 && !dearer(volumes[index - 1])) index--;
  if (index === 0) return { outcome: "not reached in the range searched" };
  let below = volumes[index - 1];
  let requests = volumes[index];
  while (requests > below * (1 + precision)) {
    const middle = Math.sqrt(below * requests);
    if (dearer(middle)) below = middle;
    else requests = middle;
  }
  return { outcome: "reached", requests, stillDearerAt: below };
}

/** Volumes from one power of ten to another, equally far apart on a logarithmic scale. */
function gridFrom(from: number, to: number, steps: number): readonly number[] {
  const ratio = exp(log(10) / steps);
  const grid: number[] = [];
  for (let decade = from; decade < to; decade *= 10)
    for (let step = 0, volume = decade; step < steps; step++, volume *= ratio) grid.push(volume);
  grid.push(to);
  return grid;
}
