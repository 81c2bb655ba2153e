import { modeSchema, type Offer } from "@tapeline/pricing";
import { z } from "zod";

import { apiCosts, drawLoad } from "../calculators/api-cost.ts";
import { Draws, figureSchema } from "../calculators/figure.ts";
import { countTuning } from "../calculators/fine-tuning.ts";
import { choicesIn } from "../calculators/named.ts";
import { countOneOff } from "../calculators/one-off.ts";
import { countPretraining } from "../calculators/pretraining.ts";
import { countItems } from "../calculators/sample-size.ts";
import { groupSizes, serve } from "../calculators/serving.ts";
import { settingsSchema } from "../case-input.ts";
import type { ApiContext } from "../context.ts";
import { checkFilter } from "../prices/check-filter.ts";
import { fits } from "../prices/models-on-day.ts";
import type { Days } from "../prices/offers-on-day.ts";
import { expensive, procedure, t } from "../trpc.ts";

const { asOf, knownOn } = settingsSchema;
const nameSchema = z.string().min(1).max(200);
const percent = (min: number, max: number, about: string) =>
  z.number().min(min).max(max).describe(about);
const tokens = { min: 0, max: 2_000_000 };

const daysOf = (
  ctx: ApiContext,
  input: { asOf?: string | undefined; knownOn?: string | undefined },
): Days => {
  const day = input.asOf ?? ctx.today;
  return { asOf: day, knownOn: input.knownOn ?? day };
};

const load = {
  requests: figureSchema({ min: 0, max: 1e10 }, "requests a month; of a job done once, all of it"),
  callsPerRequest: figureSchema({ min: 1, max: 100 }, "calls that a request makes").default(1),
  inputTokens: figureSchema(tokens, "input tokens of a call, cached ones included"),
  cacheableInput: figureSchema(
    { min: 0, max: 95 },
    "per cent of the input that is read from a cache",
  ).default(0),
  outputTokens: figureSchema(tokens, "output tokens of a call"),
};

const days = { asOf, knownOn };

/** Questions of one kind each, without a case: what a job costs, fits, takes or needs. */
export const calculatorsRouter = t.router({
  /** Models and accelerators that calculators can be asked about. */
  choices: procedure.query(({ ctx }) => choicesIn(ctx.prices)),

  /** What a month of requests costs on every offer, the cheapest first, with its interval. */
  apiCost: expensive
    .input(
      z.strictObject({
        ...days,
        ...load,
        provider: nameSchema.optional(),
        region: nameSchema.optional(),
        mode: modeSchema.default("standard"),
        class: z.enum(["small", "mid", "top"]).optional(),
        weights: z.enum(["open", "closed"]).optional(),
      }),
    )
    .query(({ ctx, input }) => {
      const { provider, region, mode, class: size, weights } = input;
      checkFilter(ctx.prices, { provider, region });
      const wanted = (offer: Offer): boolean => {
        const model = ctx.prices.models[offer.model];
        return (
          fits(offer, { provider, region, mode }) &&
          model !== undefined &&
          fits(model, { class: size, weights })
        );
      };
      const drawn = drawLoad(input, ctx.knowledge, new Draws());
      return apiCosts(ctx.prices, input, drawn, daysOf(ctx, input), wanted);
    }),

  /** Whether an open model fits on accelerators, how fast it serves there and what that costs by the hour. */
  serving: procedure
    .input(
      z.strictObject({
        ...days,
        model: nameSchema.describe("id of an open model"),
        accelerator: nameSchema.describe("id or name of an accelerator"),
        count: z.literal(groupSizes).default(1).describe("accelerators that share the model"),
        precision: z
          .enum(["bf16", "fp8", "int8", "fp4", "mxfp4", "int4", "nf4"])
          .default("fp8")
          .describe("how weights are stored"),
        kvPrecision: z.enum(["bf16", "fp8"]).default("bf16").describe("how the cache is stored"),
        inputTokens: z.int().min(1).max(2_000_000),
        outputTokens: z.int().min(1).max(2_000_000),
        sequences: z.int().min(1).max(10_000).default(1).describe("requests at once that must fit"),
      }),
    )
    .query(({ ctx, input }) => serve(input, ctx.prices, daysOf(ctx, input))),

  /** A job done once until a deadline: by the token, in batches where they are in time, and on rented cards. */
  oneOff: expensive
    .input(
      z.strictObject({
        ...days,
        ...load,
        days: z.number().min(0.04).max(3650).describe("days until the deadline, day and night"),
        model: nameSchema.describe("id of an open model"),
        accelerator: nameSchema.describe("id or name of an accelerator"),
      }),
    )
    .query(({ ctx, input }) => countOneOff(input, ctx.knowledge, ctx.prices, daysOf(ctx, input))),

  /** What fine-tuning takes on rented cards and at providers, compute alone. */
  fineTuning: procedure
    .input(
      z.strictObject({
        ...days,
        model: nameSchema.describe("id of an open model"),
        method: z.enum(["full", "lora", "qlora"]).default("lora"),
        accelerator: nameSchema.describe("id or name of an accelerator"),
        examples: figureSchema({ min: 0, max: 1e8 }, "labelled examples"),
        tokensPerExample: figureSchema({ min: 1, max: 2_000_000 }, "tokens of an example"),
        epochs: z.int().min(1).max(100).default(3).describe("times that training goes over them"),
        runs: figureSchema({ min: 1, max: 20 }, "all runs ÷ the one that is kept").default(1),
      }),
    )
    .query(({ ctx, input }) => countTuning(input, ctx.prices, daysOf(ctx, input))),

  /** What pre-training a model takes, compute alone. */
  pretraining: procedure
    .input(
      z.strictObject({
        ...days,
        parameters: figureSchema({ min: 1e7, max: 1e13 }, "parameters of the model"),
        activeShare: percent(0.5, 100, "per cent of the parameters that a token uses").default(100),
        tokens: figureSchema({ min: 1e6, max: 1e15 }, "tokens to train on"),
        accelerator: nameSchema.describe("id or name of an accelerator"),
        count: z.int().min(1).max(200_000).default(64).describe("accelerators at the same time"),
        perGpuHour: figureSchema(
          { min: 0, max: 1000 },
          "what an accelerator-hour costs; that of the price book if left out",
        ).optional(),
      }),
    )
    .query(({ ctx, input }) => countPretraining(input, ctx.prices, daysOf(ctx, input))),

  /** How many items an evaluation takes, and what those that there are can show. */
  sampleSize: procedure
    .input(
      z.strictObject({
        bar: percent(1, 99.5, "pass rate to be held, per cent"),
        difference: percent(0.5, 60, "difference to be seen, in points"),
        discordant: percent(1, 60, "per cent of items on which two arms differ"),
        power: percent(50, 99, "chance to see the difference, per cent").default(80),
        significance: percent(0.1, 20, "two-sided, per cent").default(5),
        items: z.int().min(0).max(10_000_000).optional().describe("items that there are"),
        passed: z.int().min(0).max(10_000_000).optional().describe("passes among them"),
      }),
    )
    .query(({ input }) => countItems(input)),
});
