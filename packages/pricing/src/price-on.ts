/** What `priceOn` needs of an entry: both of its clocks. */
export interface DatedEntry {
  readonly from: string;
  readonly until?: string;
  readonly known?: string;
  readonly promotion?: true;
  readonly source: { readonly retrieved: string };
}

/** The day on which an entry became known: stated, or the day its source was read. */
export function knownOf(entry: DatedEntry): string {
  return entry.known ?? entry.source.retrieved;
}

/**
 * The entry of a history that holds on a day, as far as was known on `knownOn`; undefined = not
 * priced. A scheduled change is an ordinary entry with a later `from`. When a promotion ends, the
 * price before it holds again; when any other entry ends, the offer is withdrawn and nothing does.
 * Histories are ordered by `from`.
 */
export function priceOn<Entry extends DatedEntry>(
  history: readonly Entry[],
  day: string,
  knownOn: string = day,
): Entry | undefined {
  for (let at = history.length - 1; at >= 0; at -= 1) {
    const entry = history[at] as Entry;
    if (entry.from > day || knownOf(entry) > knownOn) continue;
    if (entry.until === undefined || entry.until >= day) return entry;
    if (entry.promotion !== true) return undefined;
  }
  return undefined;
}

/** The entries of a history that begin after a day and were known by `knownOn`: what is to come. */
export function scheduledAfter<Entry extends DatedEntry>(
  history: readonly Entry[],
  day: string,
  knownOn: string = day,
): readonly Entry[] {
  return history.filter((entry) => entry.from > day && knownOf(entry) <= knownOn);
}
