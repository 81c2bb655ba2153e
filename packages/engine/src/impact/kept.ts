import type { Context, Situation } from "../assessment/context.ts";
import { SharedColumns } from "../uncertainty/shared-columns.ts";
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
 * their worlds with all that was computed of them, from which the same case on another release is forked. Columns that several have in
 * common are held once, so that 200 take a third of a gigabyte. What is beyond the numbers given is not kept.
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
    this.#cells.forget();
  }
}

/** What is inside, which is the engine's own. */
export const keptIn = (kept: Kept): KeptCells => cellsOf(kept);

class KeptCells {
  readonly situations = new Map<string, Situation>();
  /** Of all situations together. */
  columns = new SharedColumns();
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

  get isFull(): boolean {
    return this.situations.size >= this.#most.situations;
  }

  keep(key: string, situation: Situation): void {
    if (!this.isFull) this.situations.set(key, situation);
  }

  forget(): void {
    this.situations.clear();
    this.columns = new SharedColumns();
  }
}

/** What a verdict on a case hangs on, in one line. */
export function keyOf(given: Case, context: Context): string {
  const { asOf, knownOn = asOf, seed, worlds, knowledge, prices } = context;
  const made = [engineVersion, knowledge.digest, prices.digest, asOf, knownOn, seed, worlds];
  return [...made, caseDigest(given)].join(" ");
}
