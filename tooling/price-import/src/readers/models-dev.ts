import { z } from "zod";
import type { ListIdentity, Observation, Reading } from "../observation.ts";
import { fold, observe } from "../observation.ts";
import { providerNames } from "../providers.ts";

const modelSchema = z.object({
  name: z.string().optional(),
  release_date: z.string().optional(),
  knowledge: z.string().optional(),
  reasoning: z.boolean().optional(),
  tool_call: z.boolean().optional(),
  open_weights: z.boolean().optional(),
  modalities: z.object({ input: z.array(z.string()) }).optional(),
  limit: z.object({ context: z.number().optional(), output: z.number().optional() }).optional(),
  cost: z
    .object({
      input: z.number().optional(),
      output: z.number().optional(),
      cache_read: z.number().optional(),
      cache_write: z.number().optional(),
    })
    .optional(),
});
const fileSchema = z.object({
  providers: z.record(z.string(), z.object({ models: z.record(z.string(), modelSchema) })),
});

/** Reads models.dev: USD per million tokens, release dates, open weights. */
export function readModelsDev(identity: ListIdentity, text: string): Reading {
  const { providers } = fileSchema.parse(JSON.parse(text));
  const names = providerNames[identity.list] ?? {};
  const { list, observedOn } = identity;
  const observations: Observation[] = [];
  const listings: Reading["listings"][number][] = [];
  for (const [name, { models }] of Object.entries(providers)) {
    const provider = names[name];
    if (provider === undefined) continue;
    for (const [providerModelId, record] of Object.entries(models)) {
      const model = fold(providerModelId);
      if (record.cost !== undefined) {
        observations.push(
          ...observe(
            identity,
            { provider, model },
            {
              input: record.cost.input,
              output: record.cost.output,
              cachedInput: record.cost.cache_read,
              cacheWrite: record.cost.cache_write,
            },
          ),
        );
      }
      listings.push({
        list,
        observedOn,
        provider,
        model,
        providerModelId,
        ...(record.name === undefined ? {} : { name: record.name }),
        ...(record.release_date === undefined ? {} : { released: record.release_date }),
        ...(record.knowledge === undefined ? {} : { knowledgeCutoff: record.knowledge }),
        ...(record.limit?.context ? { contextTokens: record.limit.context } : {}),
        ...(record.limit?.output ? { maxOutputTokens: record.limit.output } : {}),
        ...(record.modalities === undefined
          ? {}
          : { vision: record.modalities.input.includes("image") }),
        ...(record.tool_call === undefined ? {} : { tools: record.tool_call }),
        ...(record.reasoning === undefined ? {} : { reasoning: record.reasoning }),
        ...(record.open_weights === undefined ? {} : { openWeights: record.open_weights }),
      });
    }
  }
  return { list, observedOn, observations, listings, history: [] };
}
