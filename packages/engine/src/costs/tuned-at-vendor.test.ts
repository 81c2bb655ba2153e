import { describe, expect, test } from "vitest";
import { priceBookSchema, type FineTuning, type PriceBook } from "@tapeline/pricing";

import { assess } from "../assess.ts";
import type { Context } from "../assessment/context.ts";
import { smallOptions } from "../testing/small-options.ts";
import { smallPrices } from "../testing/small-prices.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { Option } from "../vocabulary/option.ts";
import type { OptionResult } from "../vocabulary/verdict.ts";

const tunedOpenly = smallOptions.find(({ id }) => id === "open-fine-tuning")!;
const tunedByVendor: Option = {
  ...tunedOpenly,
  id: "api-fine-tuning",
  code: "O3",
  dimension: 4,
  offers: "tuned-api",
  traits: { ...tunedOpenly.traits, weights: "closed", hosting: "provider" },
  components: ["api-tokens", "labels", "training", "retraining", "errors"],
};

/** The small prices, and a model that its vendor tunes at these terms. */
function pricesWith(fineTuning: FineTuning, tokens: object = { input: 2, output: 8 }): PriceBook {
  const model = smallPrices.models["example/mid"]!;
  const [sale] = model.offers;
  const { from, source, standing } = sale!.history[0]!;
  const tuned = {
    ...sale!,
    id: "example/mid@example:global:fineTuned",
    mode: "fineTuned",
    history: [{ from, source, standing, fineTuning, ...tokens }],
  };
  return priceBookSchema.parse({
    ...smallPrices,
    models: { ...smallPrices.models, "example/mid": { ...model, offers: [sale, tuned] } },
  });
}

function hostedFineTuning(...terms: Parameters<typeof pricesWith>): OptionResult {
  const context: Context = {
    ...smallContext,
    knowledge: { ...smallKnowledge, options: [...smallOptions, tunedByVendor] },
    prices: pricesWith(...terms),
    worlds: 64,
  };
  const given = smallCase({ isolation: 1, gap: "behaviour", labelledExamples: 2000 });
  return assess(given, context).options.find(({ id }) => id === "api-fine-tuning")!;
}

const amounts = ({ lines }: OptionResult): Record<string, number> =>
  Object.fromEntries(lines.map(({ id, amount }) => [id, amount.mean]));
const training: FineTuning = { method: "supervised", trainingPerMillionTokens: 5 };

describe("tuning at a vendor whose whole price is known", () => {
  const whole = hostedFineTuning({ ...training, hostingPerHour: 2, hostingPer: "model" });

  test("is billed for training, tokens and hosting, and its cost is the sum of its lines", () => {
    const bill = amounts(whole);
    for (const line of ["training", "api-tokens", "hosting"]) expect(bill[line]).toBeGreaterThan(0);
    const sum = Object.values(bill).reduce((total, amount) => total + amount, 0);
    expect(sum / whole.cost!.mean).toBeCloseTo(1, 4);
    expect([whole.standing, whole.notPriced]).toEqual([
      expect.not.stringMatching("not-priced"),
      [],
    ]);
  });

  test("costs less by the hosting alone where none is charged", () => {
    const { hosting, ...rest } = amounts(whole);
    expect(amounts(hostedFineTuning(training))).toEqual(rest);
    expect(hosting).toBeGreaterThan(0);
  });
});

describe("tuning at a vendor of whose price a part is missing", () => {
  test.each([
    ["the tokens of the tuned model", training, {}, "a price of the tuned model's tokens"],
    [
      "its hosting",
      { ...training, hostingNote: "by the hour" },
      undefined,
      "a price of its hosting",
    ],
    [
      "how many accelerators it is hosted on",
      { ...training, hostingPerHour: 7, hostingPer: "accelerator" } as const,
      {},
      "the number of accelerators that it is hosted on",
    ],
  ])("is not priced, and says so of %s", (_what, terms, tokens, says) => {
    const { standing, cost, notPriced } = hostedFineTuning(terms, tokens);
    expect([standing, cost]).toEqual(["not-priced", undefined]);
    expect(notPriced).toEqual([`example/mid@example:global:fineTuned (without ${says})`]);
  });
});
