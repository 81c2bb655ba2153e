import { canonicalJson, sha256 } from "@tapeline/pricing";
import { describe, expect, test } from "vitest";

import { assess } from "./assess.ts";
import { defaultSeed, defaultWorlds } from "./assessment/context.ts";
import { smallPrices } from "./testing/small-prices.ts";
import { smallCase, smallContext } from "./testing/small-world.ts";
import type { Case } from "./vocabulary/case.ts";

const cases: readonly (readonly [string, Case])[] = [
  ["nothing answered", smallCase()],
  ["own machines", smallCase({ isolation: 5, requestsPerMonth: 1e7 })],
  ["a one-off job", smallCase({ oneOff: true, horizonMonths: 3, requestsPerMonth: 1e6 })],
  ["no budget", smallCase({ oneOffBudget: 5000 })],
  [
    "a test, a waiver and parts",
    smallCase(
      { gap: "behaviour", labelledExamples: 5000, requestsPerMonth: 2e7 },
      {
        tests: [{ option: "api-prompting", passed: 61, of: 100 }],
        waive: { "api-retrieval": "nothing to be looked up" },
        parts: [
          { name: "most", share: 80, answers: {} },
          { name: "few", share: 20, answers: { isolation: 5 } },
        ],
      },
    ),
  ],
];

/** Every number of some data with its path. */
function* numbersIn(data: unknown, path = ""): Generator<readonly [string, number]> {
  if (typeof data === "number") yield [path, data];
  else if (typeof data === "object" && data !== null)
    for (const [key, value] of Object.entries(data)) yield* numbersIn(value, `${path}/${key}`);
}

describe.each(cases)("the verdict on a case with %s", (_, given) => {
  const verdict = assess(given, smallContext);

  test("is the same bytes twice, from a copy of everything", () => {
    const again = assess(structuredClone(given), structuredClone(smallContext));
    expect(JSON.stringify(again)).toBe(JSON.stringify(verdict));
  });

  test("has six digits in every number, and none that JSON cannot say", () => {
    const { receipt: __, ...told } = verdict;
    for (const [path, value] of numbersIn(told))
      expect(Number(value.toPrecision(6)), path).toBe(value);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });

  test("carries a receipt of all that it depends on", () => {
    const { offers, offersLost, engine, ...rest } = verdict.receipt;
    expect(rest).toEqual({
      content: smallContext.knowledge.version,
      contentDigest: smallContext.knowledge.digest,
      prices: smallPrices.digest,
      asOf: smallContext.asOf,
      knownOn: smallContext.asOf,
      seed: defaultSeed,
      worlds: defaultWorlds,
      caseDigest: sha256(canonicalJson(given)),
    });
    expect(engine).toMatch(/^\d+\.\d+\.\d+/);
    expect(new Set(offers).size).toBe(offers.length);
    for (const used of verdict.options.flatMap((option) => option.offers))
      expect(offers).toContain(used.id);
    for (const lost of offersLost) expect(lost.length).toBeGreaterThan(0);
  });

  test("gives chances between none and all", () => {
    const { customChance, customShare, options, endPoint } = verdict;
    const chances = [customChance, customShare, endPoint?.chance ?? 0].concat(
      options.flatMap(({ sufficiency, acceptability }) => [sufficiency, acceptability]),
    );
    for (const chance of chances) {
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
    }
    const shares = options.reduce((sum, { acceptability }) => sum + acceptability, 0);
    expect([0, 1]).toContain(Number(shares.toFixed(4)));
  });

  test("is as sure as its answer is: 1 − A for no, A for yes", () => {
    const { answer, confidence, customShare } = verdict;
    const wanted = { no: 1 - customShare, yes: customShare, "not yet": undefined }[answer];
    expect(confidence).toBe(
      wanted === undefined ? undefined : Number((wanted * 100).toPrecision(6)),
    );
  });

  test("recommends its first step, and after it what stands later in the plan", () => {
    const { options, plan } = verdict;
    const steps = plan?.steps.map(({ option }) => option) ?? [];
    const standing = (wanted: string) =>
      options.filter((option) => option.standing === wanted).map(({ id }) => id);
    expect(standing("recommended")).toEqual(steps.slice(0, 1));
    expect(new Set(standing("recommended-after-test"))).toEqual(new Set(steps.slice(1)));
  });
});

describe("a verdict", () => {
  test("is another with another seed, and hardly so", () => {
    const [, given] = cases[0];
    const other = assess(given, { ...smallContext, seed: 5 });
    const usual = assess(given, smallContext);
    expect(other.receipt.seed).toBe(5);
    expect(other.customShare).not.toBe(usual.customShare);
    expect(Math.abs(other.customShare - usual.customShare)).toBeLessThan(0.02);
    expect([other.answer, other.firstStep]).toEqual([usual.answer, usual.firstStep]);
  });

  test("tells of dated changes that are billed", () => {
    const model = smallPrices.models["example/top"]!;
    const [sale] = model.offers;
    const rise = { ...sale.history[0], from: "2027-02-01", known: "2026-11-01", input: 6 };
    const prices = {
      ...smallPrices,
      digest: `sha256:${"4".repeat(64)}`,
      models: {
        ...smallPrices.models,
        "example/top": { ...model, offers: [{ ...sale, history: [...sale.history, rise] }] },
      },
    };
    const { notices } = assess(smallCase(), { ...smallContext, prices });
    expect(notices).toEqual([
      "Model example/top changes from $3/$15 to $6/$15 per million tokens on 1 Feb 2027 (Example)",
    ]);
  });

  test("is in the words of its answer", () => {
    for (const [, given] of cases) {
      const { headline, nextStep } = assess(given, smallContext);
      expect(headline.length).toBeGreaterThan(20);
      expect(nextStep).toMatch(/\.$/);
    }
  });
});

test("prices over the longest horizon whatever it prices over a short one", () => {
  const priced = (horizonMonths: number) =>
    assess(smallCase({ isolation: 1, horizonMonths }), smallContext).options.flatMap(
      ({ id, cost }) => (cost === undefined ? [] : [id]),
    );
  expect(priced(84)).toEqual(priced(6));
  expect(priced(84).length).toBeGreaterThan(3);
});

describe("where no language model that is left has a price", () => {
  const early = { ...smallContext, asOf: "2001-01-01" };

  test("nothing is answered, though a budget stands against what has a price", () => {
    // On that day nothing was for sale, and building without a language model is over the budget.
    const given = smallCase({ isolation: 1, oneOffBudget: 5000 });
    const verdict = assess(given, early);
    expect([verdict.answer, verdict.waitingFor, verdict.outcome]).toEqual([
      "not yet",
      "prices",
      "not-priced",
    ]);
    expect(verdict.options.map(({ standing }) => standing)).toContain("not-priced");
    expect(verdict.confidence).toBeUndefined();
    expect(assess(given, smallContext)).toMatchObject({ answer: "no", confidence: 100 });
  });

  test("a solution without one is still worth its test, and settles nothing about the models", () => {
    const verdict = assess(smallCase({ isolation: 1, valuePerResult: 100 }), early);
    expect(verdict).toMatchObject({ answer: "not yet", waitingFor: "prices", outcome: "adopt" });
    expect(verdict.firstStep).toEqual({ option: "no-llm", action: "test" });
    expect(verdict.confidence).toBeUndefined();
    expect(verdict.nextStep).toMatch(/^Prices are on record from .* First step: test /);
  });

  test("no custom one is needed because the ready-made ones alone are not priced", () => {
    const sold = Object.entries(smallPrices.models).filter(([, { weights }]) => weights === "open");
    const prices = {
      ...smallPrices,
      digest: `sha256:${"8".repeat(64)}`,
      models: Object.fromEntries(
        sold.map(([id, model]): [string, typeof model] => [id, { ...model, offers: [] }]),
      ),
    };
    const options = smallContext.knowledge.options.filter(({ id }) => id !== "open-as-is");
    const context = { ...smallContext, prices, knowledge: { ...smallContext.knowledge, options } };
    const verdict = assess(smallCase({ isolation: 1, valuePerResult: 100 }), context);
    expect(verdict.firstStep?.option).toBe("open-fine-tuning");
    expect([verdict.answer, verdict.waitingFor]).toEqual(["not yet", "prices"]);
    expect(verdict.headline).toMatch(/^Not yet: no ready-made language model /);
  });

  test("another model is answer enough where only some have none", () => {
    const rentals = {};
    const prices = { ...smallPrices, digest: `sha256:${"9".repeat(64)}`, rentals };
    const { answer, options } = assess(smallCase({ isolation: 1 }), { ...smallContext, prices });
    expect(options.map(({ standing }) => standing)).toContain("not-priced");
    expect(answer).toBe("no");
  });
});
