import { useSyncExternalStore } from "react";

/** What lies over the page: the palette, the keyboard map, or nothing. */
type Overlay = "palette" | "keys" | undefined;

const watchers = new Set<() => void>();
let shown: Overlay;

/** Opens the palette or the keyboard map over the page, or closes what is open. */
export function showOverlay(overlay: Overlay): void {
  shown = overlay;
  for (const tell of watchers) tell();
}

/** What lies over the page now. */
export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => shown,
  );
}
