import { z } from "zod";
import {
  daySchema,
  hyphenatedSchema,
  idSchema,
  moneySchema,
  placeSchema,
  reviewBySchema,
} from "./primitives.ts";
import { sourceSchema, standingSchema } from "./source.ts";

/** What an accelerator-hour costs from a day on. */
export const rentalPriceSchema = z
  .strictObject({
    from: daySchema,
    until: daySchema.exactOptional(),
    known: daySchema.exactOptional(),
    perGpuHour: moneySchema.describe("USD per accelerator and hour; central value for spot"),
    perInstanceHour: moneySchema.exactOptional().describe("USD per instance and hour"),
    low: moneySchema.exactOptional().describe("spot: low of 30 days, per accelerator and hour"),
    high: moneySchema.exactOptional().describe("spot: high of 30 days, per accelerator and hour"),
    source: sourceSchema,
    standing: standingSchema,
    because: z.string().exactOptional(),
  })
  .describe("USD per accelerator-hour; append, never edit");

/** One way to rent an accelerator at a cloud. */
export const rentalSchema = z
  .strictObject({
    instance: z.string().exactOptional().describe("the cloud's name of the machine type"),
    gpusPerInstance: z.int().positive().exactOptional(),
    minimumGpus: z.int().positive().max(1024).exactOptional().describe("fewest that can be rented"),
    region: placeSchema.describe("the cloud's own word, or global"),
    billing: z.enum(["on-demand", "spot", "reserved-1y", "reserved-3y", "capacity-block"]),
    upfront: z.enum(["none", "partial", "all"]).exactOptional(),
    history: z.array(rentalPriceSchema).min(1),
  })
  .describe("one way to rent");

/** The ways to rent one accelerator at one cloud (`data/gpu-offers/<cloud>/<gpu>.yaml`). */
export const gpuOfferSchema = z
  .strictObject({
    cloud: hyphenatedSchema,
    gpu: idSchema.describe("id of a record in gpus/"),
    offers: z.array(rentalSchema).min(1),
    reviewBy: reviewBySchema,
  })
  .describe("the ways to rent one accelerator at one cloud");

/** The rentals of one accelerator at one cloud, as written in their file. */
export type GpuOfferRecord = z.infer<typeof gpuOfferSchema>;
/** One way to rent an accelerator. */
export type RentalRecord = z.infer<typeof rentalSchema>;
/** What an accelerator-hour costs from a day on. */
export type RentalPrice = z.infer<typeof rentalPriceSchema>;
