import { describe, expect, test } from "vitest";

import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import { resultOf } from "../testing/result-of.ts";
import type { Case } from "../vocabulary/case.ts";
import type { FactWorth, ValueOfInformation } from "../vocabulary/explore.ts";
import { valueOfInformation } from "./value-of-information.ts";
import { smallTestCost } from "./worth-of-tests.ts";

const informationOn = (given: Case): ValueOfInformation =>
  resultOf(valueOfInformation(given, smallContext)).result;
const worthOf = ({ facts }: ValueOfInformation, wanted: string): FactWorth =>
  facts.find(({ fact }) => fact === wanted)!;

/** What the plans feel beside volume, without any doubt. */
const settled = {
  inputTokens: 2000,
  outputTokens: 300,
  reasoningMultiplier: 1,
  cacheableInput: 0,
  callsPerRequest: 1,
  deferrable: 0,
  peakToAverage: 3,
  servingError: 1,
  activeHoursPerMonth: 730,
  gap: "behaviour",
  labelledExamples: 5000,
  minimumPassRate: 90,
  growthPerMonth: 0,
  valuePerResult: 0.01,
};
/** Few requests are cheapest bought, many on machines of one's own. */
const openVolume = smallCase({
  ...settled,
  requestsPerMonth: { low: 1e4, base: 5e5, high: 2e7 },
});
const information = informationOn(openVolume);

describe("knowing a fact", () => {
  test("is worth something where it chooses the plan", () => {
    const volume = worthOf(information, "requestsPerMonth");
    expect(volume.worth).toBeGreaterThan(information.noise);
    expect(volume.worthAsking).toBe(true);
  });

  test("is worth nothing where nothing reads it", () => {
    expect(worthOf(information, "pretrainTokens")).toEqual({
      fact: "pretrainTokens",
      worth: 0,
      worthAsking: false,
    });
  });

  test("is listed by worth, then in the order of the questions", () => {
    const worths = information.facts.map(({ worth }) => worth);
    expect(worths).toEqual(worths.toSorted((a, b) => b - a));
    expect(Math.min(...worths)).toBeGreaterThanOrEqual(0);
  });

  test("is asked about only where the fact is uncertain", () => {
    const facts = information.facts.map(({ fact }) => fact);
    expect(facts).toContain("apiPriceDecline");
    expect(facts).not.toContain("labelledExamples");
    expect(facts).not.toContain("gap");
    expect(new Set(facts).size).toBe(facts.length);
  });

  test("is worth less the more is known of it", () => {
    const certain = informationOn(
      smallCase({
        ...settled,
        requestsPerMonth: { low: 4.5e5, base: 5e5, high: 5.5e5 },
      }),
    );
    expect(worthOf(certain, "requestsPerMonth").worth).toBeLessThan(
      worthOf(information, "requestsPerMonth").worth,
    );
  });
});

describe("an answer that nobody gave", () => {
  const worthOfRights = (answers: Record<string, unknown>): FactWorth =>
    worthOf(
      informationOn(
        smallCase({ ...settled, requestsPerMonth: { low: 1e6, base: 5e6, high: 2e7 }, ...answers }),
      ),
      "trainingRights",
    );

  test("is worth something where one of its values shuts out what would be adopted", () => {
    expect(worthOfRights({}).worth).toBeGreaterThan(0);
    expect(worthOfRights({}).worthAsking).toBe(true);
  });

  test("is not asked for once it is given", () => {
    expect(worthOfRights({ trainingRights: "yes" })).toBeUndefined();
  });
});

describe("an answer that decides", () => {
  // Here the gate on own machines asks for the isolation that nobody stated.
  const rules = smallKnowledge.rules.map((rule) =>
    rule.kind === "gate" && rule.id === "privacy/own-machines"
      ? { ...rule, whenUnknown: "ask" as const }
      : rule,
  );
  const context = {
    ...smallContext,
    knowledge: { ...smallKnowledge, digest: "1".repeat(64), rules },
  };
  const { facts } = resultOf(valueOfInformation(smallCase(), context)).result;
  const isolation = facts.find(({ fact }) => fact === "isolation")!;

  test("is worth asking, though the worlds take it for settled", () => {
    expect(isolation.worthAsking).toBe(true);
    expect(isolation.worth).toBeGreaterThan(0);
  });
});

describe("grading items", () => {
  test("is valued for options without a recorded test only", () => {
    const tested = informationOn(
      smallCase(
        { requestsPerMonth: 1e6, gap: "behaviour" },
        { tests: [{ option: "api-prompting", passed: 80, of: 100 }] },
      ),
    );
    const options = new Set(tested.tests.map(({ option }) => option));
    expect(options).toEqual(new Set(["no-llm", "api-retrieval", "open-as-is", "open-fine-tuning"]));
    expect(tested.tests.map(({ items }) => items).toSorted((a, b) => a - b)[0]).toBe(50);
  });

  test("lists tests by what they bring after their cost", () => {
    const nets = information.tests.map(({ net }) => net);
    expect(nets).toEqual(nets.toSorted((a, b) => b - a));
    for (const { worth, cost, net } of information.tests)
      expect(Math.abs(net - (worth - cost))).toBeLessThanOrEqual(1e-5 * (worth + cost));
  });

  test("tells no less with more items", () => {
    for (const id of ["api-prompting", "open-as-is"]) {
      const [few, many] = [50, 400].map((items) =>
        information.tests.find((one) => one.option === id && one.items === items)!,
      );
      // Small differences are those of sorting worlds into bins.
      expect(many.worth).toBeGreaterThanOrEqual(few.worth - 2 * information.noise - 1);
    }
  });

  test("costs half a day and its items where a prompt is enough, the option's own test before that where not", () => {
    const [, prompting, , , tuning] = smallKnowledge.options;
    const worlds = { number: () => Float64Array.of(21_000) } as never;
    expect(smallTestCost(prompting, 200, worlds)).toBe(500 + 1000);
    expect(smallTestCost(tuning, 200, worlds)).toBe(60_000 + 500 + 1000);
  });
});

test("gives the same figures each time", () => {
  expect(informationOn(openVolume)).toEqual(information);
});

test("says how far it is", () => {
  const { steps } = resultOf(valueOfInformation(openVolume, smallContext));
  const dones = steps.map(({ done }) => done);
  expect(dones).toEqual(dones.toSorted((a, b) => a - b));
  expect(steps.every(({ done, total }) => done <= total)).toBe(true);
});
