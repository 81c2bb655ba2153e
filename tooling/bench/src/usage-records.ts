import { calcPrice } from "@pydantic/genai-prices";

import { randomFrom } from "./random.ts";

/** What one request used of one model. */
export interface UsageRecord {
  readonly model: string;
  readonly day: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** USD per million tokens. */
export interface Rates {
  readonly input: number;
  readonly output: number;
}

/** Models with one flat price that every peer knows. */
const models = ["gpt-4.1", "gpt-5", "gpt-5-mini", "gpt-5-nano"];

/**
 * Their prices, read out of a peer: the bench compares speed, so all must start from the same prices
 * whatever those are.
 */
export function sharedRates(): Map<string, Rates> {
  const million = 1_000_000;
  const rateOf = (model: string, usage: { input_tokens: number; output_tokens: number }) => {
    const price = calcPrice(usage, model, { providerId: "openai" });
    if (price === null) throw new Error(`@pydantic/genai-prices has no price of ${model}`);
    // Nine decimals are more than a price has; the peer's own arithmetic leaves a little dust.
    return Number(price.total_price.toFixed(9));
  };
  return new Map(
    models.map((model) => [
      model,
      {
        input: rateOf(model, { input_tokens: million, output_tokens: 0 }),
        output: rateOf(model, { input_tokens: 0, output_tokens: million }),
      },
    ]),
  );
}

/** Usage records to price in turn, from a fixed seed. */
export function usageRecords(count = 256, seed = 8): UsageRecord[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => ({
    model: models[Math.floor(random() * models.length)]!,
    day: `2026-${String(1 + Math.floor(random() * 9)).padStart(2, "0")}-15`,
    inputTokens: 50 + Math.floor(random() * 20_000),
    outputTokens: 1 + Math.floor(random() * 2_000),
  }));
}
