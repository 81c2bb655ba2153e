import { expect, test } from "vitest";

import { deriveFacts } from "../facts/derive-facts.ts";
import { smallCase, smallKnowledge } from "../testing/small-world.ts";
import type { Condition } from "../vocabulary/condition.ts";
import { whatWouldTurn } from "./what-would-turn.ts";

function turnsOf(condition: Condition, answers: Record<string, unknown>): string[] {
  return whatWouldTurn(condition, deriveFacts(smallCase(answers), smallKnowledge).answered);
}

const region = { isolation: { atLeast: 3, atMost: 4 } };

test("names each comparison that alone stops a rule that holds", () => {
  expect(turnsOf(region, { isolation: 3 })).toEqual([
    "it would not hold without isolation: at least 3",
    "it would not hold without isolation: at most 4",
  ]);
});

test("names the one comparison that keeps a rule from holding", () => {
  expect(turnsOf(region, { isolation: 5 })).toEqual(["it would hold with isolation: at most 4"]);
});

test("counts what is not answered as not met", () => {
  expect(turnsOf({ gap: "knowledge" }, {})).toEqual(["it would hold with gap: knowledge"]);
});

test("names together what must change together", () => {
  const either: Condition = { any: [{ gap: "knowledge" }, { isolation: { atLeast: 3 } }] };
  expect(turnsOf(either, { gap: "knowledge", isolation: 4 })).toEqual([
    "it would not hold without gap: knowledge and without isolation: at least 3",
  ]);
  const both: Condition = { all: [{ gap: "knowledge" }, { isolation: { atLeast: 3 } }] };
  expect(turnsOf(both, { gap: "behaviour", isolation: 1 })).toEqual([
    "it would hold with gap: knowledge and with isolation: at least 3",
  ]);
});

test("sees under not which way a comparison must go with others", () => {
  const either: Condition = {
    any: [{ not: { gap: "knowledge" } }, { isolation: { atLeast: 3 } }],
  };
  expect(turnsOf(either, { gap: "both", isolation: 4 })).toEqual([
    "it would not hold with gap: knowledge and without isolation: at least 3",
  ]);
});

test("turns what stands under not the other way", () => {
  const unless: Condition = { not: { gap: "knowledge" } };
  expect(turnsOf(unless, { gap: "both" })).toEqual(["it would not hold with gap: knowledge"]);
  expect(turnsOf(unless, { gap: "knowledge" })).toEqual(["it would hold without gap: knowledge"]);
});
