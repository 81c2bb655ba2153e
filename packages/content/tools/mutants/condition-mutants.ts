import type { Answers, Condition, FactId, Matcher } from "@tapeline/engine";

/** A condition changed in one place. */
export interface ConditionMutant {
  /** What was changed, in words. */
  readonly how: string;
  readonly when: Condition;
}

const always: Condition = { all: [] };
const never: Condition = { any: [] };

/**
 * Every condition that differs from this one in one place: the whole or a part turned round, taken out, or held to be true
 * or false; `all` and `any` exchanged; a value of a list dropped; a bound moved across the nearest value that is shown, or turned
 * from including its own value to excluding it.
 */
export function conditionMutants(
  condition: Condition,
  shown: readonly Answers[],
): ConditionMutant[] {
  return [
    { how: "the whole turned round", when: { not: condition } },
    ...mutantsWithin(condition, shown),
  ];
}

function mutantsWithin(condition: Condition, shown: readonly Answers[]): ConditionMutant[] {
  for (const key of ["all", "any"] as const)
    if (key in condition)
      return joined(key, (condition as Record<string, Condition[]>)[key]!, shown);
  if ("not" in condition)
    return [
      { how: "`not` taken out", when: condition.not },
      ...within(mutantsWithin(condition.not, shown), (when) => ({ not: when })),
    ];
  // Several comparisons in one object hold together, as under `all`.
  const entries = Object.entries(condition) as [FactId, Matcher][];
  if (entries.length > 1)
    return joined(
      "all",
      entries.map(([fact, matcher]): Condition => ({ [fact]: matcher })),
      shown,
    );
  return entries.flatMap(([fact, matcher]) => comparisonMutants(fact, matcher, shown));
}

function joined(
  key: "all" | "any",
  parts: readonly Condition[],
  shown: readonly Answers[],
): ConditionMutant[] {
  const join = (list: readonly Condition[]): Condition => ({ [key]: list }) as unknown as Condition;
  const other = key === "all" ? "any" : "all";
  return [
    ...(parts.length < 2
      ? []
      : [{ how: `\`${other}\` for \`${key}\``, when: { [other]: parts } as unknown as Condition }]),
    ...parts.flatMap((part, at) => [
      ...(parts.length < 2 || isComparison(part)
        ? []
        : [{ how: `${inWords(part)} taken out`, when: join(parts.toSpliced(at, 1)) }]),
      ...within(mutantsWithin(part, shown), (when) => join(parts.with(at, when))),
    ]),
  ];
}

/** Taken out, a comparison is true among `all` and false among `any`: held to be so, it is both mutants. */
function comparisonMutants(
  fact: FactId,
  matcher: Matcher,
  shown: readonly Answers[],
): ConditionMutant[] {
  const alone: Condition = { [fact]: matcher };
  const words = inWords(alone);
  const parts = Object.entries(typeof matcher === "object" ? matcher : { is: matcher });
  const with_ = (key: string, value: unknown): Condition =>
    ({ [fact]: { ...Object.fromEntries(parts), [key]: value } }) as Condition;
  return [
    { how: `${words} turned round`, when: { not: alone } },
    { how: `${words} held to be true`, when: always },
    { how: `${words} held to be false`, when: never },
    ...(parts.length < 2
      ? []
      : parts.map(([key], at) => ({
          how: `${fact} without ${key}`,
          when: { [fact]: Object.fromEntries(parts.toSpliced(at, 1)) } as Condition,
        }))),
    ...parts.flatMap(([key, value], at) => [
      ...(Array.isArray(value) && value.length > 1
        ? value.map((one, place) => ({
            how: `${fact} ${key} without ${one}`,
            when: with_(key, value.toSpliced(place, 1)),
          }))
        : []),
      ...(isBound(key)
        ? boundsPast(key, value as number, valuesOf(fact, shown)).map((moved) => ({
            how: `${fact} ${key} ${moved} for ${String(value)}`,
            when: with_(key, moved),
          }))
        : []),
      ...(isBound(key)
        ? [
            {
              how: `${fact} ${besides[key]} for ${key} ${String(value)}`,
              when: {
                [fact]: { ...Object.fromEntries(parts.toSpliced(at, 1)), [besides[key]]: value },
              } as Condition,
            },
          ]
        : []),
    ]),
  ];
}

/** The same bound with its own value on the other side. */
const besides = { atLeast: "above", above: "atLeast", atMost: "below", below: "atMost" } as const;

const isBound = (key: string): key is "atLeast" | "atMost" | "above" | "below" =>
  ["atLeast", "atMost", "above", "below"].includes(key);

/** A bound moved so far that the nearest value shown on either side stands on the other. */
function boundsPast(
  key: "atLeast" | "atMost" | "above" | "below",
  bound: number,
  values: readonly number[],
): number[] {
  // `atLeast` and `below` part what is under the bound from the rest, `atMost` and `above` what is over it.
  const closedAbove = key === "atLeast" || key === "below";
  const under = values.filter((value) => (closedAbove ? value < bound : value <= bound));
  const over = values.filter((value) => (closedAbove ? value >= bound : value > bound));
  const step = Math.max(Math.abs(bound), 1) * 1e-9;
  return [
    ...(under.length === 0 ? [] : [Math.max(...under) - (closedAbove ? 0 : step)]),
    ...(over.length === 0 ? [] : [Math.min(...over) + (closedAbove ? step : 0)]),
  ];
}

const valuesOf = (fact: FactId, shown: readonly Answers[]): number[] =>
  shown.flatMap((answers) => {
    const value = answers[fact];
    if (typeof value === "number") return [value];
    return typeof value === "object" && "base" in value && typeof value.base === "number"
      ? [value.base]
      : [];
  });

const within = (
  mutants: readonly ConditionMutant[],
  around: (when: Condition) => Condition,
): ConditionMutant[] => mutants.map(({ how, when }) => ({ how, when: around(when) }));

const isComparison = (condition: Condition): boolean =>
  !("all" in condition || "any" in condition || "not" in condition) &&
  Object.keys(condition).length === 1;

const inWords = (condition: Condition): string => JSON.stringify(condition);
