import { errorOf, same, type ContractCheck } from "./contract.ts";

/** What holds of calculators over every transport. */
export const calculatorChecks: readonly ContractCheck[] = [
  {
    name: "costs a month on each offer, with an interval around the middle",
    async run({ client }) {
      const { offers, formula } = await client.calculators.apiCost.query({
        requests: { low: 10_000, high: 1_000_000 },
        inputTokens: 2000,
        outputTokens: 300,
      });
      same(offers.length > 0, true);
      same(
        offers.every(({ total }) => total.p10 <= total.p50 && total.p50 <= total.p90),
        true,
      );
      same(typeof formula, "string");
    },
  },
  {
    name: "says that a model does not fit, and speaks of no speed then",
    async run({ client }) {
      const { memory, speed } = await client.calculators.serving.query({
        model: "meta/llama-3.3-70b",
        accelerator: "l4",
        precision: "bf16",
        inputTokens: 1000,
        outputTokens: 100,
      });
      same(memory.fits, "does-not-fit");
      same(speed, undefined);
    },
  },
  {
    name: "counts the same items every time, and refuses what cannot show",
    async run({ client }) {
      const asked = { bar: 90, difference: 5, discordant: 20 };
      const once = await client.calculators.sampleSize.query(asked);
      same(await client.calculators.sampleSize.query(asked), once);
      const error = await errorOf(
        client.calculators.sampleSize.query({ ...asked, difference: 40 }),
      );
      same(error.data?.problems?.[0]?.field, "difference");
    },
  },
  {
    name: "refuses a figure that is none, by its field",
    async run({ client }) {
      const error = await errorOf(
        client.calculators.pretraining.query({
          parameters: { low: 7e9, high: 1e9 },
          tokens: 1e12,
          accelerator: "h100-sxm",
        }),
      );
      same(error.data?.code, "BAD_REQUEST");
      same(error.data?.problems?.[0]?.field, "parameters");
    },
  },
];
