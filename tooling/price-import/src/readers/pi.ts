import { z } from "zod";
import type { ListIdentity, Reading } from "../observation.ts";
import { fold, observe } from "../observation.ts";
import { providerNames } from "../providers.ts";

const ratesSchema = z.object({
  input: z.number().optional(),
  output: z.number().optional(),
  cacheRead: z.number().nullish(),
  cacheWrite: z.number().nullish(),
});

const fileSchema = z.object({
  records: z.array(
    z.object({
      provider: z.string(),
      id: z.string(),
      name: z.string().optional(),
      reasoning: z.boolean().optional(),
      input: z.array(z.string()).optional(),
      contextWindow: z.number().nullish(),
      maxTokens: z.number().nullish(),
      cost: ratesSchema
        .extend({
          tiers: z.array(ratesSchema.extend({ inputTokensAbove: z.number() })).optional(),
        })
        .optional(),
    }),
  ),
});

/** Reads pi-ai and its sibling pi-catalog: USD per million tokens. */
export function readPi(identity: ListIdentity, text: string): Reading {
  const { records } = fileSchema.parse(JSON.parse(text));
  const names = providerNames[identity.list] ?? {};
  const reading = {
    observations: [] as Reading["observations"][number][],
    listings: [] as Reading["listings"][number][],
  };
  for (const record of records) {
    const provider = names[record.provider];
    if (provider === undefined) continue;
    const model = fold(record.id);
    for (const [rates, above] of [
      [record.cost, undefined] as const,
      ...(record.cost?.tiers ?? []).map((tier) => [tier, tier.inputTokensAbove] as const),
    ]) {
      if (rates === undefined) continue;
      reading.observations.push(
        ...observe(
          identity,
          { provider, model, ...(above === undefined ? {} : { above }) },
          {
            input: rates.input,
            output: rates.output,
            cachedInput: rates.cacheRead,
            cacheWrite: rates.cacheWrite,
          },
        ),
      );
    }
    reading.listings.push({
      list: identity.list,
      observedOn: identity.observedOn,
      provider,
      model,
      providerModelId: record.id,
      ...(record.name === undefined ? {} : { name: record.name }),
      ...(record.contextWindow ? { contextTokens: record.contextWindow } : {}),
      ...(record.maxTokens ? { maxOutputTokens: record.maxTokens } : {}),
      ...(record.input === undefined ? {} : { vision: record.input.includes("image") }),
      ...(record.reasoning === undefined ? {} : { reasoning: record.reasoning }),
    });
  }
  return { list: identity.list, observedOn: identity.observedOn, ...reading, history: [] };
}
