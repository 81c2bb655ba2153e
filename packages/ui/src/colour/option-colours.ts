import { asSeen, visions, type Vision } from "./colour-blindness.ts";
import { difference } from "./difference.ts";
import type { LinearRgb } from "./oklch.ts";

/** The smallest difference among colours, or from one colour to others, as a vision sees them. */
export function leastDifference(
  from: readonly LinearRgb[],
  to: readonly LinearRgb[],
  vision: Vision,
): number {
  let least = Infinity;
  for (const one of from)
    for (const other of to)
      if (one !== other)
        least = Math.min(least, difference(asSeen(one, vision), asSeen(other, vision)));
  return least;
}

/** The same in the vision that sees them least apart. */
export const worstDifference = (from: readonly LinearRgb[], to: readonly LinearRgb[]): number =>
  Math.min(...visions.map((vision) => leastDifference(from, to, vision)));
