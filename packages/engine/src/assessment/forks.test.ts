import fc from "fast-check";
import { expect, test } from "vitest";

import { chosenAs, withFact, type Fact } from "../facts/derive-facts.ts";
import { knownToBe } from "../explore/advice-at.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { Worlds } from "../uncertainty/sample-worlds.ts";
import { kindOf, valuesOf } from "../vocabulary/facts.ts";
import { situationOf, type Situation } from "./context.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";

const count = 64;
const cases = [
  smallCase(),
  smallCase({ costPerError: 2, reviewMinutes: 1, valuePerResult: 3, gpuHourPrice: 2 }),
  smallCase({ oneOff: true, horizonMonths: 3, labelledExamples: 100 }),
].map((given) => {
  const base = situationOf(given, smallContext, count);
  decide(base);
  return base;
});

/** Every number and choice of a case, as known to be something else. */
function* changesOf({ facts }: Situation): Generator<Fact> {
  for (const fact of facts.bySlot) {
    const kind = kindOf(fact.id);
    if (kind === "number") {
      const { min, max } = fact.question.allowed!;
      const { low, high } = fact.interval ?? { low: min, high: max };
      for (const value of [low, (low + high) / 2 + 1, high * 3])
        yield knownToBe(fact, Math.min(max, Math.max(min, value)));
    } else if (kind === "boolean") yield* [chosenAs(fact, true), chosenAs(fact, false)];
    else if (kind === "enum") yield* valuesOf(fact.id).map((value) => chosenAs(fact, value));
  }
}
const changes = cases.flatMap((base) => [...changesOf(base)].map((changed) => ({ base, changed })));

/** Everything by which decisions could differ. */
const shown = ({ plan, answer, value, judged }: Decision) => ({
  plan,
  answer,
  value: value.mean,
  options: judged.options.map(({ option, state, kept, suffices, building, running }) => ({
    id: option.id,
    state,
    offers: kept.map(({ offer, expected, bill }) => [
      offer.id,
      expected,
      bill.lines.map(({ id, amounts }) => [id, ...amounts]),
    ]),
    suffices,
    building,
    running,
  })),
});

const inFork = (base: Situation, ...changed: readonly Fact[]): Situation => {
  const facts = changed.reduce(withFact, base.facts);
  return { ...base, facts, worlds: base.worlds.with(facts) };
};
const afresh = ({ worlds, ...rest }: Situation): Situation => ({
  ...rest,
  worlds: new Worlds(rest.facts, count, worlds.points),
});

test("what is kept of a case is as it would be made anew, whichever fact changes", () => {
  fc.assert(
    fc.property(fc.constantFrom(...changes), ({ base, changed }) => {
      const fork = inFork(base, changed);
      expect(shown(decide(fork))).toEqual(shown(decide(afresh(fork))));
    }),
    { numRuns: 400 },
  );
});
