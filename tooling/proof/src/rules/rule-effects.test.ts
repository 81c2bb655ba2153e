import { isScoring, type Context, type Rule } from "@tapeline/engine";
import { afterAll, describe, expect, test } from "vitest";

import { release } from "../release.ts";
import { assessed, effects, effectsBetween, told } from "./example-effects.ts";
import { effectMutants } from "./rule-mutants.ts";
import { tuningSold } from "./tuning-sold.ts";

/** Whether there is an effect shows in few worlds; how large it is would take more. */
const context: Context = { ...release, prices: tuningSold(release.prices), worlds: 512 };
const acting = context.knowledge.rules.filter(isScoring).filter(({ kind }) => kind !== "ladder");

/** What the examples of a rule say that it does; tells what of it a release does not show, by example and option. */
function shownBy({ id, examples }: Rule): (within: Context) => string[] {
  const without = withKnowledge(context, ({ id: other }) => other !== id);
  const claims = examples.flatMap((example) => {
    const named = effects.filter((effect) => told(example)[effect] !== undefined);
    return named.length === 0 ? [] : [{ example, named, bare: assessed(example, without) }];
  });
  return (within) =>
    claims.flatMap(({ example, named, bare }) => {
      const found = effectsBetween(assessed(example, within), bare);
      return named.flatMap((effect) =>
        told(example)
          [effect]!.filter((option) => !found[effect].includes(option))
          .map((option) => `${example.case}: ${effect} ${option}`),
      );
    });
}

const withKnowledge = (given: Context, kept: (rule: Rule) => boolean): Context => ({
  ...given,
  knowledge: { ...given.knowledge, rules: given.knowledge.rules.filter(kept) },
});

describe("the examples of a rule pin what it does", () => {
  let made = 0;
  let killed = 0;
  test.each(acting.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    const denied = shownBy(rule);
    expect(denied(context)).toEqual([]);
    const mutants = effectMutants(rule, context.knowledge);
    const survivors = mutants.filter(
      ({ knowledge }) => denied({ ...context, knowledge }).length === 0,
    );
    made += mutants.length;
    killed += mutants.length - survivors.length;
    expect(survivors.map(({ how }) => how)).toEqual([]);
  });

  afterAll(() => console.log(`${made} mutants of effects, ${killed} killed`));
});
