import type { Rule } from "@tapeline/engine";

/** A rule's condition in words, as in `isolation: at least 5; all of: …`. */
export function conditionWords(when: Rule["when"]): string {
  return words(when);
}

const comparisons: Readonly<Record<string, string>> = {
  atLeast: "at least",
  atMost: "at most",
  isOneOf: "one of",
  includesAnyOf: "includes any of",
  includesOnly: "includes only",
  answered: "answered:",
};

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => {
      if (key === "all" || key === "any") {
        const parts = (Array.isArray(inner) ? inner : [inner]).map(words);
        return `${key} of (${parts.join("; ")})`;
      }
      if (key === "not") return `not (${words(inner)})`;
      return `${comparisons[key] ?? key} ${words(inner)}`;
    })
    .join(" and ");
}
