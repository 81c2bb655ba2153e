import { expect, test } from "vitest";

import { withEvidence } from "./outcome-of.ts";
import type { Outcome } from "./stored-case.ts";

const outcome: Outcome = {
  answer: "no",
  content: "2026.11.1",
  prices: "p",
  asOf: "2026-11-26",
  revision: 2,
};
const looked: Outcome = { ...outcome, evidence: { kind: "none" } };

test("evidence that was found stays while case, release and day are the same", () => {
  expect(withEvidence(outcome, looked)).toEqual(looked);
  expect(withEvidence(outcome, undefined)).toBe(outcome);
  for (const other of [{ revision: 1 }, { content: "x" }, { prices: "q" }, { asOf: "2026-11-25" }])
    expect(withEvidence(outcome, { ...looked, ...other })).toBe(outcome);
});

test("evidence that was found now takes the place of an earlier one", () => {
  const now: Outcome = { ...outcome, evidence: { kind: "answer", fact: "gap", net: 5 } };
  expect(withEvidence(now, looked)).toEqual(now);
});
