import type { Slip, SlipAt } from "./slip.ts";
import { bannedWords, highestGrade, readingGrade } from "./texts/plain-words.ts";

/**
 * What readers are shown of a file, by field: none of it praises or pushes, none asks for more than the last year of school,
 * and none holds marks or a reference, which only texts have.
 */
export function notPlain(words: Readonly<Record<string, string>>, at: SlipAt): Slip[] {
  const fields = Object.entries(words);
  const grade = Number(readingGrade(Object.values(words).join(".\n")).toFixed(1));
  return [
    ...fields.flatMap(([field, prose]) =>
      bannedWords(prose).map(({ found }) =>
        at([field], "words that neither praise nor push", found, "say it plainly"),
      ),
    ),
    ...fields.flatMap(([field, prose]) =>
      [...prose.matchAll(/\{\{[^{}]*\}?\}?|\{[a-z-]+:[^{}]*\}?/g)].map(({ 0: found }) =>
        at(
          [field],
          "words without a reference",
          found,
          "say it in words; only texts are filled in",
        ),
      ),
    ),
    ...fields.flatMap(([field, prose]) =>
      [...prose.matchAll(/\*+[^*\s][^*]*\*+|\[[^\]]*\]\([^)]*\)/g)].map(({ 0: found }) =>
        at([field], "words without marks", found, "say it in words; only texts are marked up"),
      ),
    ),
    ...(grade > highestGrade
      ? [
          at(
            [],
            `language of school grade ${highestGrade} at most`,
            `grade ${grade}`,
            "shorten sentences and words",
          ),
        ]
      : []),
  ];
}
