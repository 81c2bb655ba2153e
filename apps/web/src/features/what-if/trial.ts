import type { Advice } from "@tapeline/engine";
import { useSyncExternalStore } from "react";

import type { NumberChanges } from "./changes.ts";

/** Where the sliders are, and what is advised there. */
export interface Tried {
  readonly changes: NumberChanges;
  /** Absent until something was asked. */
  readonly advice?: Advice;
  /** The changes that the advice is for. */
  readonly advised?: NumberChanges;
}

/**
 * What is tried on a case, told to those who listen and to nobody else: nothing but a slider and its advice is drawn for each step.
 * A step is told with the next frame, once for all that came before it; its advice at once.
 */
export class Trial {
  #now: Tried;
  #told: Tried;
  #due = false;
  readonly #listeners = new Set<() => void>();
  readonly #beforeFrame: (tell: () => void) => void;

  constructor(
    changes: NumberChanges,
    beforeFrame: (tell: () => void) => void = (tell) => void requestAnimationFrame(tell),
  ) {
    this.#now = this.#told = { changes };
    this.#beforeFrame = beforeFrame;
  }

  /** By now. */
  readonly now = (): Tried => this.#now;

  /** As it was last told: what is drawn. */
  readonly told = (): Tried => this.#told;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  move(changes: NumberChanges): void {
    this.#now = { ...this.#now, changes };
    if (this.#due) return;
    this.#due = true;
    this.#beforeFrame(() => {
      this.#due = false;
      this.#tell({ ...this.#told, changes: this.#now.changes });
    });
  }

  advise(advice: Advice, advised: NumberChanges): void {
    this.#now = { ...this.#now, advice, advised };
    this.#tell({ ...this.#told, advice, advised });
  }

  #tell(told: Tried): void {
    this.#told = told;
    for (const listener of this.#listeners) listener();
  }
}

/** One thing of what is tried; whoever asks for it is drawn again when it is another. */
export const useTried = <Part>(trial: Trial, part: (tried: Tried) => Part): Part =>
  useSyncExternalStore(trial.subscribe, () => part(trial.told()));
