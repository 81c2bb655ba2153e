import type { FactId, Flip, TestWorth, ValueOfInformation, Verdict } from "@tapeline/engine";

import type { AskedQuestion } from "./asked-question.ts";

/** What a better answer to a question could do. */
export interface Impact {
  /** It would settle an option whose entry changes the answer. */
  readonly decides: boolean;
  /** Chance that the truth lies where the advice is another. */
  readonly chance?: number;
  /** Dollars that knowing it is worth, where that is above chance. */
  readonly worth?: number;
}

/** One thing to be asked: a question, or the result of a test of an option. */
export type Item =
  | { readonly kind: "fact"; readonly id: string; readonly fact: FactId; readonly impact: Impact }
  | {
      readonly kind: "test";
      readonly id: string;
      readonly option: string;
      readonly impact: Impact;
      /** The test that pays best. */
      readonly best?: TestWorth;
    };

/** What was found out about a case so far. */
export interface Found {
  readonly information?: ValueOfInformation | undefined;
  readonly flips?: readonly Flip[] | undefined;
}

/** Below this a chance is told as "less than one in a hundred", and orders nothing. */
const leastChance = 0.005;
/** So many options are asked for a test result. */
const mostTests = 2;

/**
 * What to ask, that first which could change the verdict: questions that decide, those with a chance to flip the advice, tests
 * that pay, then what else is worth knowing. What nothing could change is left out.
 */
export function rank(
  questions: readonly AskedQuestion[],
  verdict: Verdict | undefined,
  { information, flips }: Found,
): readonly Item[] {
  const deciding = new Set(verdict?.decidedBy.map(({ fact }) => fact));
  const worths = new Map(information?.facts.map((each) => [each.fact, each]));
  const chances = new Map(
    flips?.flatMap(({ fact, at, chance }) =>
      at === undefined || chance === undefined ? [] : [[fact, chance] as const],
    ),
  );
  const facts = questions
    .filter(({ asked }) => asked)
    .map(({ fact }) => ({ fact, impact: impactOf(fact) }))
    .filter(({ impact }) => matters(impact))
    .map((each): Item => ({ kind: "fact", id: each.fact, ...each }));
  return [...facts, ...testsToAsk(information)].toSorted(
    (a, b) => place(a) - place(b) || chanceOf(b) - chanceOf(a) || worthOf(b) - worthOf(a),
  );

  function impactOf(fact: FactId): Impact {
    const chance = chances.get(fact);
    const worth = worths.get(fact);
    return {
      decides: deciding.has(fact),
      ...(chance === undefined ? {} : { chance }),
      ...(worth?.worthAsking === true && worth.worth > 0 ? { worth: worth.worth } : {}),
    };
  }
}

/** Tests of options that are worth more than they cost, the best of each option. */
function testsToAsk(information: ValueOfInformation | undefined): readonly Item[] {
  const best = new Map<string, TestWorth>();
  for (const test of information?.tests ?? [])
    if (test.net > 0 && test.net > (best.get(test.option)?.net ?? 0)) best.set(test.option, test);
  return [...best.values()]
    .toSorted((a, b) => b.net - a.net)
    .slice(0, mostTests)
    .map((test) => ({
      kind: "test",
      id: testItem(test.option),
      option: test.option,
      impact: { decides: false, worth: test.net },
      best: test,
    }));
}

/** The id of the item that asks for the result of a test. */
export const testItem = (option: string): string => `test-${option}`;

const matters = ({ decides, chance = 0, worth = 0 }: Impact): boolean =>
  decides || chance >= leastChance || worth > 0;

const chanceOf = ({ impact: { chance = 0 } }: Item): number => (chance < leastChance ? 0 : chance);
const worthOf = ({ impact: { worth = 0 } }: Item): number => worth;

/** Deciding questions, then chances, then tests, then the rest. */
function place(item: Item): number {
  if (item.impact.decides) return 0;
  if (chanceOf(item) > 0) return 1;
  return item.kind === "test" ? 2 : 3;
}
