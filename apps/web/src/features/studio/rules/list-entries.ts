import type { RuleFile } from "./rule-file.ts";

/** A list of a file: its entries, and what can be done to them. */
export interface ListEntries {
  readonly values: readonly unknown[];
  readonly add: (value: unknown) => void;
  readonly move: (from: number, to: number) => void;
  /** Takes an entry away; undefined for one that has to stay. */
  readonly remover: (index: number) => (() => void) | undefined;
}

/** The list at an entry of the file. The last `fewest` of it have to stay. */
export function entriesOf(file: RuleFile, at: string, fewest = 1): ListEntries {
  const { value, onChange } = file.at<readonly unknown[]>([at]);
  const values = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return {
    values,
    add: (entry) => onChange([...values, entry]),
    move: (from, to) => file.apply([{ path: [at, from], moveTo: to }]),
    remover: (index) =>
      values.length > fewest
        ? () => onChange(values.filter((_, place) => place !== index))
        : undefined,
  };
}
