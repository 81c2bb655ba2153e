import type { Files } from "./check-content.ts";
import type { Slip } from "./slip.ts";

/** Nothing can have been read after the day on which the release was read through. */
export function checkSources({ release, options, questions, rules }: Files): Slip[] {
  return [...options, ...questions, ...rules].flatMap(({ file, value }) =>
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
