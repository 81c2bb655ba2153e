import { factIds, type Knowledge } from "@tapeline/engine";

import type { Findable } from "../fields/search-entries.ts";

type Questions = Knowledge["questions"];

/** All facts as they are found: by the name of their question, its words, or their own name. */
export const factEntries = (questions: Questions): readonly Findable[] =>
  factIds.map((id) => ({
    id,
    title: questions[id]?.short ?? id,
    note: id,
    words: questions[id]?.ask ?? "",
  }));

/** A fact's name in tables; a fact that there is not keeps its own. */
export const factTitle = (questions: Questions, fact: string): string =>
  (questions as Readonly<Record<string, Questions[keyof Questions] | undefined>>)[fact]?.short ??
  fact;
