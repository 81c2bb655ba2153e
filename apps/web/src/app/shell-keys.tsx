import { lazy, Suspense } from "react";

import { showOverlay, useOverlay } from "./overlay.ts";
import { useShortcut } from "./shortcuts.ts";
import { useTheme } from "./theme.ts";

const Palette = lazy(() =>
  import("../features/palette/palette.tsx").then((module) => ({ default: module.Palette })),
);
const KeyboardMap = lazy(() =>
  import("../features/palette/keyboard-map.tsx").then((module) => ({
    default: module.KeyboardMap,
  })),
);

/** Keys of every page, and what they open. */
export function ShellKeys() {
  const { toggle } = useTheme();
  const overlay = useOverlay();
  useShortcut({
    key: "k",
    withControl: true,
    does: "Jump to a page, a case, a rule …",
    where: "Everywhere",
    run: () => showOverlay(overlay === "palette" ? undefined : "palette"),
  });
  useShortcut({
    key: "d",
    does: "Light or dark",
    where: "Everywhere",
    run: toggle,
  });
  useShortcut({
    key: "?",
    does: "All keys",
    where: "Everywhere",
    run: () => showOverlay("keys"),
  });
  return (
    <Suspense>
      {overlay === "palette" && <Palette />}
      {overlay === "keys" && <KeyboardMap />}
    </Suspense>
  );
}
