import type { Spread } from "../vocabulary/verdict.ts";

/**
 * The pattern of every number in data of a type: `options.*.cost.<spread>`, with `*` for a member of a list or record. A
 * table over it is complete or does not compile, so that no number is added without its explanation.
 */
export type NumberLeaf<T, Path extends string = ""> = T extends number
  ? Path
  : T extends string | boolean | null | undefined
    ? never
    : T extends Spread
      ? Join<Path, "<spread>">
      : T extends readonly (infer Member)[]
        ? NumberLeaf<Member, Join<Path, "*">>
        : string extends keyof T
          ? NumberLeaf<T[keyof T], Join<Path, "*">>
          : {
              [Key in keyof T & string]-?: NumberLeaf<NonNullable<T[Key]>, Join<Path, Key>>;
            }[keyof T & string];

type Join<Path extends string, Key extends string> = Path extends "" ? Key : `${Path}.${Key}`;
