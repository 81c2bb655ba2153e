import { z } from "zod";

import { conditionSchema } from "./condition.ts";
import { traitsSchema } from "./option.ts";
import { claimsSchema } from "./practice-names.ts";
import type { GuidanceKind } from "./rule-kinds.ts";
import { citationSchema, evidenceClassSchema } from "./source.ts";

export * from "./rule-kinds.ts";

/** Which options: by id, or by what they share. */
export const optionMatchSchema = z
  .union([
    z.array(z.string()).min(1).describe("ids of options"),
    traitsSchema.partial().refine((match) => Object.keys(match).length > 0, {
      error: "an empty match",
      params: {
        expected: "a trait that options share, as in { hosting: provider }",
        fix: "name a trait, or list ids of options",
      },
    }),
  ])
  .describe("ids of options, or traits that they share");
export type OptionMatch = z.infer<typeof optionMatchSchema>;

/** What an offer must be to be kept; an offer whose trait is unknown leaves the option undetermined. */
export const offerNeedSchema = z
  .strictObject({
    zeroRetention: z.literal(true).optional(),
    soldInRegion: z.literal(true).optional().describe("sold in the region that the case names"),
    ownAccount: z.literal(true).optional().describe("inside the customer's own cloud account"),
    ownHardware: z.literal(true).optional().describe("on machines that the customer owns"),
    licence: z.literal(true).optional().describe("its licence allows what the case needs"),
    maxClass: z.enum(["small", "mid"]).optional().describe("no larger class than this"),
  })
  .refine((need) => Object.keys(need).length > 0, {
    error: "an empty need",
    params: {
      expected: "what offers must be, as in { zeroRetention: true }",
      fix: "name it, or write `exclude`",
    },
  });
export type OfferNeed = z.infer<typeof offerNeedSchema>;

const exampleShape = {
  case: z.string().min(5).max(160),
  facts: z.record(z.string(), z.unknown()),
  fires: z.boolean().describe("whether the rule fires on these facts"),
};
const examplesWith = <Effects extends z.ZodRawShape>(effects: Effects) =>
  z.array(z.strictObject({ ...exampleShape, ...effects })).min(2);
/** Options on which a rule acts in an example, against the same example without the rule. */
const acted = (how: string) =>
  z
    .array(z.string())
    .min(1)
    .optional()
    .describe(`options that ${how} here, and would not without the rule`);

const shared = {
  title: z.string().min(5).max(120),
  when: conditionSchema,
  because: z.string().min(10).max(400).describe("the reason, in one or two sentences"),
  claims: claimsSchema,
  sources: z.array(citationSchema).default([]),
  evidence: evidenceClassSchema.describe("what stands behind the rule"),
  owner: z.string().max(80).optional().describe("who imposes it, for a must"),
  reviewBy: z.iso.date(),
  examples: examplesWith({}),
};

/** A must: where it holds, the options are out. */
export const gateSchema = z.strictObject({
  kind: z.literal("gate"),
  ...shared,
  examples: examplesWith({
    excludes: acted("are shut out"),
    narrows: acted("lose an offer"),
  }),
  whenUnknown: z.enum(["ask", "not-met"]).default("ask"),
  hard: z.boolean().describe("law, contract, licence, isolation, rights: never sampled"),
  exclude: optionMatchSchema.optional(),
  except: z.array(z.string()).optional().describe("options that stay although they match"),
  offersMust: offerNeedSchema
    .optional()
    .describe("offers of the matching options that fall short are out"),
  of: optionMatchSchema
    .optional()
    .describe("the options whose offers are meant; all with offers if absent"),
  measuredInstead: z
    .literal("p95Seconds")
    .optional()
    .describe("a measured figure of the option decides in place of the rule"),
});
/** Evidence: where it holds, log-odds move. */
export const evidenceSchema = z.strictObject({
  kind: z.literal("evidence"),
  ...shared,
  examples: examplesWith({
    raises: acted("reach the bar more often"),
    lowers: acted("reach the bar less often"),
  }),
  whenUnknown: z.enum(["weigh", "not-met"]).default("weigh"),
  weigh: z.record(z.string(), z.number().min(-2.5).max(2.5)).describe("log-odds by option id"),
  unlessMeasured: z
    .string()
    .optional()
    .describe("does not hold once this option's own test is recorded"),
});
/** The ladder: where it holds, the option's test stands before any custom LLM. */
export const ladderSchema = z.strictObject({
  kind: z.literal("ladder"),
  ...shared,
  whenUnknown: z.enum(["met", "not-met"]).default("met"),
  requireTest: z.string().describe("the option to be tested first"),
  onlyIfNoneOf: z
    .array(z.string())
    .optional()
    .describe("required only where none of these is eligible"),
});

const months = z.int().min(1).max(36);

/** What every rule has that speaks without scoring: it moves no number and shuts nothing out. */
const spoken = {
  ...shared,
  whenUnknown: z
    .enum(["met", "not-met"])
    .default("not-met")
    .describe("whether it speaks where an answer is missing"),
  say: z.string().min(20).max(400).describe("what the reader is told, in one to three sentences"),
  options: optionMatchSchema
    .optional()
    .describe("the options it concerns; the whole case if absent"),
  onlyIf: z
    .enum(["planned", "any"])
    .default("any")
    .describe("planned: it speaks only where the plan holds one of its options"),
};

/** A symptom, and what to try against it in which order. */
export const diagnosisSchema = z.strictObject({
  kind: z.literal("diagnosis"),
  ...spoken,
  tries: z
    .array(
      z.strictObject({
        do: z.string().min(5).max(160).describe("what to try, as an order"),
        option: z.string().describe("the option of the ladder that it belongs to"),
      }),
    )
    .min(1)
    .describe("in the order to try them"),
});
/** What has to be there before an option is feasible. */
export const prerequisiteSchema = z.strictObject({
  kind: z.literal("prerequisite"),
  ...spoken,
  needs: z
    .array(
      z
        .strictObject({
          what: z.string().min(3).max(120),
          costLine: z.string().optional().describe("id of the line of the bill that pays for it"),
          owner: z.string().max(80).optional().describe("who has to provide it"),
        })
        .refine(({ costLine, owner }) => costLine !== undefined || owner !== undefined, {
          error: "a cost line or an owner",
          params: { expected: "`costLine` or `owner`", fix: "say what pays for it or who owns it" },
        }),
    )
    .min(1),
});
/** What a cost depends on, or what makes it smaller. */
export const economicsSchema = z.strictObject({ kind: z.literal("economics"), ...spoken });
/** Something to do or to know. */
export const adviceSchema = z.strictObject({
  kind: z.literal("advice"),
  ...spoken,
  yardstick: z
    .strictObject({
      limit: z.number().positive().describe("floating point operations"),
      speaks: z.enum(["above", "below"]),
    })
    .optional()
    .describe("it speaks in worlds where training its options takes more, or less, compute"),
});
/** Something that may go wrong. */
export const warningSchema = z.strictObject({ kind: z.literal("warning"), ...spoken });
/** How long the decision holds. */
export const expirySchema = z.strictObject({
  kind: z.literal("expiry"),
  ...spoken,
  reviewWithinMonths: months.describe("the decision is to be looked at again by then"),
});

export const ruleSchema = z.discriminatedUnion("kind", [
  gateSchema,
  evidenceSchema,
  ladderSchema,
  diagnosisSchema,
  prerequisiteSchema,
  economicsSchema,
  adviceSchema,
  warningSchema,
  expirySchema,
]);
/** A rule as written; its id is its path in the rules folder. */
export type RuleText = z.infer<typeof ruleSchema>;
export type Rule = RuleText & { readonly id: string };
export type GuidanceRule = Extract<Rule, { readonly kind: GuidanceKind }>;
/** Rules that lead to the verdict: they shut out, weigh or ask for a test. */
export type ScoringRule = Exclude<Rule, GuidanceRule>;
export type Gate = z.infer<typeof gateSchema> & { readonly id: string };
export type EvidenceRule = z.infer<typeof evidenceSchema> & { readonly id: string };
export type LadderRule = z.infer<typeof ladderSchema> & { readonly id: string };
