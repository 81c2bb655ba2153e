import { useSyncExternalStore } from "react";

const changed = new Set<() => void>();

const current = (): "light" | "dark" =>
  document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";

/** Sets light or dark now and for the next visit. */
function setTheme(theme: "light" | "dark"): void {
  document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Where nothing may be stored, the choice holds for this page.
  }
  for (const tell of changed) tell();
}

/** The theme that is shown, and how to change to the other. */
export function useTheme(): { readonly theme: "light" | "dark"; readonly toggle: () => void } {
  const theme = useSyncExternalStore((tell) => {
    changed.add(tell);
    return () => changed.delete(tell);
  }, current);
  return { theme, toggle: () => setTheme(theme === "dark" ? "light" : "dark") };
}
