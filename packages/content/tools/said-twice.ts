import type { Filed, Slip } from "./slip.ts";

/** Words without their case and marks. */
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();

/** Files of a kind that say in a field what another says there: whoever copied a neighbour forgot to change it. */
export function saidTwice<T>(
  filed: readonly Filed<T>[],
  field: string,
  read: (value: T) => string | undefined,
): Slip[] {
  const first = new Map<string, string>();
  return filed.flatMap(({ file, value }) => {
    const words = read(value);
    if (words === undefined) return [];
    const holder = first.get(bare(words));
    if (holder === undefined) first.set(bare(words), file);
    return holder === undefined
      ? []
      : [
          {
            file,
            path: [field],
            expected: `words of its own in \`${field}\``,
            found: `those of ${holder}`,
            fix: "say what sets the two apart, or join them",
          },
        ];
  });
}
