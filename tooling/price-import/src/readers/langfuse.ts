import { z } from "zod";
import type { ListIdentity, Observation, Reading } from "../observation.ts";
import { fold, observe } from "../observation.ts";

const fileSchema = z.object({
  records: z.array(
    z.object({
      modelName: z.string(),
      pricingTiers: z.array(
        z.object({
          isDefault: z.boolean(),
          prices: z.record(z.string(), z.number()),
        }),
      ),
    }),
  ),
});

/** It names no provider: a model's first party follows from how its name begins. */
const firstParty: readonly (readonly [string, string])[] = [
  ["gpt-", "openai"],
  ["o1", "openai"],
  ["o3", "openai"],
  ["o4-", "openai"],
  ["text-embedding-3", "openai"],
  ["claude-", "anthropic"],
  ["gemini-", "google"],
];

/** USD per token to USD per million tokens. */
const perMillion = 1e6;

/** Reads Langfuse's default prices: USD per token, first parties only. */
export function readLangfuse(identity: ListIdentity, text: string): Reading {
  const { records } = fileSchema.parse(JSON.parse(text));
  const { list, observedOn } = identity;
  const observations: Observation[] = [];
  const listings: Reading["listings"][number][] = [];
  for (const record of records) {
    const model = fold(record.modelName);
    const provider = firstParty.find(([start]) => model.startsWith(start))?.[1];
    const prices = record.pricingTiers.find((tier) => tier.isDefault)?.prices;
    if (provider === undefined || prices === undefined) continue;
    const amount = (...keys: string[]) =>
      perMillion * (keys.map((key) => prices[key] ?? 0).find((value) => value > 0) ?? 0);
    observations.push(
      ...observe(
        identity,
        { provider, model },
        {
          input: amount("input"),
          output: amount("output"),
          cachedInput: amount("cache_read_input_tokens", "input_cache_read", "input_cached_tokens"),
          cacheWrite: amount("cache_creation_input_tokens", "input_cache_creation"),
        },
      ),
    );
    listings.push({ list, observedOn, provider, model, providerModelId: record.modelName });
  }
  return { list, observedOn, observations, listings, history: [] };
}
