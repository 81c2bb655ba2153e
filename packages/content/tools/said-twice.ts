import type { Filed, Slip } from "./slip.ts";

/** Words without their case and marks. */
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();

/**
 * Files of a kind that say in a field what another says there: whoever copied a neighbour forgot to change it. One slip a pair of
 * files, whatever they have in common.
 */
export function saidTwice<T>(
  filed: readonly Filed<T>[],
  wordsOf: (value: T) => Readonly<Record<string, string>>,
): Slip[] {
  const first = new Map<string, string>();
  return filed.flatMap(({ file, value }) => {
    const shared = new Map<string, string[]>();
    for (const [field, words] of Object.entries(wordsOf(value))) {
      const key = `${field} ${bare(words)}`;
      const holder = first.get(key);
      if (holder === undefined) first.set(key, file);
      else shared.set(holder, [...(shared.get(holder) ?? []), field]);
    }
    return [...shared].map(([holder, fields]) => ({
      file,
      path: fields.slice(0, 1),
      expected: `words of its own in ${fields.map((field) => `\`${field}\``).join(", ")}`,
      found: `those of ${holder}`,
      fix: "say what sets the two apart, or join them",
    }));
  });
}
