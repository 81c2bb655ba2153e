import { useEffect, useRef, useState } from "react";

/** Where a draft of a question is left, for a reload. */
export const draftKey = (caseId: string, item: string): string => `draft ${caseId} ${item}`;

/** The question in which something was being typed when the page was left. */
export function itemLeftOpen(caseId: string): string | undefined {
  try {
    const start = draftKey(caseId, "");
    const keys = Array.from({ length: sessionStorage.length }, (_, index) =>
      sessionStorage.key(index),
    );
    return keys.find((key) => key?.startsWith(start) === true)?.slice(start.length);
  } catch {
    return undefined;
  }
}

/** What a draft comes to, so far as keeping it goes. */
export type Understood = { readonly value: unknown } | "not yet";

/** How a kind of answer is typed: how it stands in its fields, and what they come to. */
export interface Drafting<Draft> {
  readonly draftOf: (written: unknown) => Draft;
  readonly understood: (draft: Draft) => Understood;
}

interface Kept<Draft> {
  readonly draft: Draft;
  /** The answer that stood there when typing began, or that came of it. */
  readonly from: unknown;
}

const pauseMs = 400;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * An answer that is being typed. What was typed stays, right or wrong, also over a reload; what can be understood is kept a moment
 * after the last key, and at once with `keepNow`. `round` grows where the answer is to be shown as it is kept, as after undo.
 */
export function useDraft<Draft>(
  key: string,
  written: unknown,
  { draftOf, understood }: Drafting<Draft>,
  keep: (value: unknown, from: unknown) => void,
  round: number,
): {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly keepNow: (draft?: Draft) => void;
} {
  const [state, setState] = useState<Kept<Draft>>(
    () => left<Draft>(key) ?? { draft: draftOf(written), from: written },
  );
  const [seen, setSeen] = useState({ written, round });
  // As it was written, or as good as: looking at an answer rewrites nothing.
  const isClean = ({ draft, from }: Kept<Draft>): boolean => {
    if (same(draft, draftOf(from))) return true;
    const now = understood(draft);
    return now !== "not yet" && sameAnswer(now.value, from);
  };

  // Another value came, from undo, another tab or elsewhere on the page: shown unless something else is being typed. Undo's round
  // and its value come one after the other, in either order: the round counts as seen once the value that it brings is.
  const takenBack = seen.round !== round;
  const isOther = !same(written, state.from);
  if (isOther && (takenBack || (!same(seen.written, written) && isClean(state)))) {
    setSeen({ written, round });
    setState({ draft: draftOf(written), from: written });
  } else if (!same(seen.written, written))
    setSeen({ written, round: isOther ? seen.round : round });

  const latest = useRef({ state, keep, understood, isClean });
  useEffect(() => {
    latest.current = { state, keep, understood, isClean };
  });

  const keepNow = (draft?: Draft): void => {
    const { state: now, keep: keepIt, understood: read, isClean: clean } = latest.current;
    const given = draft ?? now.draft;
    const came = read(given);
    if (came === "not yet" || clean({ ...now, draft: given })) {
      if (draft !== undefined) setState({ ...now, draft });
      return;
    }
    const next = { draft: given, from: came.value };
    latest.current = { ...latest.current, state: next };
    setState(next);
    keepIt(came.value, now.from);
  };
  const keepLatest = useRef(keepNow);
  useEffect(() => {
    keepLatest.current = keepNow;
  });

  useEffect(() => {
    if (isClean(state)) {
      forget(key);
      return;
    }
    remember(key, state);
    const timer = setTimeout(() => keepLatest.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [key, state]);

  // Leaving the page or the question keeps what is there.
  useEffect(() => {
    const leave = (): void => keepLatest.current();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  return {
    draft: state.draft,
    change: (draft) => setState((now) => ({ ...now, draft })),
    keepNow,
  };
}

/** Not answered and "I don't know" look alike in a field that is empty. */
const sameAnswer = (value: unknown, from: unknown): boolean =>
  same(value, from) || (value === undefined && from === "unknown");

function left<Draft>(key: string): Kept<Draft> | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Kept<Draft>);
  } catch {
    return undefined;
  }
}

function remember(key: string, kept: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Where nothing may be stored, it lasts as long as the page.
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored.
  }
}
