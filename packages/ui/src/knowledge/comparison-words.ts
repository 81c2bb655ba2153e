import type { Question } from "@tapeline/engine";
import { formatNumber, formatWithUnit } from "@tapeline/engine/format";

/** The part of a condition that speaks of one fact: a value, or comparisons that hold together. */
export type Matcher =
  | string
  | number
  | boolean
  | { readonly [comparison: string]: string | number | boolean | readonly string[] | undefined };

/** A comparison in words and in the fact's own values: "at least 5", "every week", "is not known". */
export function comparisonWords(
  matcher: Matcher,
  { values, unit }: Pick<Question, "values" | "unit">,
): string {
  const one = (value: string | number | boolean): string => {
    if (typeof value === "boolean") return value ? "yes" : "no";
    if (typeof value === "string") return values?.[value] ?? value;
    // The question's name says that it is a level.
    return unit === "level" ? formatNumber(value) : formatWithUnit(unit, value);
  };
  const several = (all: readonly string[], joint: string): string => all.map(one).join(joint);
  if (typeof matcher !== "object") return one(matcher);
  return Object.entries(matcher)
    .filter(([, value]) => value !== undefined)
    .map(([comparison, value]) => {
      const list = Array.isArray(value) ? (value as readonly string[]) : [];
      const single = Array.isArray(value) ? "" : one(value as string | number | boolean);
      switch (comparison) {
        case "atLeast":
          return `at least ${single}`;
        case "atMost":
          return `at most ${single}`;
        case "above":
        case "below":
          return `${comparison} ${single}`;
        case "isOneOf":
          return several(list, " or ");
        case "includes":
          return `among others ${single}`;
        case "includesAnyOf":
          return `among others ${several(list, " or ")}`;
        case "includesOnly":
          return `nothing but ${several(list, ", ")}`;
        case "answered":
          return value === true ? "answered" : "not answered";
        default:
          return single;
      }
    })
    .join(" and ");
}
