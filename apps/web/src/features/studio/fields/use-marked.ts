import { useState, type KeyboardEvent } from "react";

/** The entry of a list that the keyboard is at while somebody searches in it. */
export interface Marked {
  /** Its place; -1: the list is empty. */
  readonly on: number;
  readonly mark: (place: number) => void;
  /** For the field: the arrows move the mark, Enter chooses what is marked, Escape leaves. */
  readonly press: (event: KeyboardEvent) => void;
}

/** Marks one of the entries that were found. Without `onLeave` Escape is left to what stands around. */
export function useMarked<Entry>(
  entries: readonly Entry[],
  {
    first = 0,
    onChoose,
    onLeave,
  }: {
    readonly first?: number;
    readonly onChoose: (entry: Entry) => void;
    readonly onLeave: (() => void) | undefined;
  },
): Marked {
  const [marked, mark] = useState(first);
  const on = Math.min(marked, entries.length - 1);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entry = entries[on];
    if (step !== undefined && entries.length > 0)
      mark((on + step + entries.length) % entries.length);
    else if (event.key === "Enter" && entry !== undefined) onChoose(entry);
    else if (event.key === "Escape" && onLeave !== undefined) onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { on, mark, press };
}
