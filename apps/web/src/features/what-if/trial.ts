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

/** What is tried on a case, told to those who listen and to nobody else: nothing but a slider and its advice is drawn for each step. */
export class Trial {
  #now: Tried;
  readonly #listeners = new Set<() => void>();

  constructor(changes: NumberChanges) {
    this.#now = { changes };
  }

  readonly now = (): Tried => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  move(changes: NumberChanges): void {
    this.#tell({ ...this.#now, changes });
  }

  advise(advice: Advice, advised: NumberChanges): void {
    this.#tell({ ...this.#now, advice, advised });
  }

  #tell(now: Tried): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}

/** One thing of what is tried; whoever asks for it is drawn again at once when it is another. */
export const useTried = <Part>(trial: Trial, part: (tried: Tried) => Part): Part =>
  useSyncExternalStore(trial.subscribe, () => part(trial.now()));
