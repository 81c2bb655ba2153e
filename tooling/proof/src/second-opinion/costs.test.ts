import { knowledge } from "@tapeline/content";
import { assess, caseSchema } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { Chance } from "../chance.ts";
import { proofDay } from "../release.ts";
import { compareCosts, type Comparison } from "./compare.ts";
import { pointCase } from "./point-case.ts";

/** Seeds 1 to this many, each a case. */
const cases = 1000;
/** First days: before and after announced changes, a day that not every month has, and a past day seen from today. */
const days = [
  { asOf: proofDay, knownOn: proofDay },
  { asOf: "2026-11-30", knownOn: "2026-11-30" },
  { asOf: "2026-12-15", knownOn: "2026-12-15" },
  { asOf: "2027-01-31", knownOn: "2027-01-31" },
  { asOf: "2026-09-15", knownOn: proofDay },
];
const schema = caseSchema(knowledge);
const questions = Object.values(knowledge.questions);

function compareCase(seed: number): Comparison {
  const given = schema.parse(
    pointCase(
      { drawn: new Chance(seed), later: new Chance(-seed) },
      questions,
      `Point case ${seed}`,
    ),
  );
  const day = days[seed % days.length]!;
  // Every number is a point, so that one world is all there is to know of its costs.
  const verdict = assess(given, { knowledge, prices: priceBook, ...day, worlds: 1 });
  return compareCosts(given, verdict, knowledge, { book: priceBook, ...day });
}

const shapeless = Object.values(priceBook.models)
  .filter(({ openWeights }) => openWeights !== undefined && openWeights.architecture === undefined)
  .map(({ id }) => id);

test(
  "every cost of a thousand cases is what decimal arithmetic makes of it",
  { timeout: 300_000 },
  () => {
    const found = Array.from({ length: cases }, (_, index) => compareCase(index + 1));
    const differing = found.flatMap((comparison) => comparison.differing);
    const compared = found.reduce((sum, comparison) => sum + comparison.compared, 0);
    console.log(`${compared - differing.length} passed, ${differing.length} failed`);
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(cases * 80);
    // The operations of training a model whose shape is not recorded are estimated, and tested elsewhere.
    const leftOut = found.flatMap((comparison) => comparison.leftOut);
    expect(
      leftOut.filter(
        (line) =>
          !/^(open-fine-tuning|continued-pretraining) /.test(line) ||
          !shapeless.some((id) => line.includes(id)),
      ),
    ).toEqual([]);
    expect(leftOut.length).toBeLessThan(compared / 100);
  },
);
