import type { DatedEntry } from "../price-on.ts";
import { knownOf } from "../price-on.ts";
import type { Finding, Path } from "./finding.ts";

/** Checks that a history only grows: each entry begins later, or corrects its predecessor later. */
export function* checkHistory(history: readonly DatedEntry[], path: Path): Generator<Finding> {
  for (const [at, entry] of history.entries()) {
    const before = history[at - 1];
    if (before === undefined) continue;
    const later =
      entry.from > before.from || (entry.from === before.from && knownOf(entry) > knownOf(before));
    if (!later) {
      yield {
        path: [...path, at, "from"],
        expected: `a day after ${before.from}, the entry before it`,
        found: `${entry.from}`,
        fix: "entries are appended in order and never repeated",
      };
    }
    if (before.until !== undefined && before.until >= entry.from && before.promotion === true) {
      yield {
        path: [...path, at - 1, "until"],
        expected: `a day before ${entry.from}, where the next entry begins`,
        found: `${before.until}`,
        fix: "the two overlap",
      };
    }
  }
}
