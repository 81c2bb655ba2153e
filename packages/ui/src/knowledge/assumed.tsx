import type { Assumption, Question } from "@tapeline/engine";
import { inHundred } from "@tapeline/engine/format";

import { comparisonWords } from "./comparison-words.ts";

/** Low, base and high of a number, the value taken for a choice, or the chances of its values. */
export function Assumed({
  assumption: { low, base, high, is, chances },
  question,
}: {
  readonly assumption: Assumption;
  readonly question: Question;
}) {
  const words = (value: string | number | boolean): string => comparisonWords(value, question);
  if (chances !== undefined)
    return (
      <p>
        {Object.entries(chances)
          .map(([value, chance]) => `${inHundred(chance)} in 100: ${words(choiceOf(value))}`)
          .join("; ")}
      </p>
    );
  if (is !== undefined)
    return <p>{Array.isArray(is) ? is.map(words).join(", ") : words(is as string | boolean)}</p>;
  return (
    <dl className="kn-range">
      {(
        [
          ["Low (1 in 10 below)", low],
          ["Base", base],
          ["High (1 in 10 above)", high],
        ] as const
      ).map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{words(value)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const choiceOf = (value: string): string | boolean =>
  value === "true" ? true : value === "false" ? false : value;
