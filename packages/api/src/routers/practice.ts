import { assess, type Verdict } from "@tapeline/engine";
import { expertBrief, nextRung, readiness } from "@tapeline/engine/practice";

import { caseInputSchema, contextOf, readCase, type CaseInput } from "../case-input.ts";
import type { ApiContext } from "../context.ts";
import { planOf } from "../practice/plan-of.ts";
import { countedFailures, failureCountsSchema } from "../practice/failure-counts.ts";
import { feasible, trialSettingsSchema } from "../practice/trial-settings.ts";
import { expensive, procedure, t } from "../trpc.ts";

const verdictOf = (ctx: ApiContext, input: CaseInput): Verdict =>
  assess(readCase(input.case, ctx.knowledge), contextOf(ctx, input));

/** What follows from a verdict: how it is proved, carried out and held. */
export const practiceRouter = t.router({
  /**
   * How to prove the verdict on one's own requests – arms, items, grading, when to stop and the most it may cost – and the stages
   * from there to a system in use and out of it, each with its criterion.
   */
  plan: expensive
    .input(caseInputSchema.extend({ settings: trialSettingsSchema.default({}) }))
    .query(async ({ ctx, input }) => {
      const practice = await ctx.practice();
      const settings = feasible(input.settings, practice.trial);
      return planOf(verdictOf(ctx, input), { ...ctx, practice }, settings);
    }),

  /** One page for an outside expert: the job, what is known, what binds, the answer, what is open and what to ask. */
  expertBrief: expensive
    .input(caseInputSchema)
    .query(async ({ ctx, input }) =>
      expertBrief(verdictOf(ctx, input), { ...ctx, practice: await ctx.practice() }),
    ),

  /** Kinds of failures, how one knows each, and the rungs to try against it. */
  failureKinds: procedure.query(async ({ ctx }) => (await ctx.practice()).failures),

  /** The rung that failures point to, counted by their kind in the call or in the case. */
  nextRung: expensive
    .input(caseInputSchema.extend(failureCountsSchema))
    .query(async ({ ctx, input }) => {
      const practice = await ctx.practice();
      const given = readCase(input.case, ctx.knowledge);
      const counts = countedFailures(input, given, practice, ctx.knowledge);
      return nextRung(assess(given, contextOf(ctx, input)), counts, { ...ctx, practice });
    }),

  /** How ready the case is for its plan, pillar by pillar: for people to read, and part of no verdict. */
  readiness: expensive
    .input(caseInputSchema)
    .query(async ({ ctx, input }) =>
      readiness(verdictOf(ctx, input), { ...ctx, practice: await ctx.practice() }),
    ),
});
