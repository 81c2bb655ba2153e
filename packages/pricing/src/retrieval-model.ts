import { z } from "zod";
import { hyphenatedSchema, idSchema, reviewBySchema, tokensSchema } from "./primitives.ts";
import { offerSchema } from "./offer.ts";
import { lifecycleEventSchema } from "./model.ts";

const shared = {
  name: z.string().min(1),
  publisher: hyphenatedSchema,
  contextTokens: tokensSchema.exactOptional(),
  lifecycle: z.array(lifecycleEventSchema).exactOptional(),
  successor: idSchema.exactOptional(),
  offers: z.array(offerSchema).min(1),
  reviewBy: reviewBySchema,
};

/** A model that turns text into vectors (`data/embeddings/<id>.yaml`); priced by `input`. */
export const embeddingSchema = z
  .strictObject({ ...shared, dimensions: z.int().positive().exactOptional() })
  .describe("a model that turns text into vectors; priced by input tokens");

/** A model that orders passages (`data/rerankers/<id>.yaml`); priced by searches or `input`. */
export const rerankerSchema = z
  .strictObject(shared)
  .describe("a model that orders passages; priced by searches or by input tokens");

/** An embedding model as written in its file. */
export type EmbeddingRecord = z.infer<typeof embeddingSchema>;
/** A reranker as written in its file. */
export type RerankerRecord = z.infer<typeof rerankerSchema>;
