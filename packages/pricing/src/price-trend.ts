import { z } from "zod";
import { daySchema, reviewBySchema } from "./primitives.ts";
import { sourceSchema } from "./source.ts";

/** How prices of a class of things were seen to change (`data/price-trend.yaml`). */
export const priceTrendSchema = z
  .strictObject({
    observed: z
      .array(
        z.strictObject({
          class: z.string().min(1).describe("what the trend is of"),
          from: daySchema,
          until: daySchema,
          changePerYear: z
            .number()
            .gt(-1)
            .describe("relative, −0.3 = 30 % cheaper after a year; both signs occur"),
          n: z.int().positive().describe("changes counted"),
          note: z.string().exactOptional(),
          source: sourceSchema,
        }),
      )
      .min(1),
    reviewBy: reviewBySchema,
  })
  .describe("how prices were seen to change; a prior with both signs");

/** How prices were seen to change. */
export type PriceTrend = z.infer<typeof priceTrendSchema>;

/** What a unit of another currency is worth in US dollars (`data/fx.yaml`). */
export const fxSchema = z
  .strictObject({
    rates: z.array(
      z.strictObject({
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .meta({ expected: "a currency of three letters, as in EUR" }),
        from: daySchema,
        rate: z.number().positive().describe("USD for one unit"),
        source: sourceSchema,
      }),
    ),
    reviewBy: reviewBySchema,
  })
  .describe("exchange rates to US dollars; empty = amounts in other currencies are not priced");

/** Exchange rates to US dollars. */
export type Fx = z.infer<typeof fxSchema>;

/** Identifiers that lists or vendors name and that have no record, with the reason (`data/ignored.yaml`). */
export const ignoredSchema = z
  .strictObject({
    identifiers: z.array(
      z.strictObject({
        provider: z.string(),
        id: z.string().describe("an identifier; * at its end stands for anything"),
        because: z.string().min(5),
      }),
    ),
  })
  .describe("identifiers without a record, and why");

/** Identifiers without a record, and why. */
export type Ignored = z.infer<typeof ignoredSchema>;
