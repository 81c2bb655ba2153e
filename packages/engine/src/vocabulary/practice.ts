import { z } from "zod";

import { conditionSchema } from "./condition.ts";
import { factIds, type FactId } from "./facts.ts";
import { optionMatchSchema } from "./rule.ts";
import { basisSchema, citationSchema, evidenceClassSchema } from "./source.ts";

/** A number of a plan with its basis; most are our own judgement and say so. */
const figure = (value: z.ZodNumber) => z.strictObject({ value, basis: basisSchema });
const points = z.number().min(1).max(50);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** How a test on one's own requests is laid out, where nobody says otherwise. */
export const trialSchema = z.strictObject({
  difference: figure(points).describe("smallest difference between two arms to detect, in points"),
  discordant: figure(points).describe("items on which two arms differ, in per cent"),
  power: figure(z.number().min(50).max(99)).describe("chance to see that difference, in per cent"),
  significance: figure(z.number().min(1).max(20)).describe(
    "chance to see a difference that is none, in per cent",
  ),
  repeats: figure(z.int().min(1).max(50)).describe("runs of each item where the score varies"),
  repeatsOfFixedForm: figure(z.int().min(1).max(50)).describe(
    "runs of each item where the output is a label or a fixed schema",
  ),
  leastItems: figure(z.int().min(1).max(1000)).describe("items below which no test counts"),
  humanLabels: figure(z.int().min(10).max(10_000)).describe(
    "outputs that people grade before a model may grade",
  ),
  kappa: figure(z.number().min(0).max(1)).describe(
    "agreement of a grading model with people, beyond chance, from which on it may grade",
  ),
  judgeOutputTokens: figure(z.int().min(1).max(10_000)).describe(
    "tokens that a grading model writes on one output",
  ),
  leastFailures: figure(z.int().min(1).max(1000)).describe(
    "failures below which their kinds say too little",
  ),
  leastHours: figure(z.int().min(1).max(100)).describe("hours for which accelerators are rented"),
});
export type Trial = z.infer<typeof trialSchema>;

/** Which of the offers kept for an option an arm runs on. */
export const armModels = ["most-capable", "smallest", "likeliest"] as const;

/** One arm of a test: a technique on a model, run on the same items as all others. */
export const armSchema = z.strictObject({
  id,
  place: z.int().min(1).max(99).describe("its place in the order in which arms are run"),
  title: z.string().min(3).max(60),
  options: z.array(z.string()).min(1).describe("options that it may be run for"),
  choose: z
    .enum(["first", "best"])
    .describe(
      "first: the first that is left; best: the first in the plan, else the likeliest cheapest",
    ),
  model: z.enum(armModels).describe("which of the kept offers it runs on"),
  onlyIfNew: z
    .boolean()
    .default(false)
    .describe("left out where an earlier arm runs the same option on the same offer"),
  afterAPass: z
    .boolean()
    .default(false)
    .describe("run only once an arm before it has passed: it shows whether less is enough"),
  do: z.string().min(10).max(300).describe("what is done in it"),
});
export type Arm = z.infer<typeof armSchema>;

/** Kinds of stages, in the order in which they come. */
export const stageKinds = ["answer", "prepare", "test", "build", "run", "review", "leave"] as const;
export type StageKind = (typeof stageKinds)[number];

/** What the words of a stage may name in braces, and what stands in its place. */
export const stageNames = {
  option: "the option of the stage",
  items: "how many items are tested",
  passes: "how many of them have to pass",
  bar: "the pass rate to be held",
  missing: "how many items are not there yet",
  questions: "the questions that are open",
  next: "what comes if it fails",
  day: "the day of the review",
} as const;
export type StageName = keyof typeof stageNames;

const stageWords = z
  .string()
  .min(10)
  .max(400)
  .refine((words) => unknownNames(words).length === 0, {
    error: "an unknown name in braces",
    params: {
      expected: `names in braces of ${Object.keys(stageNames).join(", ")}`,
      fix: "use one of these names, or write it without braces",
    },
  });

/** Names that stand in braces. */
export const namesIn = (words: string): string[] =>
  [...words.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);

const unknownNames = (words: string): string[] =>
  namesIn(words).filter((name) => !Object.hasOwn(stageNames, name));

/** One stage on the way from a verdict to a system in use, with the criterion by which it ends. */
export const stageSchema = z.strictObject({
  id: z.enum(stageKinds),
  title: z.string().min(3).max(60),
  do: stageWords.describe("what is done"),
  exit: stageWords.describe("the criterion by which the stage has ended well"),
  ifFails: stageWords.describe("what to do if it is not met"),
  who: z
    .array(
      z.strictObject({
        role: z.string().min(3).max(60),
        does: z.string().min(5).max(120),
        options: optionMatchSchema.optional().describe("for these options only"),
      }),
    )
    .min(1),
});
export type Stage = z.infer<typeof stageSchema>;

const claims = z.array(z.string().regex(/^[SC]\d+$/)).default([]);

/** One thing that is in place or not, read off the answers. */
export const markSchema = z.strictObject({
  title: z.string().min(5).max(100).describe("what is in place, as a statement"),
  when: conditionSchema.describe("the answers on which it is in place"),
  options: optionMatchSchema
    .optional()
    .describe("needed only where the plan holds one of these; always if absent"),
  raise: z.string().min(10).max(200).describe("what would put it in place, as an order"),
});
export type Mark = z.infer<typeof markSchema>;

/** One side of readiness: what has to be there before a plan is carried out. It is no part of the verdict. */
export const pillarSchema = z.strictObject({
  id,
  place: z.int().min(1).max(99).describe("its place on the page"),
  title: z.string().min(3).max(40),
  asks: z.string().min(10).max(160).describe("what it asks, as a question"),
  because: z.string().min(10).max(300).describe("why it matters, in one or two sentences"),
  marks: z.array(markSchema).min(2).max(12),
  claims,
  reviewBy: z.iso.date(),
});
export type Pillar = z.infer<typeof pillarSchema>;

/** A kind of failure, and the rung to try next against it. */
export const failureKindSchema = z.strictObject({
  id,
  place: z.int().min(1).max(99).describe("its place in the list"),
  title: z.string().min(3).max(60),
  recognise: z.string().min(10).max(240).describe("how one tells that a failure is of this kind"),
  first: z
    .string()
    .min(10)
    .max(200)
    .optional()
    .describe("what to mend before any rung is changed, as an order"),
  tries: z
    .array(
      z.strictObject({
        option: z.string().describe("an option of the ladder"),
        do: z.string().min(5).max(160).describe("what to try on it, as an order"),
        standIn: z
          .boolean()
          .default(false)
          .describe(
            "tried only where it is what was tested, or where limits rule out all before it",
          ),
      }),
    )
    .describe("in the order to try them; none where the fault is not in the rung"),
  because: z.string().min(10).max(400),
  rules: z.array(z.string()).default([]).describe("ids of rules that say the same of a symptom"),
  claims,
  sources: z.array(citationSchema).default([]),
  evidence: evidenceClassSchema,
  reviewBy: z.iso.date(),
});
export type FailureKind = z.infer<typeof failureKindSchema>;

/** What the questions to an expert may name in braces, and what stands in its place. */
export const briefNames = {
  end: "the option at which the plan most likely ends",
  first: "the first step",
  runnerUp: "the end of the best other plan",
  bar: "the pass rate to be held",
} as const;
export type BriefName = keyof typeof briefNames;

/** What an outside expert is told of a case, and asked, on one page. */
export const briefSchema = z.strictObject({
  facts: z
    .array(z.enum(factIds as [FactId, ...FactId[]]))
    .min(1)
    .describe("facts to be told, the most telling first"),
  questions: z
    .array(
      z.strictObject({
        ask: z
          .string()
          .min(10)
          .max(180)
          .refine((words) => namesIn(words).every((name) => Object.hasOwn(briefNames, name)), {
            error: "an unknown name in braces",
            params: {
              expected: `names in braces of ${Object.keys(briefNames).join(", ")}`,
              fix: "use one of these names, or write it without braces",
            },
          })
          .describe("the question; left out where a name in it has nothing to stand for"),
        when: conditionSchema.optional().describe("asked only on these answers"),
        options: optionMatchSchema
          .optional()
          .describe("asked only where the plan likely ends at one of these"),
      }),
    )
    .min(3)
    .describe("the most telling first; as many are asked as fit on the page"),
});
export type Brief = z.infer<typeof briefSchema>;

/** What follows from a verdict: how it is proved, carried out and held. It moves no number of one. */
export interface Practice {
  /** Hash of everything below, in hex. */
  readonly digest: string;
  readonly trial: Trial;
  /** In their order. */
  readonly arms: readonly Arm[];
  /** One of each kind, in their order. */
  readonly stages: readonly Stage[];
  /** In their order. */
  readonly pillars: readonly Pillar[];
  /** In their order. */
  readonly failures: readonly FailureKind[];
  readonly brief: Brief;
}
