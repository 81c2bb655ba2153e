import { z } from "zod";

import { conditionSchema } from "./condition.ts";
import { traitsSchema } from "./option.ts";
import { citationSchema, evidenceClassSchema } from "./source.ts";

/** Which options: by id, or by what they share. */
export const optionMatchSchema = z
  .union([
    z.array(z.string()).min(1).describe("ids of options"),
    traitsSchema.partial().refine((match) => Object.keys(match).length > 0, "an empty match"),
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
  .refine((need) => Object.keys(need).length > 0, "an empty need");
export type OfferNeed = z.infer<typeof offerNeedSchema>;

const shared = {
  title: z.string().min(5).max(120),
  when: conditionSchema,
  because: z.string().min(10).max(400).describe("the reason, in one or two sentences"),
  claims: z.array(z.string().regex(/^[SC]\d+$/)).default([]),
  sources: z.array(citationSchema).default([]),
  evidence: evidenceClassSchema.describe("what stands behind the rule"),
  owner: z.string().max(80).optional().describe("who imposes it, for a must"),
  reviewBy: z.iso.date(),
  examples: z
    .array(
      z.strictObject({
        case: z.string().min(5).max(160),
        facts: z.record(z.string(), z.unknown()),
        fires: z.boolean().describe("whether the rule fires on these facts"),
      }),
    )
    .min(2),
};

/** A must: where it holds, the options are out. */
export const gateSchema = z.strictObject({
  kind: z.literal("gate"),
  ...shared,
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

export const ruleSchema = z.discriminatedUnion("kind", [gateSchema, evidenceSchema, ladderSchema]);
/** A rule as written; its id is its path in the rules folder. */
export type RuleText = z.infer<typeof ruleSchema>;
export type Rule = RuleText & { readonly id: string };
export type Gate = z.infer<typeof gateSchema> & { readonly id: string };
export type EvidenceRule = z.infer<typeof evidenceSchema> & { readonly id: string };
export type LadderRule = z.infer<typeof ladderSchema> & { readonly id: string };
