import { isGuidance, type Rule } from "@tapeline/engine";

import type { Slip, SlipAt } from "./slip.ts";
import { highestGrade } from "./texts/compile-texts.ts";
import { bannedWords, readingGrade } from "./texts/plain-words.ts";

/** Words for readers are plain: none that praises or pushes, and no more than the last year of school. */
export function notPlain(rule: Rule, at: SlipAt): Slip[] {
  const { title, because } = rule;
  const words = { title, because, ...(isGuidance(rule) ? { say: rule.say } : {}) };
  const grade = Number(readingGrade(Object.values(words).join(".\n")).toFixed(1));
  return [
    ...Object.entries(words).flatMap(([field, prose]) =>
      bannedWords(prose).map(({ found }) =>
        at([field], "words that neither praise nor push", found, "say it plainly"),
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
