import { knowledge } from "@tapeline/content";
import { plainValue } from "@tapeline/documents";
import { plainCase } from "@tapeline/engine";
import { canonicalJson } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { Chance } from "../chance.ts";
import { readersOfAll } from "./readers.ts";
import { mutantMaker } from "./subjects.ts";

const readers = await readersOfAll();
const mutantOf = mutantMaker(readers);

/** What the quick way of a brief answer makes of a file; undefined where it leaves it to the schema. */
function understood(text: string): string | undefined {
  const given = plainCase(plainValue(text, "yaml"), knowledge);
  return given && canonicalJson(given);
}

test("what the quick way understands of a damaged case, the schema understands alike", () => {
  const seeds = Array.from({ length: 12_000 }, (_, index) => index + 1);
  const counts = { cases: 0, understood: 0 };
  for (const seed of seeds) {
    const { subject, mutant } = mutantOf(seed, new Chance(seed));
    if (subject.kind !== "case") continue;
    counts.cases += 1;
    const quick = understood(mutant.text);
    if (quick === undefined) continue;
    counts.understood += 1;
    expect(readers.read(subject, mutant.text), `seed ${seed}, ${mutant.how}`).toEqual({
      refused: false,
      meaning: quick,
    });
  }
  expect(counts.cases).toBeGreaterThan(1000);
  expect(counts.understood).toBeGreaterThan(100);
});

test("the quick way understands what the schema does", () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const { subject } = mutantOf(seed, new Chance(seed));
    if (subject.kind !== "case") continue;
    const { text } = subject.marks;
    expect(readers.read(subject, text)).toEqual({ refused: false, meaning: understood(text) });
  }
});
