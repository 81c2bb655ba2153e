import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

import { useShortcut } from "../../app/shortcuts.ts";
import type { HeldOrder } from "./use-held-order.ts";

/** The question at hand, and how one comes to others. */
export interface QuestionKeys {
  readonly current: string | undefined;
  readonly setCurrent: (id: string) => void;
  /** The question was accepted: the newest order is shown and the next one is at hand. */
  readonly next: (id: string) => void;
}

const typeable = "input,select,textarea,button:not([type=submit])";

/** Moves between the questions of a list by key, and after each that is accepted. */
export function useQuestionKeys(
  list: RefObject<HTMLDivElement | null>,
  held: HeldOrder,
  showAll: () => void,
): QuestionKeys {
  const [current, setCurrent] = useState<string>();
  const [wanted, setWanted] = useState<{ readonly id: string; readonly typing: boolean }>();
  const visited = useRef(new Set<string>());
  const at = current !== undefined && held.order.includes(current) ? current : held.order[0];
  const block = (id: string | undefined): HTMLElement | null =>
    id === undefined
      ? null
      : (list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null);

  useEffect(() => {
    if (wanted === undefined) return;
    const found = block(wanted.id);
    if (found === null) {
      // Not among the first few, or gone meanwhile.
      if (held.order.includes(wanted.id)) showAll();
      else setWanted(undefined);
      return;
    }
    const field = wanted.typing ? found.querySelector<HTMLElement>(typeable) : null;
    found.scrollIntoView({ block: "nearest" });
    (field ?? found).focus({ preventScroll: true });
    setWanted(undefined);
  });

  const move = (by: 1 | -1): void => {
    const ids = [...(list.current?.querySelectorAll<HTMLElement>("[data-item]") ?? [])].map(
      ({ dataset }) => dataset["item"] ?? "",
    );
    const here = at === undefined ? -1 : ids.indexOf(at);
    const focused = list.current?.contains(document.activeElement) === true;
    const to = ids[focused ? here + by : Math.max(0, here)];
    if (to !== undefined) setWanted({ id: to, typing: false });
  };
  // The block that holds the focus, also where an answer is changed further down; else the one at hand.
  const atHand = (): HTMLElement | null =>
    document.activeElement?.closest<HTMLElement>("[data-item]") ?? block(at);
  const press = (selector: string): void => atHand()?.querySelector<HTMLElement>(selector)?.click();

  // The newest order is taken when the list is left for another part of the page.
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const leave = ({ relatedTarget }: FocusEvent): void => {
      const stays = relatedTarget instanceof Node && element.contains(relatedTarget);
      if (!stays && document.hasFocus() && held.differs) held.adopt();
    };
    element.addEventListener("focusout", leave);
    return () => element.removeEventListener("focusout", leave);
  }, [list, held]);

  useShortcut({ key: "j", does: "Next question", where: "Assess", run: () => move(1) });
  useShortcut({ key: "k", does: "Previous question", where: "Assess", run: () => move(-1) });
  useShortcut({
    key: "u",
    does: "I don’t know",
    where: "Assess",
    run: () => press("[data-unknown],input[value=unknown]"),
  });
  useShortcut({
    key: "r",
    does: "Point or range",
    where: "Assess",
    run: () => press('[aria-label="Point or range"] [aria-pressed=false]'),
  });
  useShortcut({
    key: "Enter",
    does: "Accept the answer, go to the next",
    where: "Assess",
    run: () => atHand()?.closest("form")?.requestSubmit(),
  });

  const latest = useRef(held);
  useEffect(() => {
    latest.current = held;
  });
  // The same function for as long as the list lives, so that no block is drawn again for it.
  const next = useCallback(
    (id: string): void => {
      visited.current.add(id);
      const order = latest.current.adopt();
      const to = order.find((other) => !visited.current.has(other)) ?? order[0];
      if (to === undefined) list.current?.focus();
      else setWanted({ id: to, typing: true });
    },
    [list],
  );

  return { current: at, setCurrent, next };
}
