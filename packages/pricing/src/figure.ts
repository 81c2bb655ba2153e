import { z } from "zod";
import { daySchema, idSchema, reviewBySchema } from "./primitives.ts";
import { sourceSchema } from "./source.ts";

/** A sourced figure that holds from a day on. */
export const figureEntrySchema = z
  .strictObject({
    from: daySchema,
    until: daySchema.exactOptional(),
    known: daySchema.exactOptional(),
    low: z.number().positive(),
    central: z.number().positive(),
    high: z.number().positive(),
    unit: z
      .string()
      .min(1)
      .describe("such as USD/year, USD/kWh, USD/kW-month, times salary or ratio"),
    statistic: z.enum(["median", "mean", "quote", "derived", "editorial"]),
    range: z.string().exactOptional().describe("what low and high are, e.g. quartiles"),
    source: sourceSchema,
  })
  .describe("a figure with low, central and high; append, never edit");

const figureShape = {
  title: z.string().min(1),
  region: z.string().regex(/^([A-Z]{2}|world)$/, { error: "a country of two letters, or world" }),
  history: z.array(figureEntrySchema).min(1),
  note: z.string().exactOptional(),
  reviewBy: reviewBySchema,
};

/** What a role earns (`data/people/<role>.yaml`), or the loading on top of salaries. */
export const personSchema = z
  .strictObject({
    ...figureShape,
    loading: idSchema.exactOptional().describe("id of the record that turns salary into cost"),
  })
  .describe("what a role earns; with the loading it becomes what it costs");

/** Electricity, space and how much power reaches the machines (`data/facilities/<item>.yaml`). */
export const facilitySchema = z
  .strictObject(figureShape)
  .describe("electricity, colocation, efficiency of a data centre");

/** A role as written in its file. */
export type PersonRecord = z.infer<typeof personSchema>;
/** An item of a data centre as written in its file. */
export type FacilityRecord = z.infer<typeof facilitySchema>;
/** A sourced figure that holds from a day on. */
export type FigureEntry = z.infer<typeof figureEntrySchema>;
