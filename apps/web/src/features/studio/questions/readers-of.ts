import { factsReadBy, type FactId, type Knowledge, type Rule } from "@tapeline/engine";

/** Whatever reads the answer to a question. */
export interface Readers {
  readonly rules: readonly Rule[];
  /** Lines of the bills of options, and what they take to build. */
  readonly costs: readonly { readonly option: string; readonly line: string }[];
  /** Questions whose answer can be told by way of it. */
  readonly questions: readonly string[];
}

/** Who reads a fact in a release. */
export function readersOf(fact: FactId, { rules, options, questions }: Knowledge): Readers {
  return {
    rules: rules.filter(({ when }) => factsReadBy(when).includes(fact)),
    costs: options.flatMap(({ title, lines, buildMonths, builtBeside }) => [
      ...lines
        .filter(
          ({ times, when, scaled }) =>
            times.some((factor) => factor === fact) ||
            [when, ...scaled.map((one) => one.when)].some(
              (condition) => condition !== undefined && factsReadBy(condition).includes(fact),
            ),
        )
        .map((line) => ({ option: title, line: line.title })),
      ...(buildMonths === fact || builtBeside.some(({ months }) => months === fact)
        ? [{ option: title, line: "Months to build" }]
        : []),
    ]),
    questions: Object.values(questions).flatMap(({ short, derivations = [] }) =>
      derivations.some(({ inputs }) =>
        Object.values(inputs).some((input) => "countsIn" in input && input.countsIn === fact),
      )
        ? [short]
        : [],
    ),
  };
}
