import { expect } from "vitest";

import type { Fingerprint } from "./fingerprint.ts";

/** So many random cases are assessed in each runtime. */
export const randomCases = 1000;

/** Holds that two runtimes gave the same bytes; a failure lists the seeds of the cases that differ. */
export function expectSameBytes(one: Fingerprint, other: Fingerprint): void {
  expect(one.cases).toHaveLength(randomCases);
  const differing = one.cases.flatMap((hash, at) => (hash === other.cases[at] ? [] : [at + 1]));
  expect(differing, "seeds of random cases whose verdicts differ").toEqual([]);
  expect(other.hash).toBe(one.hash);
}
