import { z } from "zod";
import {
  daySchema,
  hyphenatedSchema,
  reviewBySchema,
  urlSchema,
  yesNoUnknownSchema,
} from "./primitives.ts";
import { sourceSchema } from "./source.ts";

/** What a provider keeps of requests, and whether it can be told not to. */
export const retentionSchema = z
  .strictObject({
    days: z.int().nonnegative().exactOptional().describe("days for which requests are kept"),
    training: z
      .enum(["never", "optIn", "optOut", "unknown"])
      .describe("whether requests are used for training"),
    zeroRetention: z
      .enum(["none", "onApproval", "selfServe", "default", "unknown"])
      .describe("whether nothing can be kept, and how that is obtained"),
    note: z.string().exactOptional(),
    source: sourceSchema.exactOptional().describe("required unless all is unknown"),
  })
  .describe("what is kept of requests");

/** A region in which a provider promises to process, and what it adds to the price. */
export const residencySchema = z
  .strictObject({
    region: hyphenatedSchema.describe("us, eu, … or regional where the source names none"),
    factor: z.number().min(1).max(2).describe("times the global price"),
    appliesFrom: daySchema.describe("holds for models released on this day or later"),
    source: sourceSchema,
  })
  .describe("processing in a region, times the global price");

/** Who sells access to models (`data/providers/<id>.yaml`). */
export const providerSchema = z
  .strictObject({
    name: z.string().min(1),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: "a country of two letters such as US" })
      .describe("ISO 3166 country of the seller"),
    kind: z
      .enum(["first-party", "host", "cloud", "reseller"])
      .describe(
        "first-party sells its own models; host serves open models; cloud sells within the customer's cloud account",
      ),
    url: urlSchema.exactOptional(),
    ownCloudAccount: yesNoUnknownSchema.describe(
      "whether the model runs inside the customer's own cloud account",
    ),
    batch: z
      .strictObject({
        factor: z.number().positive().max(1).describe("times the standard price"),
        within: z.int().positive().describe("hours"),
        source: sourceSchema,
      })
      .exactOptional(),
    residency: z.array(residencySchema).exactOptional(),
    retention: retentionSchema.exactOptional(),
    certifications: z
      .array(z.strictObject({ name: z.string(), source: sourceSchema }))
      .exactOptional(),
    noticeDays: z
      .int()
      .positive()
      .exactOptional()
      .describe("days of notice promised before a shutdown"),
    reviewBy: reviewBySchema,
  })
  .describe("who sells access to models, and on which terms");

/** A provider as written in its file. */
export type ProviderRecord = z.infer<typeof providerSchema>;
/** What a provider keeps of requests. */
export type Retention = z.infer<typeof retentionSchema>;
