import type { Scenario } from "@tapeline/content";
import type { Verdict } from "@tapeline/engine";

/** Where a verdict is not what an expert expected: the field, what was expected and what is advised. */
export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly advised: unknown;
}

/** Holds a verdict against an expectation, field by field; what the expectation leaves out may be anything. */
export function differencesFrom(expect: Scenario["expect"], verdict: Verdict): Difference[] {
  const advised = {
    answer: verdict.answer,
    endPoint: verdict.endPoint?.option,
    firstStep: verdict.firstStep?.option,
    plan: verdict.plan?.steps.map(({ option }) => option),
  };
  const fields = ["answer", "endPoint", "firstStep", "plan"] as const;
  const standing = new Map(verdict.options.map((option) => [option.id, option.standing]));
  const ends = new Map(verdict.parts?.map(({ name, endPoint }) => [name, endPoint]));
  return [
    ...fields.flatMap((field) =>
      expect[field] === undefined
        ? []
        : [{ field, expected: expect[field], advised: advised[field] }],
    ),
    ...Object.entries(expect.standings ?? {}).map(([option, expected]) => ({
      field: `standings.${option}`,
      expected,
      advised: standing.get(option),
    })),
    ...Object.entries(expect.parts ?? {}).map(([part, expected]) => ({
      field: `parts.${part}`,
      expected,
      advised: ends.get(part),
    })),
  ].filter(({ expected, advised: found }) => JSON.stringify(expected) !== JSON.stringify(found));
}
