import { z } from "zod";
import type {
  DatedRates,
  ListIdentity,
  Observation,
  Reading,
  StatedRates,
} from "../observation.ts";
import { clean, fold, observe } from "../observation.ts";
import { providerNames } from "../providers.ts";

const amountSchema = z.union([
  z.number(),
  z.object({
    base: z.number(),
    tiers: z.array(z.object({ start: z.number(), price: z.number() })),
  }),
]);
const ratesSchema = z.object({
  input_mtok: amountSchema.optional(),
  output_mtok: amountSchema.optional(),
  cache_read_mtok: amountSchema.optional(),
  cache_write_mtok: amountSchema.optional(),
  cache_write_1h_mtok: amountSchema.optional(),
});
type Rates = z.infer<typeof ratesSchema>;
const entrySchema = z.object({
  constraint: z
    .object({ start_date: z.string().optional(), start_time: z.string().optional() })
    .optional(),
  prices: ratesSchema,
});
const fileSchema = z.object({
  providers: z.array(
    z.object({
      id: z.string(),
      models: z.array(
        z.object({
          id: z.string(),
          name: z.string().optional(),
          context_window: z.number().optional(),
          prices: z.union([z.array(entrySchema), ratesSchema]),
        }),
      ),
    }),
  ),
});

const components = {
  input: "input_mtok",
  output: "output_mtok",
  cachedInput: "cache_read_mtok",
  cacheWrite: "cache_write_mtok",
  cacheWriteOneHour: "cache_write_1h_mtok",
} as const;

function baseRates(rates: Rates): StatedRates {
  return Object.fromEntries(
    Object.entries(components).map(([component, key]) => {
      const amount = rates[key];
      return [component, typeof amount === "object" ? amount.base : amount];
    }),
  );
}

/** Its tier starts are exclusive bounds written one short (271,999 for 272,000): rounded up here. */
function tiers(rates: Rates): { above: number; rates: StatedRates }[] {
  const byStart = new Map<number, Record<string, number>>();
  for (const [component, key] of Object.entries(components)) {
    const amount = rates[key];
    if (typeof amount !== "object") continue;
    for (const tier of amount.tiers) {
      const above = Math.ceil(tier.start / 1000) * 1000;
      byStart.set(above, { ...byStart.get(above), [component]: tier.price });
    }
  }
  return [...byStart].map(([above, stated]) => ({ above, rates: stated }));
}

/** Reads genai-prices: USD per million tokens, with dated entries; windows of the day are left to people. */
export function readGenaiPrices(identity: ListIdentity, text: string): Reading {
  const { providers } = fileSchema.parse(JSON.parse(text));
  const names = providerNames[identity.list] ?? {};
  const { list, observedOn } = identity;
  const observations: Observation[] = [];
  const listings: Reading["listings"][number][] = [];
  const history: DatedRates[] = [];
  for (const { id, models } of providers) {
    const provider = names[id];
    if (provider === undefined) continue;
    for (const entry of models) {
      const model = fold(entry.id);
      const dated = (
        Array.isArray(entry.prices) ? entry.prices : [{ prices: entry.prices }]
      ).filter((price) => !("constraint" in price) || price.constraint?.start_time === undefined);
      for (const price of dated) {
        const from = "constraint" in price ? price.constraint?.start_date : undefined;
        history.push({
          list,
          observedOn,
          provider,
          model,
          ...(from === undefined ? {} : { from }),
          rates: clean(baseRates(price.prices)),
          tiers: tiers(price.prices).map(({ above, rates }) => ({ above, rates: clean(rates) })),
        });
      }
      const current = dated.findLast(
        (price) => !("constraint" in price) || (price.constraint?.start_date ?? "") <= observedOn,
      );
      if (current === undefined) continue;
      observations.push(...observe(identity, { provider, model }, baseRates(current.prices)));
      for (const { above, rates } of tiers(current.prices)) {
        observations.push(...observe(identity, { provider, model, above }, rates));
      }
      listings.push({
        list,
        observedOn,
        provider,
        model,
        providerModelId: entry.id,
        ...(entry.name === undefined ? {} : { name: entry.name }),
        ...(entry.context_window === undefined ? {} : { contextTokens: entry.context_window }),
      });
    }
  }
  return { list, observedOn, observations, listings, history };
}
