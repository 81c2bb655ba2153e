import { z } from "zod";

import { meantOf } from "../format/nearest-names.ts";
import { factIds, kindOf, type NumberFactId } from "./facts.ts";
import { hyphenatedSchema } from "./hyphenated.ts";
import { rangeSchema } from "./question.ts";
import { basisSchema } from "./source.ts";

const numberFactIds = factIds.filter((id) => kindOf(id) === "number") as NumberFactId[];
export const numberFactSchema = z
  .enum(numberFactIds as [NumberFactId, ...NumberFactId[]])
  .describe("the number that it yields");

const inputName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .meta({ expected: "a name in one word, as in workingDays" });
const plainFactor = z
  .number()
  .positive()
  .describe("a plain number, such as the minutes of an hour");
const figureSchema = z.strictObject({
  low: z.number().positive(),
  base: z.number().positive().optional(),
  high: z.number().positive(),
});

/** One thing that people know: a number, one of a few named figures, or a text whose bytes are counted. */
export const derivationInputSchema = z
  .strictObject({
    ask: z.string().min(5).max(160).describe("the question as it is put"),
    unit: z.string().max(40).describe("unit of the number, as in `people` or `×`"),
    allowed: z
      .strictObject({ min: z.number().positive(), max: z.number() })
      .describe("bounds of a believable number; above nothing, since it is multiplied"),
    counts: z
      .literal("bytes")
      .optional()
      .describe("the input is a text, or a list of texts, and its UTF-8 bytes are the number"),
    values: z
      .record(hyphenatedSchema, figureSchema)
      .optional()
      .describe("figures that may be named instead of a number"),
    valuesBasis: basisSchema.optional().describe("where the named figures come from"),
    assume: z
      .strictObject({
        is: z.string().optional().describe("one of the named figures"),
        low: z.number().positive().optional(),
        base: z.number().positive().optional(),
        high: z.number().positive().optional(),
        basis: basisSchema,
      })
      .optional()
      .describe("stands in where it is left out; without it the input must be given"),
    countsIn: numberFactSchema
      .optional()
      .describe("a fact that counts the same once more: not both may be given"),
  })
  .superRefine((input, context) => {
    const issue = (path: PropertyKey[], expected: string, fix: string): void =>
      context.addIssue({ code: "custom", path, message: expected, params: { expected, fix } });
    const { allowed, assume, counts, values, valuesBasis } = input;
    if (allowed.min >= allowed.max) issue(["allowed", "min"], "min below max", "swap min and max");
    if ((values === undefined) !== (valuesBasis === undefined))
      issue(["valuesBasis"], "`values` and `valuesBasis` together", "give both, or neither");
    for (const [name, figure] of Object.entries(values ?? {})) checkRange(figure, ["values", name]);
    if (counts !== undefined && (assume !== undefined || values !== undefined))
      issue(["counts"], "no `assume` and no `values` for a text", "drop them");
    if (assume === undefined) return;
    const { is, basis: _basis, ...range } = assume;
    if (is === undefined) checkRange(range, ["assume"]);
    else if (Object.keys(range).length > 0)
      issue(["assume"], "either `is` or low, base and high", "keep one of the two");
    else if (values?.[is] === undefined)
      issue(
        ["assume", "is"],
        `one of ${Object.keys(values ?? {}).join(", ") || "(no values)"}`,
        "name one of the values",
      );

    function checkRange(figure: object, path: PropertyKey[]): void {
      for (const problem of rangeSchema.safeParse(figure).error?.issues ?? [])
        context.addIssue({ ...problem, path: [...path, ...problem.path] } as never);
      for (const [end, value] of Object.entries(figure) as [string, number][])
        if (value < allowed.min || value > allowed.max)
          issue([...path, end], `from ${allowed.min} to ${allowed.max}`, "stay within `allowed`");
    }
  });
export type DerivationInput = z.infer<typeof derivationInputSchema>;

/**
 * A way to tell a number by what people know: `requestsPerMonth` by users, uses a day and working days. What is named in
 * `multiply` is multiplied, what is named in `divide` divides, numbers as they are; an input in `%` counts as a share.
 */
export const derivationSchema = z
  .strictObject({
    id: inputName.describe("its name, as in `from: users`"),
    fact: numberFactSchema,
    title: z.string().min(5).max(80).describe("what one tells, in plain words"),
    inputs: z.record(inputName, derivationInputSchema),
    multiply: z.array(z.union([inputName, plainFactor])).min(1),
    divide: z.array(z.union([inputName, plainFactor])).default([]),
  })
  .superRefine(({ fact, inputs, multiply, divide }, context) => {
    const issue = (path: PropertyKey[], expected: string, fix: string): void =>
      context.addIssue({ code: "custom", path, message: expected, params: { expected, fix } });
    const names = Object.keys(inputs);
    const used = new Set<string>();
    const strange: string[] = [];
    (["multiply", "divide"] as const).forEach((list) =>
      ({ multiply, divide })[list].forEach((name, index) => {
        if (typeof name !== "string") return;
        if (name === fact && !names.includes(name))
          issue([list, index], `inputs, and not ${fact} itself`, "name what it is told by");
        else if (!names.includes(name)) {
          strange.push(name);
          issue(
            [list, index],
            `one of ${names.join(", ")}`,
            meantOf(name, names) ?? "describe it among the inputs",
          );
        } else if (used.has(name))
          issue([list, index], "each input once in `multiply` or `divide`", "name it once");
        used.add(name);
      }),
    );
    for (const name of names)
      if (!used.has(name))
        issue(
          ["inputs", name],
          "each input once in `multiply` or `divide`",
          meantOf(name, strange) ?? "name it there, or take it out",
        );
  });
export type Derivation = z.infer<typeof derivationSchema>;

/** An input as it entered a derived number. */
export interface InputUsed {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** Told in the case; otherwise its assumption stood in. */
  readonly given: boolean;
  /** The figure's name, where one was named. */
  readonly named?: string;
}

/** How a derived number came about. */
export interface DerivedFrom {
  readonly id: string;
  readonly inputs: Readonly<Record<string, InputUsed>>;
}
