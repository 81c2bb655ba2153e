import { z } from "zod";
import type { DatedRates, ListIdentity, Reading } from "../observation.ts";
import { clean, fold } from "../observation.ts";

const ratesSchema = z.object({
  input: z.number().optional(),
  output: z.number().optional(),
  cacheRead: z.number().nullish(),
  cacheWrite: z.number().nullish(),
});
const fileSchema = z.object({
  records: z.array(
    ratesSchema.extend({
      provider: z.string(),
      id: z.string(),
      released: z.string().optional(),
      tiers: z.array(ratesSchema.extend({ inputTokensAbove: z.number() })).optional(),
      maxOutput: z.number().optional(),
      context: z.number().optional(),
      openWeights: z.boolean().optional(),
      shutdown: z.string().optional(),
      witnesses: z.array(z.string()),
      history: z.array(ratesSchema.extend({ from: z.string() })).optional(),
      scheduled: z.array(ratesSchema.extend({ from: z.string() })).optional(),
    }),
  ),
});

/**
 * Reads the hand-made list of newest models. It repeats what other lists say, so it has no vote,
 * except where its only witness is a release note that no list has yet.
 */
export function readFlagships(identity: ListIdentity, text: string): Reading {
  const { records } = fileSchema.parse(JSON.parse(text));
  const { list, observedOn } = identity;
  const listings: Reading["listings"][number][] = [];
  const history: DatedRates[] = [];
  const rates = (stated: z.infer<typeof ratesSchema>) =>
    clean({
      input: stated.input,
      output: stated.output,
      cachedInput: stated.cacheRead,
      cacheWrite: stated.cacheWrite,
    });
  for (const record of records) {
    const { provider } = record;
    const model = fold(record.id);
    listings.push({
      list,
      observedOn,
      provider,
      model,
      providerModelId: record.id,
      ...(record.released === undefined ? {} : { released: record.released }),
      ...(record.context === undefined ? {} : { contextTokens: record.context }),
      ...(record.maxOutput === undefined ? {} : { maxOutputTokens: record.maxOutput }),
      ...(record.shutdown === undefined ? {} : { shutdown: record.shutdown }),
      ...(record.openWeights === undefined ? {} : { openWeights: record.openWeights }),
    });
    for (const dated of [...(record.history ?? []), ...(record.scheduled ?? [])]) {
      history.push({
        list,
        observedOn,
        provider,
        model,
        from: dated.from,
        rates: rates(dated),
        tiers: [],
      });
    }
    const onlyNotes = record.witnesses.every((witness) => witness === "release note");
    if (onlyNotes) {
      history.push({
        list,
        observedOn,
        provider,
        model,
        rates: rates(record),
        tiers: (record.tiers ?? []).map((tier) => ({
          above: tier.inputTokensAbove,
          rates: rates(tier),
        })),
      });
    }
  }
  return { list, observedOn, observations: [], listings, history };
}
