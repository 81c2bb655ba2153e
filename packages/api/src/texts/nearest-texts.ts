import type { Texts } from "@tapeline/content/texts";
import { nearestNames } from "@tapeline/engine";

import { allHeads, findTexts } from "./find-texts.ts";

/** Addresses that were perhaps meant by one that no text has: those whose end reads alike, else those that hold its words. */
export function nearestTexts(all: Texts, id: string): readonly string[] {
  const heads = allHeads(all);
  const end = endOf(id).toLowerCase();
  const sameEnd = heads.filter((head) => endOf(head.id) === end);
  if (sameEnd.length > 0) return sameEnd.map((head) => head.id);
  const near = nearestNames(
    end,
    heads.map((head) => endOf(head.id)),
  );
  if (near.length > 0)
    return near.flatMap((name) =>
      heads.filter((head) => endOf(head.id) === name).map((head) => head.id),
    );
  return findTexts(all, id)
    .slice(0, 5)
    .map((head) => head.id);
}

const endOf = (id: string): string => id.slice(id.lastIndexOf("/") + 1);
