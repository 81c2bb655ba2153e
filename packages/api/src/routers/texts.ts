import { z } from "zod";

import { notFound } from "../not-found.ts";
import { findTexts, allHeads } from "../texts/find-texts.ts";
import { readText } from "../texts/read-text.ts";
import { nearestTexts } from "../texts/nearest-texts.ts";
import { textHeadKinds } from "../texts/text-head.ts";
import { aboutKinds, textsAbout } from "../texts/texts-about.ts";
import { procedure, t } from "../trpc.ts";

const idSchema = z.string().min(1).max(200);

/** What we say: answers, articles, pages of options and words, with the numbers of the release filled in. */
export const textsRouter = t.router({
  /** Heads of all texts, of one kind of them, or of those that hold the words. */
  list: procedure
    .input(
      z
        .strictObject({
          words: z.string().max(200).optional().describe("what to look for"),
          kind: z.enum(textHeadKinds).optional(),
        })
        .optional(),
    )
    .query(async ({ ctx, input: { words, kind } = {} }) => {
      const all = await ctx.texts();
      const found = words === undefined ? allHeads(all) : findTexts(all, words);
      return found.filter((head) => kind === undefined || head.kind === kind);
    }),

  /** One text by its address, or by the end of it that no other has. */
  read: procedure.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input: { id } }) => {
    const all = await ctx.texts();
    const found = readText(all, id, ctx.knowledge);
    if (found !== undefined) return found;
    throw notFound(id, nearestTexts(all, id));
  }),

  /** Texts that speak of an option, a rule or a question, the one that says most of it first. */
  about: procedure
    .input(z.strictObject({ kind: z.enum(aboutKinds), id: idSchema }))
    .query(async ({ ctx, input }) => textsAbout(await ctx.texts(), input)),
});
