import { startTransition, useEffect, useState, type RefCallback } from "react";
import { flushSync } from "react-dom";

/** About what a screen shows. */
const first = 16;
const step = 20;
/** How far below the screen the end of the rows may come before more are drawn. */
const near = "80px";

/**
 * How many of so many rows are drawn, at least those that are named, and what to put at their end: more follow before the reader
 * gets there, and all of them where the page is printed. A table of prices takes longer to lay out than everything else on its page.
 */
export function useRowsNear(
  rows: number,
  least: number,
): readonly [drawn: number, end: RefCallback<Element>] {
  const [wanted, setWanted] = useState(first);
  const drawn = Math.min(rows, Math.max(wanted, least));
  useEffect(() => {
    const all = (): void => flushSync(() => setWanted(Infinity));
    addEventListener("beforeprint", all);
    return () => removeEventListener("beforeprint", all);
  }, []);
  const end = (element: Element | null): (() => void) | undefined => {
    if (element === null) return undefined;
    const watching = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting === true) startTransition(() => setWanted(drawn + step));
      },
      { rootMargin: near },
    );
    watching.observe(element);
    return () => watching.disconnect();
  };
  return [drawn, end];
}
