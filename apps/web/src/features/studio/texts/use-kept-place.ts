import { useLayoutEffect, useRef, type RefObject } from "react";

import { changeBetween, placeAfter } from "../yaml/change-between.ts";

/**
 * Keeps the cursor of a field where it stands among the words when a text comes from elsewhere, as from another editor: a browser
 * puts it behind the last. Returns what is to be told where the cursor is, on selecting and on typing.
 */
export function useKeptPlace(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
): (field: HTMLTextAreaElement) => void {
  const before = useRef({ text, from: 0, to: 0 });
  useLayoutEffect(() => {
    const field = area.current;
    const { text: was, from, to } = before.current;
    before.current = { ...before.current, text };
    const change = changeBetween(was, text);
    if (change === undefined || field === null || document.activeElement !== field) return;
    field.setSelectionRange(placeAfter(from, change), placeAfter(to, change));
  }, [area, text]);
  return ({ value, selectionStart, selectionEnd }) => {
    before.current = { text: value, from: selectionStart, to: selectionEnd };
  };
}
