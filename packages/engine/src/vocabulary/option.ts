import { z } from "zod";

import { conditionSchema } from "./condition.ts";
import { factIds, kindOf, valuesOf, type NumberFactId } from "./facts.ts";
import { hyphenatedSchema } from "./hyphenated.ts";
import { basisSchema } from "./source.ts";

export { offerClasses, type OfferClass } from "./offer-class.ts";

const numberFactIds = factIds.filter((id) => kindOf(id) === "number") as NumberFactId[];
const numberFact = z
  .enum(numberFactIds as [NumberFactId, ...NumberFactId[]])
  .describe("a number fact");
const logOdds = z.number().min(-6).max(6);

/** A class is no better than the top class, and not much worse. */
const offset = z.number().min(-2.5).max(0);

/** A certain number with its basis. */
const figureSchema = z.strictObject({ value: z.number().min(0), basis: basisSchema });

const testMonthsSchema = z.strictObject({
  value: z.number().min(0.1).max(36),
  basis: basisSchema,
});

/** A line of a bill made by multiplication: facts and plain factors. */
export const productLineSchema = z.strictObject({
  id: hyphenatedSchema,
  title: z.string().min(3).max(80),
  times: z
    .array(z.union([numberFact, z.number()]))
    .min(1)
    .describe("facts and numbers to multiply, in order"),
  per: z.enum(["once", "month", "year"]).default("once"),
  contingency: z.boolean().default(false).describe("multiplied by the contingency on set-up"),
  when: conditionSchema.optional().describe("the line stands only in worlds where this holds"),
  scaled: z
    .array(
      z.strictObject({
        when: conditionSchema,
        by: z.number().min(0.05).max(20),
        because: z.string().min(5),
      }),
    )
    .default([]),
  hosting: z
    .enum(["provider", "rented", "owned"])
    .optional()
    .describe("the line stands only for offers hosted so"),
  basis: basisSchema,
});
export type ProductLine = z.infer<typeof productLineSchema>;

/** What options share, so that one rule can speak of many. */
export const traitsSchema = z.strictObject({
  custom: z.boolean().describe("weights are trained for the case"),
  adaptation: z.enum([
    "none",
    "prompting",
    "retrieval",
    "fine-tuning",
    "continued-pretraining",
    "pretraining",
  ]),
  weights: z.enum(["none", "closed", "open", "own"]),
  hosting: z.enum(["none", "provider", "self"]),
  usesModel: z.boolean(),
});
export type Traits = z.infer<typeof traitsSchema>;

/** One rung of the ladder. */
export const optionSchema = z
  .strictObject({
    id: hyphenatedSchema,
    code: z
      .string()
      .regex(/^O\d+$/)
      .describe("its number on the ladder")
      .meta({ expected: "its number on the ladder, as in O4" }),
    dimension: z.int().min(1).max(8).describe("its own dimension in the worlds; never reused"),
    title: z.string().min(3).max(80),
    short: z.string().min(3).max(40),
    description: z.string().min(20).max(600),
    tailoring: z.enum(["none", "off the rack", "altered", "made to measure", "bespoke"]),
    traits: traitsSchema,
    offers: z
      .enum(["none", "api", "tuned-api", "open-model", "own-model"])
      .describe("what can be bought to realise it"),
    offsets: z
      .strictObject({ small: offset, mid: offset, top: offset })
      .describe("log-odds of a class against the top class"),
    sufficiency: z.strictObject({
      byTask: z.record(z.enum(valuesOf("taskTypes") as [string, ...string[]]), logOdds),
      notLanguage: logOdds,
      basis: basisSchema,
    }),
    test: z.strictObject({ cost: figureSchema, months: testMonthsSchema }),
    buildMonths: numberFact,
    builtBeside: z
      .array(
        z.strictObject({
          months: numberFact.describe("months until it is ready"),
          when: conditionSchema.describe("it is needed only in worlds where this holds"),
        }),
      )
      .default([])
      .describe("what is built side by side with it; the slowest part decides"),
    lines: z.array(productLineSchema),
    components: z
      .array(
        z.enum([
          "api-tokens",
          "accelerators",
          "retrieval",
          "labels",
          "training",
          "training-compute",
          "retraining",
          "upkeep",
          "base-migration",
          "forced-migration",
          "review",
          "errors",
          "exit",
        ]),
      )
      .refine((parts) => new Set(parts).size === parts.length, {
        error: "each part once",
        params: { expected: "each part once", fix: "delete the part that stands twice" },
      })
      .describe("parts of its bill that are more than a product"),
    maintenance: z
      .strictObject({
        retrainingShare: z
          .number()
          .min(0)
          .max(1)
          .default(0)
          .describe("share of the build that one retraining costs"),
        yearlyShare: z
          .number()
          .min(0)
          .max(1)
          .default(0)
          .describe("share of the build spent on upkeep each year"),
        retestFactor: z
          .number()
          .min(0)
          .max(5)
          .default(0)
          .describe("times the effort of one re-test of a prompt"),
        basis: basisSchema,
      })
      .optional(),
  })
  .superRefine((option, context) => {
    for (const task of valuesOf("taskTypes"))
      if (option.sufficiency.byTask[task] === undefined)
        context.addIssue({
          code: "custom",
          path: ["sufficiency", "byTask"],
          message: `no base for ${task}`,
          params: { expected: `log-odds for ${task}`, fix: "give a base for every task type" },
        });
    if (option.offsets.small > option.offsets.mid || option.offsets.mid > option.offsets.top)
      context.addIssue({
        code: "custom",
        path: ["offsets"],
        message: "offsets fall",
        params: { expected: "small ≤ mid ≤ top", fix: "a larger class is no worse" },
      });
  });
export type Option = z.infer<typeof optionSchema>;
export type OptionId = string;
