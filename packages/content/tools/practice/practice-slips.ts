import { didYouMean } from "@tapeline/documents";
import type { OptionMatch } from "@tapeline/engine";

import type { Filed, Slip } from "../slip.ts";

/** Options that are named but are none of the ladder. */
export function unknownOptions(
  file: string,
  named: readonly string[],
  path: readonly PropertyKey[],
  ids: readonly string[],
): Slip[] {
  return named.flatMap((id, index) =>
    ids.includes(id)
      ? []
      : [
          {
            file,
            path: [...path, index],
            expected: `one of ${ids.join(", ")}`,
            found: id,
            fix: didYouMean(id, ids) ?? "name an option of the ladder",
          },
        ],
  );
}

/** The same of a match, where it names options by their ids. */
export const unknownMatch = (
  file: string,
  match: OptionMatch | undefined,
  path: readonly PropertyKey[],
  ids: readonly string[],
): Slip[] => (Array.isArray(match) ? unknownOptions(file, match, path, ids) : []);

/** Two of a kind that claim the same place in an order. */
export function samePlace(filed: readonly Filed<{ readonly place: number }>[]): Slip[] {
  return filed.flatMap(({ file, value }, index) => {
    const other = filed.slice(0, index).find((one) => one.value.place === value.place);
    return other === undefined
      ? []
      : [
          {
            file,
            path: ["place"],
            expected: "a place that no other file has",
            found: `${value.place}, as in ${other.file}`,
            fix: "number them anew",
          },
        ];
  });
}
