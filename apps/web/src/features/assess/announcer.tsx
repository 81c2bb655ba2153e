import { useEffect, useRef, useState } from "react";

const leastMs = 2_000;

/** Says the newest of what changes, politely and at most once in two seconds. */
export function Announcer({ says }: { readonly says: string }) {
  const [said, setSaid] = useState("");
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(500, last.current + leastMs - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSaid(says);
    }, wait);
    return () => clearTimeout(timer);
  }, [says]);
  return (
    <p className="vh" role="status" aria-live="polite">
      {said}
    </p>
  );
}
