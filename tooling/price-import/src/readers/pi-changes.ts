import { z } from "zod";
import type { DatedRates, ListIdentity, Reading } from "../observation.ts";
import { clean, fold } from "../observation.ts";
import { providerNames } from "../providers.ts";

const ratesSchema = z
  .object({
    input: z.number().optional(),
    output: z.number().optional(),
    cacheRead: z.number().nullish(),
    cacheWrite: z.number().nullish(),
  })
  .nullish();
const fileSchema = z.object({
  records: z.array(
    z.object({
      provider: z.string(),
      id: z.string(),
      kind: z.string(),
      by: z.string(),
      to: ratesSchema,
    }),
  ),
});

/** Reads the differences between published versions of pi-ai: the day by which a price was listed. */
export function readPiChanges(identity: ListIdentity, text: string): Reading {
  const { records } = fileSchema.parse(JSON.parse(text));
  const names = providerNames["pi-ai"] ?? {};
  const { list, observedOn } = identity;
  const history: DatedRates[] = [];
  for (const record of records) {
    const provider = names[record.provider];
    if (provider === undefined || record.to === undefined || record.to === null) continue;
    const rates = clean({
      input: record.to.input,
      output: record.to.output,
      cachedInput: record.to.cacheRead,
      cacheWrite: record.to.cacheWrite,
    });
    history.push({
      list,
      observedOn,
      provider,
      model: fold(record.id),
      from: record.by,
      rates,
      tiers: [],
    });
  }
  return { list, observedOn, observations: [], listings: [], history };
}
