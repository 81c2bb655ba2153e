import type { Gate, Rule } from "@tapeline/engine";
import { expect, test } from "vitest";

import { knowledge } from "../src/index.ts";
import { checkOverlaps } from "./check-overlaps.ts";

const ruleOf = <K extends Rule["kind"]>(kind: K): Extract<Rule, { readonly kind: K }> =>
  knowledge.rules.find((rule): rule is Extract<Rule, { readonly kind: K }> => rule.kind === kind)!;

const foundIn = (...rules: readonly Rule[]): string[] =>
  checkOverlaps(
    rules.map((value) => ({ file: `rules/${value.id}.yaml`, value })),
    knowledge.options,
  ).map(({ file, path, expected, found }) => `${file} ${path.join(".")}: ${expected}, ${found}`);

const opposite = "a condition under which no other rule says the opposite";
const same = "a condition under which no other rule does the same";

const evidence = ruleOf("evidence");
const [option, logOdds] = Object.entries(evidence.weigh)[0]!;
const other = { ...evidence, id: "made-up/other" };

test("the rules that are shipped neither double nor contradict one another", () => {
  expect(foundIn(...knowledge.rules)).toEqual([]);
});

test("two rules contradict where one weighs an option up and the other down", () => {
  expect(foundIn(evidence, { ...other, weigh: { [option]: -logOdds } })).toEqual([
    `rules/${evidence.id}.yaml when: ${opposite}, that of rules/made-up/other.yaml, which does`,
  ]);
});

test("two rules overlap where both are evidence of one mind", () => {
  expect(foundIn(evidence, other)).toEqual([
    `rules/${evidence.id}.yaml when: ${same}, that of rules/made-up/other.yaml, which does`,
  ]);
});

test("a gate contradicts the ladder where it bars what is to be tested", () => {
  const ladder = ruleOf("ladder");
  const barring: Gate = {
    ...ruleOf("gate"),
    id: "made-up/bars",
    when: ladder.when,
    exclude: [ladder.requireTest],
  };
  expect(foundIn(ladder, barring)).toEqual([expect.stringContaining(opposite)]);
});

test("two gates overlap where they bar the same, and not where they bar different things", () => {
  const one: Gate = { ...ruleOf("gate"), exclude: ["pretraining"], except: [] };
  const two = (exclude: string[]): Gate => ({ ...one, id: "made-up/other", exclude });
  expect(foundIn(one, two(["pretraining"]))).toEqual([expect.stringContaining(same)]);
  expect(foundIn(one, two(["continued-pretraining"]))).toEqual([]);
});

test("two gates contradict where one bars what the other lets in", () => {
  const one: Gate = { ...ruleOf("gate"), exclude: ["pretraining"], except: [] };
  const letting: Gate = {
    ...one,
    id: "made-up/lets-in",
    exclude: { hosting: "self" },
    except: ["pretraining"],
  };
  expect(foundIn(one, letting)).toEqual([expect.stringContaining(opposite)]);
});
