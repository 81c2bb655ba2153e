import type { Files } from "./check-content.ts";
import type { Slip } from "./slip.ts";

/** Nothing can have been read after the day on which the release was read through, nor been due for it before. */
export function checkSources({ release, options, questions, derivations, rules }: Files): Slip[] {
  const overdue = rules.flatMap(({ file, value: { reviewBy } }) =>
    reviewBy > release.day
      ? []
      : [
          {
            file,
            path: ["reviewBy"],
            expected: `a day after ${release.day}, when the release was read through`,
            found: reviewBy,
            fix: "review the rule and set its next review",
          },
        ],
  );
  const unread = [...options, ...questions, ...derivations, ...rules].flatMap(({ file, value }) =>
    daysRead(value, []).flatMap(({ path, day }) =>
      day <= release.day
        ? []
        : [
            {
              file,
              path,
              expected: `a day up to ${release.day}, that of the release`,
              found: day,
              fix: "correct the day, or move the day in release.yaml",
            },
          ],
    ),
  );
  return [...unread, ...overdue];
}

function daysRead(
  value: unknown,
  path: readonly PropertyKey[],
): { path: readonly PropertyKey[]; day: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return key === "retrieved" && typeof inner === "string"
      ? [{ path: place, day: inner }]
      : daysRead(inner, place);
  });
}
