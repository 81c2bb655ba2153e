import { describe, expect, test } from "vitest";

import { knowledge, scenarios } from "../src/index.ts";
import { manners } from "../src/scenario.ts";
import { advisedOn, dayOfAdvice, differencesIn, heldToExpert } from "./advised.ts";
import {
  countsOf,
  distributionPage,
  endPointOf,
  hostedAmong,
  isolationsOf,
  sizeOf,
  sizes,
  vendorsOf,
  volumeOf,
  volumes,
} from "./distribution.ts";

const advised = advisedOn(knowledge, scenarios);
const hosted = hostedAmong(knowledge.options);

describe("each scenario is advised on as its expert would", () => {
  test.each(advised.filter(heldToExpert).map((one) => [one.scenario.id, one] as const))(
    "%s",
    (_, one) => {
      expect(differencesIn(one)).toEqual([]);
    },
  );
});

describe("the scenarios", () => {
  test("spread over all kinds of task, levels of isolation, sizes and volumes", () => {
    const tasks = advised.flatMap(
      ({ scenario }) => (scenario.case.answers.taskTypes as string[] | undefined) ?? [],
    );
    expect([...new Set(tasks)].toSorted()).toEqual(
      Object.keys(knowledge.questions.taskTypes.values!).toSorted(),
    );
    const atLeast = (fewest: number, names: readonly string[], shown: readonly string[]): void => {
      for (const name of names)
        expect(shown.filter((one) => one === name).length, name).toBeGreaterThanOrEqual(fewest);
    };
    const levels = [0, 1, 2, 3, 4, 5].map((level) => `level ${level}`);
    atLeast(5, levels, advised.flatMap(isolationsOf));
    atLeast(20, sizes, advised.map(sizeOf));
    atLeast(15, volumes, advised.map(volumeOf));
  });

  test("show each contradiction of the source article", () => {
    const shown = advised.map(({ scenario: { id } }) => /^contradictions\/(c\d)-/.exec(id)?.[1]);
    const all = Array.from({ length: 9 }, (_, index) => `c${index + 1}`);
    expect(all.filter((one) => !shown.includes(one))).toEqual([]);
  });
});

describe("cases told the way people tell them", () => {
  const told = advised.filter(({ scenario: { story } }) => story !== undefined);

  test("are thirty or more, and at least five show each manner of asking", () => {
    expect(told.length).toBeGreaterThanOrEqual(30);
    const shown = told.flatMap(({ scenario }) => scenario.manners ?? []);
    for (const manner of manners)
      expect(shown.filter((one) => one === manner).length, manner).toBeGreaterThanOrEqual(5);
  });

  test("each get a first step", () => {
    const without = told.filter(({ verdict }) => verdict.firstStep === undefined);
    expect(without.map(({ scenario: { id } }) => id)).toEqual([]);
  });

  test("are answered once five questions at most are", () => {
    for (const { scenario, verdict } of told)
      expect(
        new Set(verdict.decidedBy.map(({ fact }) => fact)).size,
        scenario.id,
      ).toBeLessThanOrEqual(5);
  });
});

describe("what is advised over all scenarios", () => {
  const share = (count: number): number => count / advised.length;

  test("follows the case: each answer and each end point occurs, and most cases need no model of their own", () => {
    const answers = new Map(countsOf(advised.map(({ verdict }) => verdict.answer)));
    expect(share(answers.get("no")!)).toBeGreaterThan(0.5);
    expect(share(answers.get("no")!)).toBeLessThan(0.9);
    for (const answer of ["yes", "not yet"])
      expect(share(answers.get(answer)!), answer).toBeGreaterThan(0.05);
    // A model tuned at a vendor has no whole price on this day.
    const ends = new Set(advised.map(endPointOf));
    for (const { id } of knowledge.options.filter(({ code }) => code !== "O3"))
      expect([...ends]).toContain(id);
  });

  test("makes no vendor the default", () => {
    const adopted = countsOf(advised.flatMap((one) => vendorsOf(one, hosted)));
    const all = adopted.reduce((sum, [, worlds]) => sum + worlds, 0);
    expect(adopted.length).toBeGreaterThanOrEqual(4);
    expect(adopted[0]![1] / all).toBeLessThan(0.5);
  });

  // A change of the advice over all cases shows here: accept it with `npm run pages`.
  test("is written down", async () => {
    await expect(distributionPage(advised, dayOfAdvice, hosted)).toMatchFileSnapshot(
      "../DISTRIBUTION.md",
    );
  });
});
