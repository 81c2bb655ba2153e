import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** The width of an element in whole pixels, so that what is drawn in it is drawn at 1:1; `fallback` until it is known. */
export function useWidth<E extends Element>(fallback: number): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const take = (found: number): void => {
      if (found > 0) setWidth(Math.round(found));
    };
    take(element.clientWidth);
    const watcher = new ResizeObserver(([entry]) => take(entry?.contentRect.width ?? 0));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [ref, width];
}
