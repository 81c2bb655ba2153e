import { createHash } from "node:crypto";

import { currentOf, type Draft } from "./draft.ts";

/** A hash of what a draft holds: the same texts over the same commit have the same. */
export function stateOf({ commit, files }: Draft): string {
  const held = Object.entries(files)
    .map(([path, file]) => [path, currentOf(file)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([commit, held]))
    .digest("hex");
}
