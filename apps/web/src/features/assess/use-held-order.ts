import { useState } from "react";

/** An order that stands still while people work in it. */
export interface HeldOrder {
  readonly order: readonly string[];
  /** A newer order waits. */
  readonly differs: boolean;
  /** Shows the newest order and returns it; called when somebody moves on, so that nothing moves by itself. */
  readonly adopt: () => readonly string[];
}

/** Holds the order of questions: only `adopt` moves, adds and takes away. `first` goes before all. */
export function useHeldOrder(
  now: readonly string[],
  ready: boolean,
  first: string | undefined,
): HeldOrder {
  const [shown, setShown] = useState<readonly string[]>();
  const wanted = first === undefined ? now : [first, ...now.filter((id) => id !== first)];
  if (shown === undefined && ready) setShown(wanted);
  return {
    order: shown ?? [],
    differs: shown !== undefined && shown.join() !== wanted.join(),
    adopt() {
      setShown(wanted);
      return wanted;
    },
  };
}
