import { describe, expect, test } from "vitest";

import { annuity } from "../costs/demand.ts";
import { rule } from "../testing/small-rules.ts";
import { contextWith, smallCase, smallContext } from "../testing/small-world.ts";
import type { Case } from "../vocabulary/case.ts";
import type { OptionId } from "../vocabulary/option.ts";
import { situationOf } from "./context.ts";
import { judgeOptions, type OptionJudged } from "./judge-options.ts";

function judged(given: Case, context = smallContext) {
  const situation = situationOf(given, context);
  const { options } = judgeOptions(situation);
  const option = (id: OptionId): OptionJudged => options.find((one) => one.option.id === id)!;
  return { worlds: situation.worlds, options, option };
}
const share = (ones: Uint8Array): number => ones.filter((one) => one === 1).length / ones.length;

/** The budgets of a world; without one there is no limit. */
const ceiling = (column: Float64Array, world: number): number =>
  Number.isNaN(column[world]) ? Infinity : column[world];

describe("the offer that a world adopts", () => {
  test.each([
    ["no budget", {}],
    ["a budget for building", { oneOffBudget: { low: 2e4, base: 8e4, high: 4e5 } }],
    ["a budget for running", { monthlyBudget: { low: 800, base: 3000, high: 2e4 } }],
  ])(
    "is that of lowest expected cost among those that suffice and can be paid: %s",
    (_, budget) => {
      const { worlds, options } = judged(smallCase(budget));
      const months = annuity(worlds);
      const oneOff = worlds.number("oneOffBudget");
      const monthly = worlds.number("monthlyBudget");
      for (const { option, kept, score, suffices, chosen, building, running, expected } of options)
        for (let world = 0; world < worlds.count; world++) {
          const able = [...kept.keys()]
            .filter((index) => score[world] + option.offsets[kept[index].offer.class] >= 0)
            .filter(
              (index) =>
                option.test.cost.value + kept[index].bill.building[world] <=
                  ceiling(oneOff, world) &&
                kept[index].bill.operating[world] / months[world] <= ceiling(monthly, world),
            )
            .toSorted((a, b) => kept[a].expected - kept[b].expected);
          expect(suffices[world]).toBe(able.length > 0 ? 1 : 0);
          const wanted = kept[able[0] ?? chosen[world]];
          expect(building[world]).toBe(wanted.bill.building[world]);
          expect(running[world]).toBe(wanted.bill.running[world]);
          expect(expected[world]).toBe(wanted.expected);
        }
    },
  );

  test("is the most capable where none suffices", () => {
    const { option } = judged(smallCase());
    const { kept, suffices, chosen } = option("api-prompting");
    const without = suffices.indexOf(0);
    expect(kept[chosen[without]].offer.class).toBe("top");
  });

  test("suffices no more often in a small class than in a large one", () => {
    const { option } = judged(smallCase());
    const { kept, score, option: of } = option("api-prompting");
    const shares = kept.map(
      ({ offer }) => score.filter((x) => x + of.offsets[offer.class] >= 0).length,
    );
    expect(kept.map(({ offer }) => offer.class)).toEqual(["small", "mid", "top"]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(shares[2]);
  });
});

describe("a budget", () => {
  test("is soft: where it does not reach, the option is shut out in those worlds only", () => {
    const open = judged(smallCase()).option("api-prompting");
    const tight = judged(smallCase({ oneOffBudget: 4e4 })).option("api-prompting");
    expect(tight.state).toBe("eligible");
    expect(tight.overBudget).toBeGreaterThan(0);
    expect(tight.overBudget).toBeLessThan(0.95);
    expect(share(tight.suffices)).toBeLessThan(share(open.suffices));
    expect(tight.reaches).toEqual(open.reaches);
    tight.suffices.forEach((one, world) => expect(one).toBeLessThanOrEqual(open.suffices[world]));
  });

  test("excludes an option that breaks it in 95 of 100 worlds", () => {
    for (const budget of [{ oneOffBudget: 4e4 }, { monthlyBudget: 1500 }]) {
      const { options } = judged(smallCase(budget));
      for (const { state, overBudget } of options)
        expect(state).toBe(overBudget >= 0.95 ? "excluded" : "eligible");
      expect(new Set(options.map(({ state }) => state)).size).toBe(2);
    }
  });

  test("counts test and building for the one-off sum, and nothing of running", () => {
    const { option } = judged(smallCase({ oneOffBudget: 23_000, contingency: 1 }));
    // A test for $8,000 and a set-up for $15,000: just within.
    expect(option("api-prompting").overBudget).toBe(0);
    const { option: less } = judged(smallCase({ oneOffBudget: 22_999, contingency: 1 }));
    expect(less("api-prompting").overBudget).toBe(1);
  });

  test("never adds worlds as it gets smaller", () => {
    const before = judged(smallCase({ monthlyBudget: 1e5 })).options;
    const after = judged(smallCase({ monthlyBudget: 2e3 })).options;
    after.forEach(({ suffices }, index) =>
      suffices.forEach((one, world) =>
        expect(one).toBeLessThanOrEqual(before[index].suffices[world]),
      ),
    );
  });
});

describe("a soft gate", () => {
  const context = contextWith(
    rule("volume/large", {
      kind: "gate",
      when: { requestsPerMonth: { above: 1e5 } },
      whenUnknown: "not-met",
      hard: false,
      exclude: ["api-prompting"],
    }),
  );
  const given = { requestsPerMonth: { low: 5e4, base: 1e5, high: 4e5 } };

  test("lets an option be tested where it holds, but not adopted", () => {
    const { option, worlds } = judged(smallCase(given), context);
    const { state, reaches, suffices } = option("api-prompting");
    expect(state).toBe("eligible");
    const requests = worlds.number("requestsPerMonth");
    suffices.forEach((one, world) => expect(one).toBe(requests[world] > 1e5 ? 0 : reaches[world]));
    expect(share(suffices)).toBeGreaterThan(0);
    expect(share(suffices)).toBeLessThan(share(reaches));
  });

  test("leaves the other options alone", () => {
    const with_ = judged(smallCase(given), context).option("api-retrieval");
    const without = judged(smallCase(given)).option("api-retrieval");
    expect(with_.suffices).toEqual(without.suffices);
  });
});

describe("where an option stands", () => {
  test("is excluded by a gate that holds", () => {
    const { options } = judged(smallCase({ isolation: 5 }));
    const excluded = options.filter(({ state }) => state === "excluded");
    expect(excluded.map(({ option }) => option.code)).toEqual(["O1", "O2"]);
    for (const { gating } of excluded)
      expect(gating.excludedBy.map((gate) => gate.rule.id)).toEqual(["privacy/own-machines"]);
  });

  test("is not priced where nothing of its kind has a price", () => {
    const unpriced = {
      ...smallContext,
      prices: { ...smallContext.prices, digest: `sha256:${"1".repeat(64)}`, rentals: {}, gpus: {} },
    };
    const { option } = judged(smallCase(), unpriced);
    expect(option("open-as-is").state).toBe("not-priced");
    expect(share(option("open-as-is").suffices)).toBe(0);
    expect(option("api-prompting").state).toBe("eligible");
  });

  test("is not priced where a fact of its bill is unknown: unknown is not zero", () => {
    const { questions } = smallContext.knowledge;
    const knowledge = {
      ...smallContext.knowledge,
      questions: { ...questions, fteNoLlm: { ...questions.fteNoLlm, assume: [] } },
    };
    const { option } = judged(smallCase(), { ...smallContext, knowledge });
    expect(option("no-llm").state).toBe("not-priced");
    expect(option("api-prompting").state).toBe("eligible");
  });

  test("is undetermined where no offer is known to pass what a gate wants of it", () => {
    const provider = smallContext.prices.providers["example"]!;
    const { zeroRetention: _, ...retention } = provider.retention!;
    const prices = {
      ...smallContext.prices,
      digest: `sha256:${"2".repeat(64)}`,
      providers: {
        example: { ...provider, retention: { ...retention, zeroRetention: "unknown" as const } },
      },
    };
    const { option } = judged(smallCase({ isolation: 2 }), { ...smallContext, prices });
    expect(option("api-prompting").state).toBe("undetermined");
    expect(option("api-prompting").sifted.unknownBy).toEqual(["privacy/zero-retention"]);
    expect(option("open-as-is").state).toBe("eligible");
  });

  test("is undetermined where an answer that is missing could take every offer away", () => {
    const context = contextWith(
      rule("licence/asked", {
        kind: "gate",
        when: { trainingRights: "no" },
        whenUnknown: "ask",
        hard: true,
        of: { hosting: "provider" },
        offersMust: { ownHardware: true },
      }),
    );
    expect(judged(smallCase(), context).option("api-prompting").state).toBe("undetermined");
    const answered = (trainingRights: string) =>
      judged(smallCase({ trainingRights }), context).option("api-prompting").state;
    expect(answered("yes")).toBe("eligible");
    expect(answered("no")).toBe("excluded");
  });

  test("notes a test of thirty items as recorded, and a smaller one not", () => {
    const recordedOf = (of: number) =>
      judged(smallCase({}, { tests: [{ option: "api-prompting", passed: 20, of }] })).option(
        "api-prompting",
      ).recorded?.of;
    expect(recordedOf(30)).toBe(30);
    expect(recordedOf(29)).toBeUndefined();
  });
});
