import { z } from "zod";
import type { ListIdentity, Observation, Reading, StatedRates } from "../observation.ts";
import { fold, observe } from "../observation.ts";
import { providerNames } from "../providers.ts";

const priceSchema = z.object({ price: z.number().nullish() }).optional();
const ratesSchema = z.object({
  request_token: priceSchema,
  response_token: priceSchema,
  cache_read_input_token: priceSchema,
  cache_write_input_token: priceSchema,
});
const fileSchema = z.object({
  providers: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        pricing_config: z
          .object({
            pay_as_you_go: ratesSchema.nullish(),
            batch_config: ratesSchema.nullish(),
          })
          .nullish(),
      }),
    ),
  ),
});

/** US cents per token to USD per million tokens. */
const perMillion = 10_000;

function stated(rates: z.infer<typeof ratesSchema>): StatedRates {
  const amount = (field: z.infer<typeof priceSchema>) => (field?.price ?? 0) * perMillion;
  return {
    input: amount(rates.request_token),
    output: amount(rates.response_token),
    cachedInput: amount(rates.cache_read_input_token),
    cacheWrite: amount(rates.cache_write_input_token),
  };
}

/** Reads Portkey's models: US cents per token, batch prices apart. */
export function readPortkey(identity: ListIdentity, text: string): Reading {
  const { providers } = fileSchema.parse(JSON.parse(text));
  const names = providerNames[identity.list] ?? {};
  const { list, observedOn } = identity;
  const observations: Observation[] = [];
  const listings: Reading["listings"][number][] = [];
  for (const [name, models] of Object.entries(providers)) {
    const provider = names[name];
    if (provider === undefined) continue;
    for (const [providerModelId, { pricing_config: pricing }] of Object.entries(models)) {
      if (providerModelId === "default" || !pricing) continue;
      const model = fold(providerModelId);
      if (pricing.pay_as_you_go) {
        // A reranker's "token" is a search there: a cent a search is ten dollars a thousand.
        const searches = (pricing.pay_as_you_go.request_token?.price ?? 0) * 10;
        const rates = model.includes("rerank")
          ? { perThousandSearches: searches }
          : stated(pricing.pay_as_you_go);
        observations.push(...observe(identity, { provider, model }, rates));
      }
      if (pricing.batch_config) {
        observations.push(
          ...observe(identity, { provider, model, mode: "batch" }, stated(pricing.batch_config)),
        );
      }
      listings.push({ list, observedOn, provider, model, providerModelId });
    }
  }
  return { list, observedOn, observations, listings, history: [] };
}
