import type { BenchCondition, BenchMatcher } from "./generated-rules.ts";

/** How a language writes what our rules say. */
export interface RuleLanguage<T> {
  readonly all: (parts: T[]) => T;
  readonly any: (parts: T[]) => T;
  readonly atLeast: (fact: string, bound: number) => T;
  readonly atMost: (fact: string, bound: number) => T;
  readonly is: (fact: string, value: string | boolean) => T;
  readonly isOneOf: (fact: string, values: readonly string[]) => T;
  readonly includes: (fact: string, value: string) => T;
}

/** Says a condition in another language. */
export function translate<T>(condition: BenchCondition, language: RuleLanguage<T>): T {
  if ("all" in condition) return language.all(partsOf(condition.all, language));
  if ("any" in condition) return language.any(partsOf(condition.any, language));
  const parts = Object.entries(condition).map(([fact, matcher]) =>
    compare(fact, matcher, language),
  );
  return parts.length === 1 ? parts[0]! : language.all(parts);
}

const partsOf = <T>(conditions: unknown, language: RuleLanguage<T>): T[] =>
  (conditions as readonly BenchCondition[]).map((part) => translate(part, language));

function compare<T>(fact: string, matcher: BenchMatcher, language: RuleLanguage<T>): T {
  if (matcher.atLeast !== undefined) return language.atLeast(fact, matcher.atLeast);
  if (matcher.atMost !== undefined) return language.atMost(fact, matcher.atMost);
  if (matcher.is !== undefined) return language.is(fact, matcher.is);
  if (matcher.isOneOf !== undefined) return language.isOneOf(fact, matcher.isOneOf);
  if (matcher.includes !== undefined) return language.includes(fact, matcher.includes);
  throw new Error(`A comparison with ${fact} says nothing`);
}

const joined = (operator: string) => (parts: string[]) => `(${parts.join(` ${operator} `)})`;

/**
 * JavaScript as one would write it by hand where a fact may be unknown: 0 no, 1 yes, 2 unknown. A no
 * settles `all` and a yes settles `any`, whatever else is unknown. Needs the variables `v` and those
 * that it adds to `names`.
 */
export function threeValuedJavascript(names: string[]): RuleLanguage<string> {
  const name = () => names[names.push(`t${names.length}`) - 1]!;
  const known = (fact: string, test: string) =>
    `((v = f.${fact}) === undefined ? 2 : ${test} ? 1 : 0)`;
  const pairwise =
    (settles: 0 | 1, otherwise: (a: string, b: string) => string) => (parts: string[]) =>
      parts.reduceRight((rest, part) => {
        const [a, b] = [name(), name()];
        const settled = (variable: string, value: string) =>
          `(${variable} = ${value}) === ${settles} ? ${settles}`;
        return `(${settled(a, part)} : ${settled(b, rest)} : ${otherwise(a, b)})`;
      });
  return {
    all: pairwise(0, (a, b) => `((${a} | ${b}) & 2) || 1`),
    any: pairwise(1, (a, b) => `${a} | ${b}`),
    atLeast: (fact, bound) => known(fact, `v >= ${bound}`),
    atMost: (fact, bound) => known(fact, `v <= ${bound}`),
    is: (fact, value) => known(fact, `v === ${JSON.stringify(value)}`),
    isOneOf: (fact, values) => known(fact, joined("||")(values.map((one) => `v === "${one}"`))),
    includes: (fact, value) => known(fact, `v.includes("${value}")`),
  };
}

/** Common Expression Language; its numbers are doubles, like ours. */
export const cel: RuleLanguage<string> = {
  all: joined("&&"),
  any: joined("||"),
  atLeast: (fact, bound) => `${fact} >= ${bound.toFixed(1)}`,
  atMost: (fact, bound) => `${fact} <= ${bound.toFixed(1)}`,
  is: (fact, value) => `${fact} == ${JSON.stringify(value)}`,
  isOneOf: (fact, values) => `${fact} in ${JSON.stringify(values)}`,
  includes: (fact, value) => `"${value}" in ${fact}`,
};

/** The expression language of the zen engine. */
export const zen: RuleLanguage<string> = {
  all: joined("and"),
  any: joined("or"),
  atLeast: (fact, bound) => `${fact} >= ${bound}`,
  atMost: (fact, bound) => `${fact} <= ${bound}`,
  is: (fact, value) => `${fact} == ${JSON.stringify(value)}`,
  isOneOf: (fact, values) => `${fact} in ${JSON.stringify(values)}`,
  includes: (fact, value) => `"${value}" in ${fact}`,
};

/** JsonLogic. */
export const jsonLogic: RuleLanguage<unknown> = {
  all: (parts) => ({ and: parts }),
  any: (parts) => ({ or: parts }),
  atLeast: (fact, bound) => ({ ">=": [{ var: fact }, bound] }),
  atMost: (fact, bound) => ({ "<=": [{ var: fact }, bound] }),
  is: (fact, value) => ({ "===": [{ var: fact }, value] }),
  isOneOf: (fact, values) => ({ in: [{ var: fact }, values] }),
  includes: (fact, value) => ({ in: [value, { var: fact }] }),
};
