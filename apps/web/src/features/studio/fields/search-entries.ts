/** Something that is found by its words. */
export interface Findable {
  readonly id: string;
  readonly title: string;
  /** What stands beside it in the list, and is found, too. */
  readonly note?: string;
  /** What finds it beside its title. */
  readonly words?: string;
}

/** What holds all that was typed; first what begins with it. */
export function found(entries: readonly Findable[], typed: string): readonly Findable[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const begins = ({ title }: Findable): boolean => title.toLowerCase().startsWith(words[0]!);
  const hits = entries.filter(({ id, title, note = "", words: more = "" }) => {
    const text = `${title} ${note} ${more} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [...hits.filter(begins), ...hits.filter((entry) => !begins(entry))];
}
