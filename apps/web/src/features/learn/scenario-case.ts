import type { Case, NumberAnswer } from "@tapeline/engine";

import type { WrittenCase } from "../../cases/stored-case.ts";

/** A checked case as a case file would hold it: a number as one figure where it is one, and nothing that is empty. */
export function scenarioCase({ title, answers, tests, waive, parts, ...rest }: Case): WrittenCase {
  return {
    ...rest,
    title,
    answers: plainAnswers(answers),
    ...(tests.length === 0 ? {} : { tests }),
    ...(Object.keys(waive).length === 0 ? {} : { waive }),
    ...(parts.length === 0
      ? {}
      : { parts: parts.map((part) => ({ ...part, answers: plainAnswers(part.answers) })) }),
  };
}

const plainAnswers = (answers: Case["answers"]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(answers).map(([fact, value]) => [fact, plainly(value)]));

function plainly(value: Case["answers"][keyof Case["answers"]]): unknown {
  if (typeof value !== "object" || !("low" in value)) return value;
  const { derived, ...told } = value;
  if (derived === undefined) return quantity(told);
  // What was assumed beside it is assumed again.
  const given = Object.entries(derived.inputs).filter(([, input]) => input.given);
  return {
    from: derived.id,
    ...Object.fromEntries(
      given.map(([name, { named, low, base, high }]) => [
        name,
        named ?? quantity({ low, base, high }),
      ]),
    ),
  };
}

const quantity = (told: Pick<NumberAnswer, "low" | "base" | "high" | "measured">): unknown =>
  told.low === told.high && told.measured === undefined ? told.low : told;
