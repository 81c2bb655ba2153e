import { z } from "zod";

import { meantOf } from "../format/nearest-names.ts";
import type { Derivation } from "./derivation.ts";
import { factIds, kindOf, valuesOf, type FactId } from "./facts.ts";
import { basisSchema } from "./source.ts";

const factIdSchema = z.enum(factIds as [FactId, ...FactId[]]).describe("the name of a fact");

/** Low, base and high of a number nobody has answered: P10, median and P90. A lone base is certain. */
export const rangeSchema = z
  .strictObject({
    low: z.number().optional(),
    base: z.number().optional(),
    high: z.number().optional(),
  })
  .superRefine((range, context) => {
    const { low, base, high } = range;
    if ((low === undefined) !== (high === undefined))
      context.addIssue({
        code: "custom",
        message: "low without high",
        params: { expected: "`low` and `high` together, or `base` alone", fix: "give both ends" },
      });
    if (low === undefined && base === undefined)
      context.addIssue({
        code: "custom",
        message: "no figure",
        params: { expected: "`base`, or `low` and `high`", fix: "give at least one figure" },
      });
    if (low !== undefined && high !== undefined && low > high)
      context.addIssue({
        code: "custom",
        path: ["low"],
        message: "low above high",
        params: { expected: `at most high (${high})`, fix: "swap low and high" },
      });
    else if (
      base !== undefined &&
      ((low !== undefined && base < low) || (high !== undefined && base > high))
    )
      context.addIssue({
        code: "custom",
        path: ["base"],
        message: "base outside",
        params: {
          expected: `between low (${low}) and high (${high})`,
          fix: "put base between them",
        },
      });
  });
export type Range = z.infer<typeof rangeSchema>;

/** What stands in for an answer that nobody gave: a range for numbers, chances for choices. */
export const assumptionSchema = z.strictObject({
  low: z.number().optional(),
  base: z.number().optional(),
  high: z.number().optional(),
  is: z
    .union([z.string(), z.boolean(), z.array(z.string())])
    .optional()
    .describe("the value taken for a choice"),
  chances: z
    .record(z.string(), z.number().min(0).max(1))
    .optional()
    .describe("the chance of each value of a choice"),
  forTasks: z.array(z.string()).min(1).optional().describe("holds for these task types only"),
  basis: basisSchema,
});
export type Assumption = z.infer<typeof assumptionSchema>;

/** One question, asking for one fact. */
export const questionSchema = z
  .strictObject({
    fact: factIdSchema,
    number: z
      .string()
      .regex(/^q\d{2}[a-z]?$/)
      .optional()
      .describe("its place in the questionnaire")
      .meta({
        expected: "its place in the questionnaire, as in q09 or q09a",
        fix: "write q and two digits that no other question has, or leave the line out",
      }),
    group: z.enum([
      "problem",
      "volume",
      "quality",
      "knowledge",
      "privacy",
      "money",
      "people",
      "rung",
    ]),
    ask: z.string().min(5).max(200).describe("the question as it is put"),
    short: z.string().min(2).max(48).describe("its name in tables"),
    why: z.string().min(5).max(400).describe("why it is asked"),
    help: z.string().min(5).max(600).describe("how to find the answer"),
    unit: z
      .string()
      .max(40)
      .optional()
      .describe("unit of the number, as in `requests a month` or `%`"),
    integer: z.boolean().default(false),
    allowed: z
      .strictObject({ min: z.number(), max: z.number() })
      .optional()
      .describe("bounds of a believable answer"),
    values: z
      .record(z.string(), z.string().max(200))
      .optional()
      .describe("a choice's values in words"),
    asked: z
      .boolean()
      .default(true)
      .describe("false: an assumption that may be overridden but is not asked for"),
    assume: z
      .array(assumptionSchema)
      .default([])
      .describe("stand-ins; the first whose `forTasks` fits is used, then the one without"),
  })
  .superRefine((question, context) => {
    const kind = kindOf(question.fact);
    const issue = (path: PropertyKey[], expected: string, fix: string): void =>
      context.addIssue({ code: "custom", path, message: expected, params: { expected, fix } });
    if (kind === "number") {
      if (question.allowed === undefined)
        issue(
          ["allowed"],
          "`allowed: {min, max}` for a number",
          "state the bounds of a believable answer",
        );
      else if (question.allowed.min >= question.allowed.max)
        issue(["allowed", "min"], "min below max", "swap min and max");
      if (question.unit === undefined)
        issue(["unit"], "a unit for a number", "state the unit, or `×` for a factor");
    }
    const values = valuesOf(question.fact);
    if (values.length > 0 && question.values === undefined)
      issue(["values"], `words for ${values.join(", ")}`, "describe each value");
    for (const value of Object.keys(question.values ?? {}))
      if (!values.includes(value))
        issue(
          ["values", value],
          `one of ${values.join(", ") || "(no values)"}`,
          meantOf(value, values) ?? "use the fact's own values",
        );
    question.assume.forEach((assumption, index) => {
      const { low, base, high, is, chances } = assumption;
      const numeric = low !== undefined || base !== undefined || high !== undefined;
      if (kind === "number") {
        let believable = true;
        for (const [key, value] of Object.entries({ low, base, high })) {
          if (value === undefined) continue;
          const { min, max } = question.allowed ?? { min: -Infinity, max: Infinity };
          const outside = value < min || value > max;
          const share = question.unit === "%" && value > 0 && value < 1;
          if (outside || share) believable = false;
          if (share)
            issue(
              ["assume", index, key],
              outside ? `from ${min} to ${max}` : "per cent from 0 to 100, none or at least 1",
              `write ${value * 100} if ${value} is a share of one`,
            );
          else if (outside)
            issue(["assume", index, key], `from ${min} to ${max}`, "stay within `allowed`");
        }
        const range = rangeSchema.safeParse({
          ...(low === undefined ? {} : { low }),
          ...(base === undefined ? {} : { base }),
          ...(high === undefined ? {} : { high }),
        });
        // A figure that cannot be meant is out of order with the others, too.
        for (const problem of believable ? (range.error?.issues ?? []) : [])
          context.addIssue({ ...problem, path: ["assume", index, ...problem.path] } as never);
        if (is !== undefined || chances !== undefined)
          issue(["assume", index], "low, base and high for a number", "drop `is` and `chances`");
      } else if (numeric)
        issue(["assume", index], "`is` or `chances` for a choice", "drop low, base and high");
      for (const value of Object.keys(chances ?? {}))
        if (kind !== "boolean" ? !values.includes(value) : value !== "true" && value !== "false")
          issue(
            ["assume", index, "chances", value],
            `one of ${values.join(", ") || "true, false"}`,
            meantOf(value, values) ?? "use the fact's own values",
          );
      if (
        chances !== undefined &&
        Math.abs(Object.values(chances).reduce((sum, chance) => sum + chance, 0) - 1) > 1e-9
      )
        issue(["assume", index, "chances"], "chances that sum to 1", "make them sum to 1");
      const named =
        is === undefined || typeof is === "boolean" ? [] : Array.isArray(is) ? is : [is];
      for (const value of named)
        if (kind !== "text" && kind !== "day" && !values.includes(value))
          issue(
            ["assume", index, "is"],
            `one of ${values.join(", ") || "true, false"}`,
            meantOf(value, values) ?? "use the fact's own values",
          );
      if (typeof is === "boolean" && kind !== "boolean")
        issue(["assume", index, "is"], `a value of this ${kind}`, "yes or no is for boolean facts");
      assumption.forTasks?.forEach((task, place) => {
        const tasks = valuesOf("taskTypes");
        if (!tasks.includes(task))
          issue(
            ["assume", index, "forTasks", place],
            `one of ${tasks.join(", ")}`,
            meantOf(task, tasks) ?? "use a task type",
          );
      });
    });
  });
/** A question, with the ways to tell its number in other units. */
export type Question = z.infer<typeof questionSchema> & {
  readonly derivations?: readonly Derivation[];
};
