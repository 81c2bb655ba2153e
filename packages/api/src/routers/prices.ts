import { TRPCError } from "@trpc/server";
import {
  dueRecords,
  freshnessOn,
  modeSchema,
  retrievedOf,
  type Embedding,
  type Model,
  type PriceBook,
  type Reranker,
} from "@tapeline/pricing";
import { z } from "zod";

import { settingsSchema } from "../case-input.ts";
import type { ApiContext } from "../context.ts";
import { checkFilter } from "../prices/check-filter.ts";
import { fits, modelsOnDay } from "../prices/models-on-day.ts";
import { offerRows } from "../prices/offer-rows.ts";
import { acceleratorsOnDay, offerOnDay, rentalOnDay, type Days } from "../prices/offers-on-day.ts";
import { offerHistory, purchaseHistory, rentalHistory } from "../prices/price-history.ts";
import { usageCosts, usageSchema } from "../prices/usage-costs.ts";
import { procedure, t } from "../trpc.ts";

const { asOf, knownOn } = settingsSchema;
const idSchema = z.string().min(1).max(200);
const daysSchema = z.strictObject({ asOf, knownOn });
const offerFilter = {
  provider: idSchema.optional(),
  region: idSchema.optional(),
  mode: modeSchema.optional(),
};

function daysOf(ctx: ApiContext, input: z.infer<typeof daysSchema> | undefined): Days {
  const day = input?.asOf ?? ctx.today;
  return { asOf: day, knownOn: input?.knownOn ?? day };
}

function ownRecord<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

/** The model, embedding model or reranker that an offer's id belongs to, with the offer. */
function offerBy(book: PriceBook, id: string) {
  const model = id.slice(0, id.indexOf("@"));
  for (const records of [book.models, book.embeddings, book.rerankers]) {
    const seller = ownRecord<PriceBook["models" | "embeddings" | "rerankers"][string]>(
      records,
      model,
    );
    const offer = seller?.offers.find((candidate) => candidate.id === id);
    if (seller !== undefined && offer !== undefined) return { seller, offer };
  }
  return undefined;
}

/** A record's offers as they stand on a day, and how fresh the record is. */
function soldOn(record: Model | Embedding | Reranker, days: Days) {
  const retrieved = retrievedOf(record);
  return {
    offers: record.offers.map((offer) => offerOnDay(record, offer, days)),
    freshness: freshnessOn(
      { reviewBy: record.reviewBy, ...(retrieved === undefined ? {} : { retrieved }) },
      days.asOf,
    ),
  };
}

function noOffer(id: string): TRPCError {
  return new TRPCError({
    code: "NOT_FOUND",
    message: `there is no offer called ${JSON.stringify(id)}; an offer is written model@provider:region:mode, a rental cloud/gpu:region:billing`,
  });
}

/** What things cost, and where that was read. */
export const pricesRouter = t.router({
  /** Models with their offers as they stand on a day. */
  models: procedure
    .input(
      daysSchema
        .extend({
          words: z.string().max(100).optional().describe("words that id or name must hold"),
          weights: z.enum(["open", "closed"]).optional(),
          class: z.enum(["small", "mid", "top"]).optional(),
          ...offerFilter,
        })
        .optional(),
    )
    .query(({ ctx, input }) => {
      const { provider, region } = input ?? {};
      checkFilter(ctx.prices, { provider, region });
      return modelsOnDay(ctx.prices, input ?? {}, daysOf(ctx, input));
    }),

  /** One model: its whole record, its offers on a day, and how fresh it is. */
  model: procedure.input(daysSchema.extend({ id: idSchema })).query(({ ctx, input }) => {
    const record = ownRecord(ctx.prices.models, input.id);
    if (record === undefined) {
      throw new TRPCError({
        code: "NOT_FOUND",
        message: `there is no model called ${JSON.stringify(input.id)}; \`prices.models\` lists them all`,
      });
    }
    return { record, ...soldOn(record, daysOf(ctx, input)) };
  }),

  /** One embedding model or reranker: its whole record, its offers on a day, and how fresh it is. */
  retrievalModel: procedure.input(daysSchema.extend({ id: idSchema })).query(({ ctx, input }) => {
    const days = daysOf(ctx, input);
    const embedding = ownRecord(ctx.prices.embeddings, input.id);
    if (embedding !== undefined)
      return { kind: "embedding" as const, record: embedding, ...soldOn(embedding, days) };
    const reranker = ownRecord(ctx.prices.rerankers, input.id);
    if (reranker !== undefined)
      return { kind: "reranker" as const, record: reranker, ...soldOn(reranker, days) };
    throw new TRPCError({
      code: "NOT_FOUND",
      message: `there is no embedding model and no reranker called ${JSON.stringify(input.id)}`,
    });
  }),

  /** Accelerators with what renting and buying them costs on a day. */
  accelerators: procedure
    .input(daysSchema.optional())
    .query(({ ctx, input }) => acceleratorsOnDay(ctx.prices, daysOf(ctx, input))),

  /** One offer or rental, by its id, as it stands on a day. */
  priceOn: procedure.input(daysSchema.extend({ offer: idSchema })).query(({ ctx, input }) => {
    const days = daysOf(ctx, input);
    const rental = ownRecord(ctx.prices.rentals, input.offer);
    if (rental !== undefined) return { kind: "rental" as const, ...rentalOnDay(rental, days) };
    const found = offerBy(ctx.prices, input.offer);
    if (found !== undefined) {
      return { kind: "offer" as const, ...offerOnDay(found.seller, found.offer, days) };
    }
    throw noOffer(input.offer);
  }),

  /** Every offer of models, embedding models and rerankers in a line each: price, support, age and history. */
  offers: procedure
    .input(daysSchema.optional())
    .query(({ ctx, input }) => offerRows(ctx.prices, daysOf(ctx, input))),

  /** How a price came to be what it is: of an offer, of a rental, or of buying an accelerator, by its id. */
  history: procedure.input(daysSchema.extend({ id: idSchema })).query(({ ctx, input }) => {
    const days = daysOf(ctx, input);
    const rental = ownRecord(ctx.prices.rentals, input.id);
    if (rental !== undefined) return rentalHistory(rental, days);
    const gpu = ownRecord(ctx.prices.gpus, input.id);
    if (gpu !== undefined) return purchaseHistory(gpu, days);
    const found = offerBy(ctx.prices, input.id);
    if (found !== undefined) return offerHistory(found.seller, found.offer, ctx.prices, days);
    throw noOffer(input.id);
  }),

  /** What a usage costs on every offer sold on a day, the cheapest first. */
  cost: procedure
    .input(daysSchema.extend({ usage: usageSchema, model: idSchema.optional(), ...offerFilter }))
    .query(({ ctx, input }) => {
      const { usage, model, provider, region, mode } = input;
      checkFilter(ctx.prices, { model, provider, region });
      return usageCosts(ctx.prices, usage, daysOf(ctx, input), (offer) =>
        fits(offer, { model, provider, region, mode }),
      );
    }),

  /** Records whose review date has passed. */
  due: procedure
    .input(daysSchema.pick({ asOf: true }).optional())
    .query(({ ctx, input }) => dueRecords(ctx.prices, daysOf(ctx, input).asOf)),
});
