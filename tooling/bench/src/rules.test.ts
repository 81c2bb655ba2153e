import { factIds, kindOf, valuesOf, conditionSchema, isFactId } from "@tapeline/engine";
import { expect, test } from "vitest";
import {
  generatedCases,
  generatedRules,
  type BenchCase,
  type BenchCondition,
} from "./generated-rules.ts";
import { engineRules } from "./engine-rules.ts";
import { benchFacts } from "./rule-facts.ts";
import { factsOf, handWritten } from "./rule-floor.ts";
import { rulePeers, zenPeer } from "./rule-peers.ts";

type Truth = 0 | 1 | 2;

/** Three-valued truth, said as plainly as can be. */
function truthOf(condition: BenchCondition, facts: BenchCase): Truth {
  const truths = (parts: unknown) =>
    (parts as BenchCondition[]).map((part) => truthOf(part, facts));
  if ("all" in condition) return settle(truths(condition.all), 0, 1);
  if ("any" in condition) return settle(truths(condition.any), 1, 0);
  return settle(
    Object.entries(condition).map(([fact, matcher]) => {
      const value = facts[fact];
      if (value === undefined) return 2;
      const { atLeast, atMost, is, isOneOf, includes } = matcher;
      const holds =
        (atLeast === undefined || Number(value) >= atLeast) &&
        (atMost === undefined || Number(value) <= atMost) &&
        (is === undefined || value === is) &&
        (isOneOf === undefined || isOneOf.includes(String(value))) &&
        (includes === undefined || (value as readonly string[]).includes(includes));
      return holds ? 1 : 0;
    }),
    0,
    1,
  );
}

const settle = (truths: readonly Truth[], settles: Truth, otherwise: Truth): Truth =>
  truths.includes(settles) ? settles : truths.includes(2) ? 2 : otherwise;

const rules = generatedRules();

test("the hand-written floor gives three-valued answers", async () => {
  const floor = await handWritten(rules);
  const out = new Uint8Array(rules.length);
  const seen = new Set<number>();
  for (const facts of generatedCases({ unknown: 0.3 })) {
    floor.decide(facts, out);
    expect([...out]).toEqual(rules.map(({ when }) => truthOf(when, facts)));
    for (const truth of out) seen.add(truth);
  }
  expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
});

test("the engine says the same as the floor, whatever is unknown", async () => {
  const floor = await handWritten(rules);
  const engine = engineRules(rules);
  const [expected, out] = [new Uint8Array(rules.length), new Uint8Array(rules.length)];
  for (const facts of generatedCases({ unknown: 0.3 })) {
    floor.decide(facts, expected);
    const table = engine.tableOf(facts);
    engine.decide(table, out);
    expect(out).toEqual(expected);
    const reasons = engine.explain(table);
    const told = floor.explain(facts);
    expect(reasons.map(({ rule }) => rule)).toEqual(told.map(({ rule }) => rule));
    for (const [index, { readings }] of told.entries()) {
      const named = new Set(reasons[index]!.readings.map(({ fact }) => fact as string));
      expect([...named]).toEqual(readings.map(({ fact }) => fact));
    }
  }
});

test("the floor's reasons name the rules that hold with the values they met", async () => {
  const floor = await handWritten(rules);
  const [facts] = generatedCases();
  const held = rules.filter(({ when }) => truthOf(when, facts!) === 1);
  expect(floor.explain(facts!)).toEqual(
    held.map(({ id, when }) => ({
      rule: id,
      readings: factsOf(when).map((fact) => ({ fact, value: facts![fact] })),
    })),
  );
});

test("the peers say the same as the floor where every fact is known", async () => {
  const zen = zenPeer(rules);
  for (const facts of generatedCases({ count: 8 })) {
    const expected = rules.map(({ when }) => truthOf(when, facts) === 1);
    for (const { name, decide } of rulePeers(rules))
      expect([name, decide(facts)]).toEqual([name, expected]);
    const answer = await zen.decide(facts, true);
    expect(answer.held).toEqual(expected);
    expect(answer.trace).toContain("rule_1");
  }
  zen.close();
});

test("the generated rules are rules of the engine, over its facts", () => {
  for (const fact of benchFacts) {
    expect(factIds).toContain(fact.id);
    if (!isFactId(fact.id)) throw new Error(`${fact.id} is no fact of the engine`);
    expect(kindOf(fact.id)).toBe(fact.kind);
    expect(valuesOf(fact.id)).toEqual(
      expect.arrayContaining("values" in fact ? [...fact.values] : []),
    );
  }
  for (const { when } of rules) expect(conditionSchema.parse(when)).toEqual(when);
});

test("the same seed gives the same rules, and most rules both hold and fail somewhere", () => {
  expect(generatedRules()).toEqual(rules);
  const cases = generatedCases();
  const varied = rules.filter(
    ({ when }) => new Set(cases.map((facts) => truthOf(when, facts))).size === 2,
  );
  expect(varied.length).toBeGreaterThan(rules.length / 2);
});
