import { useEffect, useRef, useState, type ReactElement } from "react";

/**
 * Keeps what it shows while nobody sees it and `waits` is set: a slider that moves leaves figures off the screen alone. They are
 * drawn as they are now when they come into sight, or when nothing moves any more.
 */
export function WhileSeen({
  waits,
  children,
}: {
  readonly waits: boolean;
  readonly children: ReactElement;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watcher = new IntersectionObserver((entries) =>
      setSeen(entries.at(-1)?.isIntersecting ?? true),
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const [shown, setShown] = useState(children);
  const current = waits && !seen ? shown : children;
  if (current !== shown) setShown(current);
  return <div ref={place}>{current}</div>;
}
