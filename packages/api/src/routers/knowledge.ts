import {
  factIds,
  kindOf,
  nearestNames,
  ruleKinds,
  ruleNamed,
  type FactKind,
  type Question,
} from "@tapeline/engine";
import { suggestions } from "@tapeline/engine/explain";
import { z } from "zod";

import { claimNamed } from "../knowledge/claim.ts";
import { findTerms } from "../knowledge/find-terms.ts";
import { lookUp } from "../knowledge/look-up.ts";
import { allThings } from "../knowledge/things.ts";
import { notFound } from "../not-found.ts";
import { procedure, t } from "../trpc.ts";

const idSchema = z.string().min(1).max(200);

/** A question with the kind of fact that it asks for. */
function withKind(question: Question): Question & { readonly kind: FactKind } {
  return { ...question, kind: kindOf(question.fact) };
}

/** What we know: questions, options and rules of the release. */
export const knowledgeRouter = t.router({
  /** The release: version, digest and how much is in it. */
  about: procedure.query(({ ctx }) => {
    const { version, digest, options, rules } = ctx.knowledge;
    return {
      version,
      digest,
      options: options.length,
      questions: factIds.length,
      rules: rules.length,
      prices: ctx.prices.digest,
      pricesRecordedUntil: ctx.prices.recordedUntil,
      today: ctx.today,
    };
  }),

  /** All questions, in the order of their facts. */
  questions: procedure.query(({ ctx }) =>
    factIds.map((fact) => withKind(ctx.knowledge.questions[fact])),
  ),

  /** The question that asks for a fact. */
  question: procedure
    .input(z.strictObject({ fact: z.enum(factIds) }))
    .query(({ ctx, input: { fact } }) => withKind(ctx.knowledge.questions[fact])),

  /** The ladder. */
  options: procedure.query(({ ctx }) => ctx.knowledge.options),

  /** One rung of the ladder, by id or code. */
  option: procedure.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => {
    const { options } = ctx.knowledge;
    const found = options.find(
      ({ id, code }) => id === input.id || code === input.id.toUpperCase(),
    );
    if (found !== undefined) return found;
    throw notFound(input.id, suggestions(input.id, ctx.knowledge));
  }),

  /** All rules, or those of one kind. */
  rules: procedure
    .input(z.strictObject({ kind: z.enum(ruleKinds).optional() }).optional())
    .query(({ ctx, input }) =>
      ctx.knowledge.rules.filter(({ kind }) => input?.kind === undefined || kind === input.kind),
    ),

  /** One rule by its id, or by a part of it that no other has. */
  rule: procedure.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => {
    const found = ruleNamed(input.id, ctx.knowledge.rules);
    if (found !== undefined) return found;
    throw notFound(input.id, suggestions(input.id, ctx.knowledge));
  }),

  /** A claim of the source article by its id, as in S25 or C9, with the rules, texts, failures and pillars that carry it. */
  claim: procedure.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
    const texts = await ctx.texts();
    const found = claimNamed(input.id, ctx.knowledge, texts, await ctx.practice());
    if (found !== undefined) return found;
    throw notFound(
      input.id,
      nearestNames(
        input.id,
        texts.claims.map(({ id }) => id),
      ),
    );
  }),

  /** What a name means without a case: an option, question, rule, word, text, claim, model or accelerator. */
  lookUp: procedure
    .input(z.strictObject({ what: z.string().min(1).max(200) }))
    .query(async ({ ctx, input }) =>
      lookUp(input.what, allThings(ctx.knowledge, await ctx.texts(), ctx.prices), ctx.knowledge),
    ),

  /** Questions, options and rules whose name holds the words. */
  find: procedure
    .input(z.strictObject({ words: z.string().min(1).max(100) }))
    .query(({ ctx, input }) => findTerms(ctx.knowledge, input.words)),
});
