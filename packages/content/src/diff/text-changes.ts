import type { Texts } from "../text.ts";

/** A text or a word of the glossary that is new, gone or reads otherwise. */
export interface TextChange {
  /** Its address, as in `faq/cost`. */
  readonly id: string;
  readonly change: "added" | "removed" | "edited";
}

/** What reads otherwise in two states of the texts: written anew, or with another figure in it. */
export function textChanges(before: Texts, after: Texts): TextChange[] {
  const was = byId(before);
  const is = byId(after);
  return [...new Set([...is.keys(), ...was.keys()])].toSorted().flatMap((id): TextChange[] => {
    const [old, now] = [was.get(id), is.get(id)];
    if (old === now) return [];
    return [{ id, change: old === undefined ? "added" : now === undefined ? "removed" : "edited" }];
  });
}

const byId = ({ texts, glossary }: Texts): ReadonlyMap<string, string> =>
  new Map([...texts, ...glossary].map((text) => [text.id, JSON.stringify(text)]));
