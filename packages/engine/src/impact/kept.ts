import type { Context, Situation } from "../assessment/context.ts";
import { caseDigest } from "../case-digest.ts";
import type { Case } from "../vocabulary/case.ts";
import { engineVersion } from "../version.ts";
import type { Outline } from "./outline.ts";

interface Most {
  readonly outlines: number;
  readonly situations: number;
}

let cellsOf: (kept: Kept) => KeptCells;

/**
 * What is kept from one change to the next, by what it is made of, so that only what is new is computed: outlines, and cases in
 * their worlds with all that was computed of them, from which the same case on another release is forked. One of these takes
 * about five megabytes. What is beyond the numbers given is not kept.
 */
export class Kept {
  readonly #cells: KeptCells;

  static {
    cellsOf = (kept) => kept.#cells;
  }

  constructor(most: Most) {
    this.#cells = new KeptCells(most);
  }

  /** Lets go of all situations, as when another release is the one to change. */
  forgetSituations(): void {
    this.#cells.situations.clear();
  }
}

/** What is inside, which is the engine's own. */
export const keptIn = (kept: Kept): KeptCells => cellsOf(kept);

class KeptCells {
  readonly situations = new Map<string, Situation>();
  readonly #outlines = new Map<string, Outline>();
  readonly #most: Most;

  constructor(most: Most) {
    this.#most = most;
  }

  outline(key: string, make: () => Outline): Outline {
    let known = this.#outlines.get(key);
    if (known === undefined) {
      if (this.#outlines.size >= this.#most.outlines) this.#outlines.clear();
      this.#outlines.set(key, (known = make()));
    }
    return known;
  }

  keep(key: string, situation: Situation): void {
    if (this.situations.size < this.#most.situations) this.situations.set(key, situation);
  }
}

/** What a verdict on a case hangs on, in one line. */
export function keyOf(given: Case, context: Context): string {
  const { asOf, knownOn = asOf, seed, worlds, knowledge, prices } = context;
  const made = [engineVersion, knowledge.digest, prices.digest, asOf, knownOn, seed, worlds];
  return [...made, caseDigest(given)].join(" ");
}
