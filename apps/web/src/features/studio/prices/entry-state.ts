import { knownOf, priceOn, type DatedEntry } from "@tapeline/pricing";

import type { Entry } from "./history-state.ts";

/** Whether an entry holds on a day, is still to come, or was corrected by one that begins with it; undefined: it is past. */
export type EntryState = "holds" | "to come" | "corrected" | undefined;

/** Entries as far as they say when they hold and since when they are known; undefined for one that does not say it. */
export function datedEntries(entries: readonly Entry[]): readonly (DatedEntry | undefined)[] {
  return entries.map(({ from, until, known, promotion, source }) => {
    const retrieved = (source as Entry | undefined)?.["retrieved"];
    if (typeof from !== "string") return undefined;
    if (typeof retrieved !== "string" && typeof known !== "string") return undefined;
    return {
      from,
      ...(typeof until === "string" ? { until } : {}),
      ...(typeof known === "string" ? { known } : {}),
      ...(promotion === true ? { promotion } : {}),
      source: { retrieved: typeof retrieved === "string" ? retrieved : "" },
    };
  });
}

/** What an entry of a history is on a day, as far as was known on it. */
export function stateOn(
  entries: readonly (DatedEntry | undefined)[],
  index: number,
  day: string,
): EntryState {
  const entry = entries[index];
  if (entry === undefined) return undefined;
  const later = entries
    .slice(index + 1)
    .some((one) => one?.from === entry.from && knownOf(one) <= day);
  if (later) return "corrected";
  const dated = entries.filter((one) => one !== undefined);
  if (priceOn(dated, day) === entry) return "holds";
  return entry.from > day ? "to come" : undefined;
}
