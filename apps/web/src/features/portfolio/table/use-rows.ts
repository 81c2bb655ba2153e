import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useState, type RefObject } from "react";
import { flushSync } from "react-dom";

/** So many rows are drawn as they are: all of them can be found and printed by the browser. */
const fewRows = 100;
const [rowHeight, narrowRowHeight] = [41, 97];

/** The rows to draw of a long table, and the heights of what is left out before and after them. */
export interface RowsInSight {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** Takes a row's own height, by its `data-index`, where heights differ. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

export function useRows(table: RefObject<HTMLElement | null>, rows: number): RowsInSight {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setTop((table.current?.getBoundingClientRect().top ?? 0) + scrollY);
    measure();
    // What stands above the table may grow, such as a list of what is wrong in an import.
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [table]);
  const narrow = matchMedia("(max-width: 720px)").matches;
  const height = narrow ? narrowRowHeight : rowHeight;
  const long = rows > fewRows;
  const printing = usePrinting();
  const virtual = useWindowVirtualizer({
    count: long ? rows : 0,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
    useFlushSync: false,
  });
  if (!long || printing) return { from: 0, to: rows, before: 0, after: 0, measure: undefined };
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined)
    return {
      from: 0,
      to: Math.min(rows, 30),
      before: 0,
      after: (rows - 30) * height,
      measure: undefined,
    };
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start - top,
    after: virtual.getTotalSize() - (last.end - top),
    // Titles of several lines make rows higher on a narrow screen alone.
    measure: narrow ? virtual.measureElement : undefined,
  };
}

/** Whether the page is being printed: paper has room for every row. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // What is printed is taken as soon as this returns.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
