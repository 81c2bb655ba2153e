import { useCallback, useMemo, useRef, useState } from "react";

/** The cases that are selected. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly has: (id: string) => boolean;
  readonly set: (ids: readonly string[]) => void;
  /** Selects or leaves a case; with `range` all from the last one to it, as they are shown. */
  readonly toggle: (id: string, range: boolean) => void;
}

export function useSelection(shown: readonly { readonly id: string }[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const rows = useRef(shown);
  rows.current = shown;

  const toggle = useCallback((id: string, range: boolean) => {
    const from = range ? rows.current.findIndex((one) => one.id === last.current) : -1;
    const to = rows.current.findIndex((one) => one.id === id);
    last.current = id;
    setIds((before) => {
      const after = new Set(before);
      if (from >= 0 && to >= 0)
        for (const one of rows.current.slice(Math.min(from, to), Math.max(from, to) + 1))
          after.add(one.id);
      else if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const set = useCallback((given: readonly string[]) => setIds(new Set(given)), []);

  return useMemo(
    () => ({ ids, has: (id: string) => ids.has(id), set, toggle }),
    [ids, set, toggle],
  );
}
