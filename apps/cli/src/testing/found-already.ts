import type { Explorations } from "@tapeline/engine";

import type { Explorer } from "../explore.ts";

/** An explorer of what was found before; what is not there counts as left out. */
export function foundAlready(found: Explorations): Explorer {
  const { flips, pairFlips, sensitivity, breakEvens, information } = found;
  return {
    flips: () => Promise.resolve(flips),
    pairFlips: () => Promise.resolve(pairFlips),
    sensitivity: () => Promise.resolve(sensitivity),
    breakEvens: () => Promise.resolve(breakEvens),
    information: () => Promise.resolve(information),
  };
}
