import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useState, type RefObject } from "react";

/** So many rows are drawn as they are: all of them can be found and printed by the browser. */
const fewRows = 100;
const [rowHeight, narrowRowHeight] = [41, 97];

/** The rows to draw of a long table, and the heights of what is left out before and after them. */
export function useRows(
  table: RefObject<HTMLElement | null>,
  rows: number,
): { readonly from: number; readonly to: number; readonly before: number; readonly after: number } {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setTop((table.current?.getBoundingClientRect().top ?? 0) + scrollY);
    measure();
    // What stands above the table may grow, such as a list of what is wrong in an import.
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [table]);
  const height = matchMedia("(max-width: 720px)").matches ? narrowRowHeight : rowHeight;
  const long = rows > fewRows;
  const virtual = useWindowVirtualizer({
    count: long ? rows : 0,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
    useFlushSync: false,
  });
  if (!long) return { from: 0, to: rows, before: 0, after: 0 };
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined)
    return { from: 0, to: Math.min(rows, 30), before: 0, after: (rows - 30) * height };
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start - top,
    after: virtual.getTotalSize() - (last.end - top),
  };
}
