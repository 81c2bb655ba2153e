import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { rule, smallRules } from "../testing/small-rules.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { Verdict } from "../vocabulary/verdict.ts";

/** The small gates on isolation, each held unless the limit is a wish or falls for pseudonyms. */
const context = {
  ...smallContext,
  knowledge: {
    ...smallKnowledge,
    rules: smallRules.map((one) =>
      one.kind === "gate" && one.id.startsWith("privacy/")
        ? rule(one.id, {
            kind: "gate",
            hard: true,
            whenUnknown: "not-met",
            when: {
              all: [
                one.when,
                { not: { isolationSource: { answered: true, is: "wish" } } },
                { not: { banOnPseudonyms: { answered: true, is: "lifted" } } },
              ],
            },
            ...(one.exclude === undefined ? {} : { exclude: one.exclude }),
            ...(one.of === undefined ? {} : { of: one.of }),
            ...(one.offersMust === undefined ? {} : { offersMust: one.offersMust }),
          })
        : one,
    ),
  },
};
const limited = (answers: Readonly<Record<string, unknown>>): Verdict =>
  assess(smallCase({ gap: "knowledge", requestsPerMonth: 2e5, isolation: 5, ...answers }), context);
const hosted = (verdict: Verdict): string[] =>
  verdict.options
    .filter(({ standing, id }) => standing === "excluded" && id.startsWith("api-"))
    .map(({ id }) => id);

test("a limit that nobody cites is kept to, and its price and the question that settles it are named", () => {
  const verdict = limited({});
  expect(hosted(verdict)).toContain("api-retrieval");
  expect(verdict.limitPrice).toMatchObject({
    kept: true,
    fact: "isolationSource",
    answer: "wish",
    otherwise: { endPoint: "api-retrieval" },
  });
  expect(verdict.limitPrice!.options.map(({ option }) => option)).toEqual(hosted(verdict));
  expect(verdict.limitPrice!.price).toBeGreaterThan(0);
});

test("a wish shuts nothing out, and keeping to it costs what the unnamed limit would", () => {
  const wish = limited({ isolationSource: "wish" });
  expect(hosted(wish)).toEqual([]);
  const unnamed = limited({});
  expect(wish.limitPrice).toMatchObject({ kept: false, answer: "policy" });
  expect(wish.limitPrice!.otherwise).toMatchObject({ endPoint: unnamed.endPoint!.option });
  expect(wish.endPoint!.option).toBe(unnamed.limitPrice!.otherwise.endPoint);
});

test("a rule has no price, whatever it shuts out", () => {
  for (const isolationSource of ["law", "contract", "policy"]) {
    const verdict = limited({ isolationSource });
    expect(hosted(verdict)).toContain("api-retrieval");
    expect(verdict.limitPrice).toBeUndefined();
  }
  expect(limited({ isolationBasis: "Hospital act, section 27" }).limitPrice).toBeUndefined();
});

test("a limit that falls for pseudonyms lets in what it shut out, at the price that replacing names may have", () => {
  const lifted = limited({ isolationSource: "law", banOnPseudonyms: "lifted" });
  expect(hosted(lifted)).toEqual([]);
  expect(lifted.limitPrice).toMatchObject({
    kept: false,
    fact: "banOnPseudonyms",
    answer: "holds",
  });
});

test("with data about persons a rule is asked about pseudonyms until it is known to hold for them", () => {
  const law = { isolationSource: "law", personalData: "personal" };
  expect(limited(law).limitPrice).toMatchObject({
    kept: true,
    fact: "banOnPseudonyms",
    answer: "lifted",
  });
  expect(limited({ ...law, banOnPseudonyms: "holds" }).limitPrice).toBeUndefined();
  expect(limited({ ...law, personalData: "none" }).limitPrice).toBeUndefined();
});

test("a limit that shuts nothing out has no price", () => {
  for (const isolation of [0, 1]) expect(limited({ isolation }).limitPrice).toBeUndefined();
});
