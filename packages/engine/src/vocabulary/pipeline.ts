import { z } from "zod";

import { offerClasses, type OfferClass } from "./offer-class.ts";
import type { Spread } from "./verdict.ts";

const amount = z.number().min(0).max(1e6);

/** A number, or its P10, median and P90. */
const rangeSchema = z
  .union([amount, z.strictObject({ low: amount, base: amount.optional(), high: amount })])
  .refine(
    (range) =>
      typeof range === "number" ||
      (range.low <= (range.base ?? range.low) && (range.base ?? range.low) <= range.high),
    {
      error: "low, base and high out of order",
      params: { expected: "low ≤ base ≤ high", fix: "put them in order" },
    },
  );
export type StepRange = z.infer<typeof rangeSchema>;

const stepSchema = z
  .strictObject({
    name: z.string().min(1).max(60).describe("what the step is called"),
    model: z
      .literal(true)
      .optional()
      .describe("the language model of the case: its price is computed"),
    class: z.enum(offerClasses).optional().describe("of the model; the cheapest if left out"),
    dollars: rangeSchema.optional().describe("what it costs, by `per`; left out = not known"),
    per: z
      .enum(["request", "minute", "thousand"])
      .default("request")
      .describe("what `dollars` buys: one request, a minute of speech, a thousand calls"),
    seconds: rangeSchema
      .optional()
      .describe("what one call adds to the delay; left out = not known"),
    times: z.number().min(0).max(1000).optional().describe("calls in a request; 1 if left out"),
  })
  .superRefine((step, context) => {
    const issue = (field: string, expected: string, fix: string): void =>
      context.addIssue({
        code: "custom",
        path: [field],
        message: expected,
        params: { expected, fix },
      });
    if (step.model === true && step.dollars !== undefined)
      issue("dollars", "no price for the model of the case", "delete it; it is computed");
    if (step.model !== true && step.class !== undefined)
      issue("class", "no class but for the model", "add `model: true`, or delete it");
  });

/** The steps of one request in their order, one of which may be the language model of a case. */
export const pipelineSchema = z
  .strictObject({
    minutes: z
      .number()
      .positive()
      .max(1440)
      .optional()
      .describe("minutes of speech in a request; left out where nobody speaks"),
    steps: z.array(stepSchema).min(1).max(24),
  })
  .superRefine(({ minutes, steps }, context) => {
    const issue = (path: PropertyKey[], expected: string, fix: string): void =>
      context.addIssue({ code: "custom", path, message: expected, params: { expected, fix } });
    steps.forEach(({ per, dollars }, index) => {
      if (minutes === undefined && per === "minute" && dollars !== undefined)
        issue(
          ["steps", index, "per"],
          "`minutes` of speech in a request, where a step is priced by the minute",
          "add minutes above the steps",
        );
    });
    if (steps.filter(({ model }) => model === true).length > 1)
      issue(["steps"], "one step with `model: true`", "count its calls in `times`");
  });
export type Pipeline = z.infer<typeof pipelineSchema>;

/** What a step costs and how long it takes, for one request. */
export interface StepCounted {
  readonly name: string;
  /** Absent: not known. */
  readonly dollarsPerRequest?: Spread;
  readonly seconds?: Spread;
  /** Mean share of what is known of the price and of the delay. */
  readonly shareOfPrice?: number;
  readonly shareOfDelay?: number;
  /** The offer that the model's price is taken from. */
  readonly offer?: { readonly id: string; readonly title: string; readonly class: OfferClass };
}

/** A whole pipeline, step by step. */
export interface PipelineCounted {
  readonly steps: readonly StepCounted[];
  /** Sums of what is known; `missing` names the steps without. */
  readonly dollarsPerRequest: Spread;
  readonly dollarsPerMinute?: Spread;
  /** At the requests a month that the case says or that are assumed. */
  readonly dollarsPerMonth: Spread;
  readonly seconds: Spread;
  readonly missing: { readonly price: readonly string[]; readonly seconds: readonly string[] };
  /** Where the case limits the delay: share of worlds within it, and what the other steps leave to the model. */
  readonly limit?: {
    readonly seconds: number;
    readonly within: number;
    readonly leftForModel?: Spread;
  };
}
