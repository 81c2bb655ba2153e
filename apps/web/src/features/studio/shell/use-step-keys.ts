import { useEffect } from "react";

import type { DraftWork } from "./draft-work.ts";

const typed =
  "input:not([type=checkbox],[type=radio],[type=button],[type=range]),textarea,[contenteditable]:not([contenteditable=false])";

/** Ctrl or ⌘ Z takes a step of the open file back, and with Shift forth. In a field the browser's own steps go first. */
export function useStepKeys(work: DraftWork, path: string | undefined): void {
  useEffect(() => {
    if (path === undefined) return;
    const step = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || altKey || !(ctrlKey || metaKey) || key.toLowerCase() !== "z") return;
      const [target] = event.composedPath();
      if (target instanceof Element && target.closest(typed) !== null) return;
      event.preventDefault();
      if (shiftKey) work.redo(path);
      else work.undo(path);
    };
    addEventListener("keydown", step);
    return () => removeEventListener("keydown", step);
  }, [work, path]);
}
