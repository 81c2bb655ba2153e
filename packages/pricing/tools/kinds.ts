import type { z } from "zod";
import type { Finding } from "../src/checks/finding.ts";
import { checkFigures, checkProvider, checkTrend } from "../src/checks/check-figure.ts";
import { checkGpu, checkGpuOffer } from "../src/checks/check-gpu.ts";
import { checkModel } from "../src/checks/check-model.ts";
import { checkOffers } from "../src/checks/check-offers.ts";
import {
  embeddingSchema,
  facilitySchema,
  fxSchema,
  gpuOfferSchema,
  gpuSchema,
  ignoredSchema,
  listSourceSchema,
  modelSchema,
  personSchema,
  priceTrendSchema,
  providerSchema,
  rerankerSchema,
} from "../src/records.ts";

/** A kind of record: where its files lie, their schema, and what is checked beyond it. */
export interface Kind {
  /** Folder in `data/`, or the file itself where there is one only. */
  readonly at: string;
  /** File in `schema/`, for editors. */
  readonly schemaFile: string;
  readonly schema: z.ZodType;
  /** Depth of an id: models are `publisher/name`. */
  readonly depth: 1 | 2;
  readonly check: (record: never) => Iterable<Finding>;
}

function kind<Schema extends z.ZodType>(
  at: string,
  schema: Schema,
  settings: {
    readonly schemaFile: string;
    readonly depth?: 1 | 2;
    readonly check?: (record: z.infer<Schema>) => Iterable<Finding>;
  },
): Kind {
  const { schemaFile, depth = 1, check = () => [] } = settings;
  return { at, schemaFile, schema, depth, check: check as (record: never) => Iterable<Finding> };
}

/** All kinds of records, in the order in which the book holds them. */
export const kinds = {
  sources: kind("sources", listSourceSchema, { schemaFile: "source" }),
  providers: kind("providers", providerSchema, { schemaFile: "provider", check: checkProvider }),
  models: kind("models", modelSchema, { schemaFile: "model", depth: 2, check: checkModel }),
  embeddings: kind("embeddings", embeddingSchema, {
    schemaFile: "embedding",
    check: (record) => checkOffers({ ...record, kind: "embedding" }),
  }),
  rerankers: kind("rerankers", rerankerSchema, {
    schemaFile: "reranker",
    check: (record) => checkOffers({ ...record, kind: "reranker" }),
  }),
  gpus: kind("gpus", gpuSchema, { schemaFile: "gpu", check: checkGpu }),
  gpuOffers: kind("gpu-offers", gpuOfferSchema, {
    schemaFile: "gpu-offer",
    depth: 2,
    check: checkGpuOffer,
  }),
  people: kind("people", personSchema, { schemaFile: "person", check: checkFigures }),
  facilities: kind("facilities", facilitySchema, { schemaFile: "facility", check: checkFigures }),
  priceTrend: kind("price-trend.yaml", priceTrendSchema, {
    schemaFile: "price-trend",
    check: checkTrend,
  }),
  fx: kind("fx.yaml", fxSchema, { schemaFile: "fx" }),
  ignored: kind("ignored.yaml", ignoredSchema, { schemaFile: "ignored" }),
} as const;

/** The name of a kind. */
export type KindName = keyof typeof kinds;
