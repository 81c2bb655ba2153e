import { z } from "zod";
import { daySchema, moneySchema, tokensSchema } from "./primitives.ts";
import { sourceSchema, standingSchema, witnessSchema } from "./source.ts";

const perMillion = (what: string) =>
  moneySchema.describe(`USD per million ${what}; left out = not priced`).exactOptional();

/** The rates of a request whose input is longer than a threshold. */
export const longContextSchema = z
  .strictObject({
    aboveInputTokens: tokensSchema
      .min(10_000)
      .describe("the rates apply above this many input tokens"),
    input: moneySchema.describe("USD per million input tokens"),
    output: moneySchema.describe("USD per million output tokens"),
    cachedInput: perMillion("input tokens read from cache"),
    cacheWrite: perMillion("input tokens written to cache"),
    covers: z
      .enum(["wholeRequest", "excess"])
      .describe("whether the rates cover the whole request or only the input above the threshold"),
  })
  .describe("rates of long requests");

const minuteSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "a time of day such as 16:30" })
  .describe("time of day, UTC, such as 16:30");

/** Rates that hold in a part of the day; outside all windows the entry's own rates hold. */
export const dailyWindowSchema = z
  .strictObject({
    fromUtc: minuteSchema,
    untilUtc: minuteSchema.describe(
      "the window ends before this time; earlier than fromUtc = over midnight",
    ),
    input: moneySchema,
    output: moneySchema,
    cachedInput: perMillion("input tokens read from cache"),
  })
  .describe("rates that hold in a part of the day");

/** What training a hosted model costs. */
export const fineTuningSchema = z
  .strictObject({
    method: z.enum(["supervised", "preference", "reinforcement", "lora", "distillation"]),
    trainingPerMillionTokens: perMillion("training tokens"),
    trainingPerHour: moneySchema.exactOptional().describe("USD per hour of training"),
    hostingPerHour: moneySchema
      .exactOptional()
      .describe("USD per hour of keeping a tuned model deployed"),
    hostingPer: z
      .enum(["model", "accelerator"])
      .exactOptional()
      .describe(
        "what the hourly rate is for: the deployed model (where left out), or each accelerator under it",
      ),
    storagePerMonth: moneySchema.exactOptional().describe("USD per month of keeping the weights"),
    minimum: moneySchema.exactOptional().describe("USD, least charge of a job"),
    billedTokens: z.enum(["epochs", "epochs+evaluations"]).exactOptional(),
    hostingNote: z.string().exactOptional().describe("what is known of hosting beside a rate"),
  })
  .describe("what training costs");

/** One entry of a price history. Entries are appended, never edited. */
export const priceSchema = z
  .strictObject({
    from: daySchema.describe("first day on which the price holds, in the vendor's time zone"),
    until: daySchema
      .exactOptional()
      .describe("last day; only for promotions and withdrawn offers, else the next entry ends it"),
    known: daySchema
      .exactOptional()
      .describe("the day on which it became known; the source's day where it is left out"),
    input: perMillion("input tokens"),
    output: perMillion("output tokens"),
    cachedInput: perMillion("input tokens read from cache"),
    cacheWrite: perMillion("input tokens written to cache"),
    cacheWriteOneHour: perMillion("input tokens written to a cache of one hour"),
    cacheStoragePerHour: perMillion("cached tokens kept for an hour"),
    longContext: z.array(longContextSchema).min(1).exactOptional(),
    dailyWindows: z.array(dailyWindowSchema).min(1).exactOptional(),
    perThousandSearches: moneySchema.exactOptional().describe("USD per thousand searches"),
    perThousandPages: moneySchema.exactOptional().describe("USD per thousand pages"),
    perImage: moneySchema.exactOptional().describe("USD per image"),
    perAudioMinute: moneySchema.exactOptional().describe("USD per minute of audio"),
    fineTuning: fineTuningSchema.exactOptional(),
    promotion: z.literal(true).exactOptional().describe("a promotion; then until is required"),
    source: sourceSchema,
    witnesses: z.array(witnessSchema).exactOptional(),
    standing: standingSchema,
    because: z
      .string()
      .min(10)
      .exactOptional()
      .describe("why this value was chosen; required where the standing is disputed"),
  })
  .describe("one entry of a price history: append, never edit");

/** One entry of a price history, in USD per million tokens. Absent = not priced. */
export type Price = z.infer<typeof priceSchema>;
/** The rates of a request whose input is longer than a threshold. */
export type LongContext = z.infer<typeof longContextSchema>;
/** Rates that hold in a part of the day. */
export type DailyWindow = z.infer<typeof dailyWindowSchema>;
/** What training a hosted model costs. */
export type FineTuning = z.infer<typeof fineTuningSchema>;
