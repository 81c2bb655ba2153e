import { randomFrom } from "./random.ts";
import { benchFacts, type BenchFact } from "./rule-facts.ts";

/** A comparison with one fact, in the words of a rule file. */
export interface BenchMatcher {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly is?: string | boolean;
  readonly isOneOf?: readonly string[];
  readonly includes?: string;
}

/** A condition in the words of a rule file; without `all` or `any` it compares facts. */
export type BenchCondition =
  | { readonly all: readonly BenchCondition[] }
  | { readonly any: readonly BenchCondition[] }
  | { readonly [fact: string]: BenchMatcher };

export interface BenchRule {
  readonly id: string;
  readonly when: BenchCondition;
}

/** A case as a program would hold it; a fact that is not there is unknown. */
export type BenchCase = Readonly<Record<string, number | string | boolean | readonly string[]>>;

/** The 62 rules of P1 and P2: three to six comparisons each, joined by all, any, or any within all. */
export function generatedRules(count = 62, seed = 20_261_124): BenchRule[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `rule-${index + 1}`,
    when: conditionOf(random),
  }));
}

/**
 * Cases to ask the rules of, in turn, so that no contender sees the same one all the time. Each fact is
 * unknown with this chance.
 */
export function generatedCases({ count = 64, seed = 7, unknown = 0 } = {}): BenchCase[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const known = benchFacts.filter(() => random() >= unknown);
    return Object.fromEntries(known.map((fact) => [fact.id, valueOf(fact, random)]));
  });
}

function conditionOf(random: () => number): BenchCondition {
  const comparisons = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () =>
      comparisonOf(pick(benchFacts, random), random),
    );
  const shape = random();
  if (shape < 0.5) return { all: comparisons(3, 6) };
  if (shape < 0.75) return { any: comparisons(3, 5) };
  return { all: [...comparisons(1, 3), { any: comparisons(2, 3) }] };
}

function comparisonOf(fact: BenchFact, random: () => number): BenchCondition {
  if (fact.kind === "boolean") return { [fact.id]: { is: random() < 0.5 } };
  if (fact.kind === "multi") return { [fact.id]: { includes: pick(fact.values, random) } };
  if (fact.kind === "number") {
    const bound = between(fact.low, fact.high, random);
    return { [fact.id]: random() < 0.5 ? { atLeast: bound } : { atMost: bound } };
  }
  const first = pick(fact.values, random);
  if (random() < 0.6) return { [fact.id]: { is: first } };
  const second = pick(
    fact.values.filter((value) => value !== first),
    random,
  );
  return { [fact.id]: { isOneOf: [first, second] } };
}

function valueOf(fact: BenchFact, random: () => number): BenchCase[string] {
  if (fact.kind === "boolean") return random() < 0.5;
  if (fact.kind === "number") return between(fact.low, fact.high, random);
  if (fact.kind === "enum") return pick(fact.values, random);
  return fact.values.filter(() => random() < 0.4);
}

const between = (low: number, high: number, random: () => number) =>
  Math.round(low + random() * (high - low));

const pick = <T>(values: readonly T[], random: () => number): T =>
  values[Math.floor(random() * values.length)]!;
