import { useState } from "react";

import { heldOrder } from "./ranking.ts";

/** An order that stands still while people work in it. */
export interface HeldOrder {
  readonly order: readonly string[];
  /** A newer order waits. */
  readonly differs: boolean;
  /** Shows the newest order; called when somebody moves on, so that nothing moves by itself. */
  readonly adopt: () => void;
}

/** Holds the order of questions: what is new comes behind, and only `adopt` moves what is there. `first` goes before all. */
export function useHeldOrder(
  now: readonly string[],
  ready: boolean,
  first: string | undefined,
): HeldOrder {
  const [shown, setShown] = useState<readonly string[]>();
  const wanted = first === undefined ? now : [first, ...now.filter((id) => id !== first)];
  if (shown === undefined && ready) setShown(wanted);
  const order = shown === undefined ? [] : heldOrder(shown, wanted, new Set(shown));
  return {
    order,
    differs: shown !== undefined && order.join() !== wanted.join(),
    adopt: () => setShown(wanted),
  };
}
