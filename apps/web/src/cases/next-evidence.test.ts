import { expect, test } from "vitest";

import { nextEvidence } from "./next-evidence.ts";

const testOf = (option: string, net: number) => ({
  option,
  items: 200,
  cost: 10,
  worth: net + 10,
  net,
});
const found = (nets: readonly number[], worths: readonly number[] = []) => ({
  tests: nets.map((net, place) => testOf(`option-${place}`, net)),
  facts: worths.map((worth) => ({ fact: "gap" as const, worth, worthAsking: worth > 5 })),
  noise: 5,
});

test("the test of most net worth comes first, then an answer, then nothing", () => {
  expect(nextEvidence(found([-3, 8, 12], [90]))).toEqual({
    kind: "test",
    option: "option-2",
    items: 200,
    net: 12,
  });
  expect(nextEvidence(found([-3, 0], [90]))).toEqual({ kind: "answer", fact: "gap", net: 90 });
  expect(nextEvidence(found([-3, 0], [4]))).toEqual({ kind: "none" });
});
