import { z } from "zod";
import { facilitySchema, personSchema } from "./figure.ts";
import { gpuSchema } from "./gpu.ts";
import { rentalSchema } from "./gpu-offer.ts";
import { modelSchema } from "./model.ts";
import { offerSchema } from "./offer.ts";
import { fxSchema, priceTrendSchema } from "./price-trend.ts";
import { daySchema, idSchema, reviewBySchema } from "./primitives.ts";
import { providerSchema } from "./provider.ts";
import { embeddingSchema, rerankerSchema } from "./retrieval-model.ts";
import { listSourceSchema } from "./source.ts";

const id = { id: idSchema };

/** An offer in the book: with its own id and the model it sells. */
export const bookOfferSchema = z.strictObject({
  ...offerSchema.shape,
  id: z.string().describe("model@provider:region:mode"),
  model: idSchema,
});

/** One way to rent an accelerator, in the book. */
export const bookRentalSchema = z.strictObject({
  ...rentalSchema.shape,
  id: z.string().describe("cloud/gpu:region:billing[:instance]"),
  cloud: z.string(),
  gpu: idSchema,
  reviewBy: reviewBySchema,
});

const offers = { offers: z.array(bookOfferSchema) };

/** All records, each under its id, with a digest of their content. */
export const priceBookSchema = z
  .strictObject({
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .describe("SHA-256 of the records, the same on every machine"),
    recordedUntil: daySchema.describe("the newest day on which anything in the book was read"),
    providers: z.record(idSchema, z.strictObject({ ...providerSchema.shape, ...id })),
    models: z.record(idSchema, z.strictObject({ ...modelSchema.shape, ...id, ...offers })),
    embeddings: z.record(idSchema, z.strictObject({ ...embeddingSchema.shape, ...id, ...offers })),
    rerankers: z.record(idSchema, z.strictObject({ ...rerankerSchema.shape, ...id, ...offers })),
    gpus: z.record(idSchema, z.strictObject({ ...gpuSchema.shape, ...id })),
    rentals: z.record(z.string(), bookRentalSchema),
    people: z.record(idSchema, z.strictObject({ ...personSchema.shape, ...id })),
    facilities: z.record(idSchema, z.strictObject({ ...facilitySchema.shape, ...id })),
    sources: z.record(idSchema, z.strictObject({ ...listSourceSchema.shape, ...id })),
    priceTrend: priceTrendSchema,
    fx: fxSchema,
  })
  .describe("all records of prices");

/** All records, each under its id, with a digest of their content. */
export type PriceBook = z.infer<typeof priceBookSchema>;
/** A model in the book. */
export type Model = PriceBook["models"][string];
/** An offer in the book: with its own id and the model it sells. */
export type Offer = z.infer<typeof bookOfferSchema>;
/** An embedding model in the book. */
export type Embedding = PriceBook["embeddings"][string];
/** A reranker in the book. */
export type Reranker = PriceBook["rerankers"][string];
/** A provider in the book. */
export type Provider = PriceBook["providers"][string];
/** An accelerator in the book. */
export type Gpu = PriceBook["gpus"][string];
/** One way to rent an accelerator, in the book. */
export type Rental = z.infer<typeof bookRentalSchema>;
/** What a role earns, in the book. */
export type Person = PriceBook["people"][string];
/** An item of a data centre, in the book. */
export type Facility = PriceBook["facilities"][string];
