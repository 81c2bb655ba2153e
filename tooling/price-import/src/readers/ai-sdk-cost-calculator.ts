import { z } from "zod";
import type { ListIdentity, Observation, Reading } from "../observation.ts";
import { fold, observe } from "../observation.ts";
import { providerNames } from "../providers.ts";

const fileSchema = z.object({
  providers: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        inputPer1MTokens: z.number().optional(),
        outputPer1MTokens: z.number().optional(),
        cacheReadPer1MTokens: z.number().optional(),
        cacheWritePer1MTokens: z.number().optional(),
        longContextThreshold: z.number().optional(),
        longContextInputPer1MTokens: z.number().optional(),
        longContextOutputPer1MTokens: z.number().optional(),
        longContextCacheReadPer1MTokens: z.number().optional(),
        longContextCacheWritePer1MTokens: z.number().optional(),
      }),
    ),
  ),
});

/** Reads ai-sdk-cost-calculator: USD per million tokens. */
export function readAiSdkCostCalculator(identity: ListIdentity, text: string): Reading {
  const { providers } = fileSchema.parse(JSON.parse(text));
  const names = providerNames[identity.list] ?? {};
  const { list, observedOn } = identity;
  const observations: Observation[] = [];
  const listings: Reading["listings"][number][] = [];
  for (const [name, models] of Object.entries(providers)) {
    const provider = names[name];
    if (provider === undefined) continue;
    for (const [providerModelId, rates] of Object.entries(models)) {
      const model = fold(providerModelId);
      observations.push(
        ...observe(
          identity,
          { provider, model },
          {
            input: rates.inputPer1MTokens,
            output: rates.outputPer1MTokens,
            cachedInput: rates.cacheReadPer1MTokens,
            cacheWrite: rates.cacheWritePer1MTokens,
          },
        ),
      );
      if (rates.longContextThreshold !== undefined) {
        observations.push(
          ...observe(
            identity,
            { provider, model, above: rates.longContextThreshold },
            {
              input: rates.longContextInputPer1MTokens,
              output: rates.longContextOutputPer1MTokens,
              cachedInput: rates.longContextCacheReadPer1MTokens,
              cacheWrite: rates.longContextCacheWritePer1MTokens,
            },
          ),
        );
      }
      listings.push({ list, observedOn, provider, model, providerModelId });
    }
  }
  return { list, observedOn, observations, listings, history: [] };
}
