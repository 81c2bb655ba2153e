import type { AskedQuestion } from "./asked-question.ts";

/** The levels of a question in words, and what else its help says. */
export interface Levels {
  readonly words: ReadonlyMap<string, string>;
  readonly help: string | undefined;
}

/**
 * The levels that a question's help names, as in "0 none, 1 ad hoc, 2 with examples."; nothing where it does not name each that
 * is allowed, in their order.
 */
export function levelsOf({ unit, integer, allowed, help }: AskedQuestion): Levels | undefined {
  if (unit !== "level" || !integer || allowed === undefined) return undefined;
  const [list = "", ...rest] = help.split(/\.(?: |$)/);
  const parts = list.split(/(?:^|[,;] )(?=\d+ )/).filter((part) => part !== "");
  const words = new Map(
    parts.map((part) => {
      const space = part.indexOf(" ");
      return [part.slice(0, space), part.slice(space + 1)] as const;
    }),
  );
  const wanted = Array.from({ length: allowed.max - allowed.min + 1 }, (_, index) =>
    String(allowed.min + index),
  );
  if ([...words.keys()].join() !== wanted.join()) return undefined;
  const more = rest.join(". ").trim();
  return { words, help: more === "" ? undefined : more };
}
