import { z } from "zod";
import { daySchema, idSchema, placeSchema } from "./primitives.ts";
import { priceSchema } from "./price.ts";

/** How an offer is bought. */
export const modeSchema = z
  .enum(["standard", "batch", "flex", "priority", "fast", "provisioned", "fineTuned"])
  .describe(
    "how the offer is bought; fineTuned = inference on a model tuned at the provider, with the price of training it",
  );

/** When an offer can be bought. */
export const availabilitySchema = z
  .strictObject({
    from: daySchema,
    until: daySchema.exactOptional().describe("last day on which requests are answered"),
    newJobsUntil: daySchema.exactOptional().describe("last day on which a tuning job may start"),
    newCustomersUntil: daySchema
      .exactOptional()
      .describe("last day on which a new customer may begin; later only existing customers"),
  })
  .describe("when the offer can be bought; all days inclusive");

/** A provider × region × mode in which a model is sold, with its price history. */
export const offerSchema = z
  .strictObject({
    provider: idSchema.describe("id of a record in providers/"),
    providerModelId: z.string().min(1).describe("the name by which the provider's API knows it"),
    region: placeSchema.describe("global, us, eu, or another region in the provider's own words"),
    mode: modeSchema,
    available: availabilitySchema,
    capacityNote: z.string().exactOptional().describe("limits of quantity or access"),
    history: z.array(priceSchema).min(1),
  })
  .describe("a provider × region × mode in which the model is sold");

/** An offer as written in a model's file. */
export type OfferRecord = z.infer<typeof offerSchema>;
/** How an offer is bought. */
export type Mode = z.infer<typeof modeSchema>;
/** When an offer can be bought. */
export type Availability = z.infer<typeof availabilitySchema>;
