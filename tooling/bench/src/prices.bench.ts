import { calcPrice } from "@pydantic/genai-prices";
import { getTokenCosts } from "tokenlens";

import { contender, type Bench } from "./harness.ts";
import { pricedByUs } from "./pricing-usage.ts";
import { sharedRates, usageRecords, type UsageRecord } from "./usage-records.ts";

/** P8: what one usage record costs. */
export async function benches(): Promise<Bench[]> {
  const rates = sharedRates();
  const records = usageRecords();
  const ways: Record<string, (record: UsageRecord) => number> = {
    "map of floats": ({ model, inputTokens, outputTokens }) => {
      const { input, output } = rates.get(model)!;
      return (inputTokens * input + outputTokens * output) / 1_000_000;
    },
    "@tapeline/pricing": pricedByUs(rates),
    "@pydantic/genai-prices": ({ model, inputTokens, outputTokens }) =>
      calcPrice({ input_tokens: inputTokens, output_tokens: outputTokens }, model, {
        providerId: "openai",
      })!.total_price,
    tokenlens: ({ model, inputTokens, outputTokens }) =>
      getTokenCosts({
        modelId: `openai/${model}`,
        usage: { input_tokens: inputTokens, output_tokens: outputTokens },
      }).totalUSD!,
  };

  const [floor] = Object.values(ways);
  for (const record of records) {
    for (const [name, price] of Object.entries(ways)) {
      // A picodollar: the floats of the others drift below that.
      if (Math.abs(price(record) - floor!(record)) > 1e-12)
        throw new Error(`${name} says ${price(record)} for ${JSON.stringify(record)}`);
    }
  }

  let turn = 0;
  const next = () => records[turn++ % records.length]!;
  return [
    {
      measure: "P8",
      title: "the price of one usage record",
      contenders: Object.entries(ways).map(([name, price]) => contender(name, () => price(next()))),
      gates: [
        { of: "@tapeline/pricing", to: "map of floats", atMost: 3 },
        { of: "@tapeline/pricing", to: "@pydantic/genai-prices", atMost: 1 / 100 },
      ],
    },
  ];
}
