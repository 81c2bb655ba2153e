import { z } from "zod";
import type { ListIdentity, Observation, Reading, StatedRates } from "../observation.ts";
import { fold, observe } from "../observation.ts";
import { litellmPrefixes, providerNames } from "../providers.ts";

const recordSchema = z.looseObject({
  litellm_provider: z.string().optional(),
  mode: z.string().optional(),
  max_input_tokens: z.unknown().optional(),
  max_output_tokens: z.unknown().optional(),
  deprecation_date: z.string().optional(),
  supports_vision: z.boolean().optional(),
  supports_function_calling: z.boolean().optional(),
  supports_reasoning: z.boolean().optional(),
});
type Record_ = z.infer<typeof recordSchema>;

/** USD per token to USD per million tokens. */
const perMillion = 1e6;
const wanted = new Set(["chat", "responses", "embedding", "rerank"]);

function amount(record: Record_, key: string): number {
  const value = record[key];
  return typeof value === "number" ? value * perMillion : 0;
}

function stated(record: Record_, suffix: string): StatedRates {
  return {
    input: amount(record, `input_cost_per_token${suffix}`),
    output: amount(record, `output_cost_per_token${suffix}`),
    cachedInput: amount(record, `cache_read_input_token_cost${suffix}`),
    cacheWrite: amount(record, `cache_creation_input_token_cost${suffix}`),
  };
}

/** Reads LiteLLM's map: USD per token, a flat record for each provider and model. */
export function readLitellm(identity: ListIdentity, text: string): Reading {
  const records = z.record(z.string(), recordSchema).parse(JSON.parse(text));
  const names = providerNames[identity.list] ?? {};
  const { list, observedOn } = identity;
  const observations: Observation[] = [];
  const listings: Reading["listings"][number][] = [];
  for (const [key, record] of Object.entries(records)) {
    const provider = names[record.litellm_provider ?? ""];
    if (provider === undefined || !wanted.has(record.mode ?? "")) continue;
    const prefix = litellmPrefixes[provider] ?? "";
    const tuned = key.startsWith("ft:");
    const providerModelId = (key.startsWith(prefix) ? key.slice(prefix.length) : key).replace(
      "ft:",
      "",
    );
    const model = fold(providerModelId);
    const mode = tuned ? ("fineTuned" as const) : ("standard" as const);
    observations.push(
      ...observe(
        identity,
        { provider, model, mode },
        {
          ...stated(record, ""),
          cacheWriteOneHour: amount(record, "cache_creation_input_token_cost_above_1hr"),
          perThousandSearches: amount(record, "input_cost_per_query") / 1000,
        },
      ),
    );
    if (tuned) continue;
    observations.push(
      ...observe(identity, { provider, model, mode: "batch" }, stated(record, "_batches")),
    );
    for (const above of [128, 200, 272]) {
      const rates = stated(record, `_above_${above}k_tokens`);
      observations.push(...observe(identity, { provider, model, above: above * 1000 }, rates));
    }
    listings.push({
      list,
      observedOn,
      provider,
      model,
      providerModelId,
      ...(typeof record.max_input_tokens === "number" && record.max_input_tokens > 0
        ? { contextTokens: record.max_input_tokens }
        : {}),
      ...(typeof record.max_output_tokens === "number" && record.max_output_tokens > 0
        ? { maxOutputTokens: record.max_output_tokens }
        : {}),
      ...(record.deprecation_date === undefined ? {} : { shutdown: record.deprecation_date }),
      ...(record.supports_vision === undefined ? {} : { vision: record.supports_vision }),
      ...(record.supports_function_calling === undefined
        ? {}
        : { tools: record.supports_function_calling }),
      ...(record.supports_reasoning === undefined ? {} : { reasoning: record.supports_reasoning }),
    });
  }
  return { list, observedOn, observations, listings, history: [] };
}
