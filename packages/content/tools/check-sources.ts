import type { Rule } from "@tapeline/engine";

import type { Files } from "./check-content.ts";
import { slipAt, type Filed, type Slip } from "./slip.ts";

/** Nothing can have been read after the day on which the release was read through, nor been due for it before; an address is one. */
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
  const all = [...options, ...questions, ...derivations, ...rules];
  const broken = all.flatMap(({ file, value }) =>
    textsUnder("url", value, []).flatMap(({ path, text }) =>
      /\s/.test(text)
        ? [
            {
              file,
              path,
              expected: "a web address without spaces",
              found: text,
              fix: "keep the address alone; what else there is to say belongs into `title`",
            },
          ]
        : [],
    ),
  );
  const unread = all.flatMap(({ file, value }) =>
    textsUnder("retrieved", value, []).flatMap(({ path, text: day }) =>
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
  return [...broken, ...unread, ...overdue, ...rules.flatMap(unsourced)];
}

/** A rule rests on something that can be looked up, and calls its evidence no more than it shows. */
function unsourced({ file, value: { sources, claims, evidence } }: Filed<Rule>): Slip[] {
  if (sources.length > 0) return [];
  const at = slipAt(file);
  if (claims.length === 0)
    return [
      at(
        ["sources"],
        "a source, or a claim that the rule carries",
        "neither",
        "add `sources` with the address and the day on which it was read, or `claims` as in [S25]",
      ),
    ];
  return evidence === "editorial"
    ? []
    : [
        at(
          ["evidence"],
          "editorial, where no source is named",
          evidence,
          "add `sources` with the address and the day on which it was read, or write editorial",
        ),
      ];
}

/** The texts that stand under a key, however deep, with their places. */
function textsUnder(
  wanted: string,
  value: unknown,
  path: readonly PropertyKey[],
): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return key === wanted && typeof inner === "string"
      ? [{ path: place, text: inner }]
      : textsUnder(wanted, inner, place);
  });
}
