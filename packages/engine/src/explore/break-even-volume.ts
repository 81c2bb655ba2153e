import { exp, log } from "../uncertainty/functions.ts";
import type { BreakEven } from "../vocabulary/explore.ts";

/** Dollars a month at a constant number of requests a month. */
export type MonthlyCost = (requests: number) => number;

/** Where the search looks, in requests a month (decision model, "Thresholds are computed"). */
const fewest = 1e2;
const most = 1e10;
/** Volumes tried in each decade, before one looks between them. */
const perDecade = 200;
/** A stretch of volumes narrower than this, relatively, is not looked into: one's own may be dearer in it, by no more than this share. */
const narrowest = 1e-4;

const volumes = gridFrom(fewest, most, perDecade);

/** What the search found; where it was reached, also the volume at most 0.01 % below at which ours is still dearer. */
interface BreakEvenVolume {
  readonly outcome: BreakEven["outcome"];
  readonly requests?: number;
  readonly stillDearerAt?: number;
}

/**
 * The volume from which on `ours` is no dearer than `theirs`, up to the end of the range: the last crossing, since what comes
 * in steps may cross several times. Not reached where ours is still dearer at the end of the range, or never was. Neither may
 * fall as requests grow: then ours is nowhere dearer between two volumes if it costs less at the higher than theirs at the lower,
 * and only where that does not settle it is the stretch halved, down to 0.01 %.
 */
export function breakEvenVolume(ours: MonthlyCost, theirs: MonthlyCost): BreakEvenVolume {
  const dearer = (requests: number): boolean => ours(requests) > theirs(requests);
  if (Number.isNaN(ours(most)) || Number.isNaN(theirs(most))) return { outcome: "not verified" };
  if (dearer(most)) return { outcome: "not reached in the range searched" };
  for (let index = volumes.length - 1; index > 0; index--) {
    const last = lastDearer(volumes[index - 1], volumes[index]);
    if (last !== undefined) return { outcome: "reached", ...last };
  }
  return { outcome: "not reached in the range searched" };

  /** The last place between two volumes where ours stops being dearer; at the higher one it is not. */
  function lastDearer(
    low: number,
    high: number,
  ): Pick<BreakEvenVolume, "requests" | "stillDearerAt"> | undefined {
    if (ours(high) <= theirs(low)) return undefined;
    if (high <= low * (1 + narrowest))
      return dearer(low) ? { requests: high, stillDearerAt: low } : undefined;
    const middle = Math.sqrt(low * high);
    return lastDearer(middle, high) ?? lastDearer(low, middle);
  }
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
