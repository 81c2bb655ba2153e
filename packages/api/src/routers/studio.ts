import { TRPCError } from "@trpc/server";
import { z } from "zod";

import type { ApiContext } from "../context.ts";
import { runJob } from "../job.ts";
import { maxPinned, maxPinnedText, maxSetAside } from "../limits.ts";
import { draftPathSchema } from "../studio/draft-path.ts";
import { editorNameSchema, fileTextSchema } from "../studio/draft.ts";
import { DraftError, type Drafts } from "../studio/drafts.ts";
import { t } from "../trpc.ts";

const idSchema = z.string().regex(/^[a-z0-9-]{1,60}$/);
const ofDraft = z.strictObject({ id: idSchema });
/** The state of a draft that somebody looked at. */
const stateSchema = z.string().regex(/^[0-9a-f]{64}$/);
const noted = ofDraft.extend({
  by: editorNameSchema,
  note: z.string().trim().min(3).max(2000),
  state: stateSchema.optional(),
});
const ofFile = z.strictObject({ id: idSchema, path: draftPathSchema });

/** The drafts of who answers, for those who hold the editors' token alone. */
function draftsFor({ drafts, isEditor }: ApiContext): Drafts {
  if (isEditor !== true)
    throw new TRPCError({
      code: "UNAUTHORIZED",
      message:
        isEditor === undefined
          ? "this server has no editors: it was started without TAPELINE_EDITOR_TOKEN"
          : "expected the editors' token of this server",
    });
  if (drafts !== undefined) return drafts;
  throw new TRPCError({
    code: "NOT_FOUND",
    message: "this server keeps no drafts: it was started without a checkout",
  });
}

/** A procedure for editors: everyone else is refused before the input is read. */
const editors = t.procedure.meta({ editors: true }).use(async ({ ctx, next }) => {
  const drafts = draftsFor(ctx);
  const done = await next({ ctx: { ...ctx, drafts } });
  if (!done.ok) throw inWords(done.error.cause) ?? done.error;
  return done;
});

/** What is wrong with a draft, or with how it was asked for, as an error of the call. */
const inWords = (cause: unknown): TRPCError | undefined =>
  cause instanceof DraftError
    ? new TRPCError({ code: "BAD_REQUEST", message: cause.message })
    : undefined;

/** Drafts of changes to the content, for editors. */
export const studioRouter = t.router({
  /** All drafts, with what they hold. */
  list: editors.query(({ ctx }) => ctx.drafts.list()),

  /** A draft. */
  get: editors.input(ofDraft).query(({ ctx, input }) => ctx.drafts.get(input.id)),

  /** Begins a draft on the checkout's newest commit. */
  begin: editors
    .input(z.strictObject({ title: z.string().trim().min(3).max(120), by: editorNameSchema }))
    .mutation(({ ctx, input }) => ctx.drafts.begin(input)),

  /** All files that the draft may hold, as it has them. */
  files: editors.input(ofDraft).query(({ ctx, input }) => ctx.drafts.files(input.id)),

  /** A file as the draft's commit has it; null where there is none. */
  original: editors
    .input(ofFile)
    .query(({ ctx, input }) => ctx.drafts.original(input.id, input.path)),

  /** Saves a file; `seen` is the number of the text that the editor began with. On disk once this answers. */
  save: editors
    .input(
      ofFile.extend({ text: fileTextSchema, seen: z.int().min(0).max(1e9), by: editorNameSchema }),
    )
    .mutation(({ ctx, input }) => ctx.drafts.save(input)),

  /** Lets go of those that were shown of what was set aside in a file. */
  settle: editors
    .input(
      ofFile.extend({
        shown: z
          .array(z.strictObject({ by: editorNameSchema, at: z.iso.datetime() }))
          .max(maxSetAside),
      }),
    )
    .mutation(({ ctx, input }) => ctx.drafts.settle(input)),

  /** Removes a draft. */
  remove: editors.input(ofDraft).mutation(({ ctx, input }) => ctx.drafts.remove(input.id)),

  /** What is wrong in the draft, as the build would say it. */
  check: editors
    .input(ofDraft.extend({ whole: z.boolean().default(false) }))
    .query(({ ctx, input }) => ctx.drafts.check(input.id, input.whole)),

  /** What the draft does to verdicts: progress, each touched case, at last the whole; or what is wrong in it. */
  impact: editors
    .input(
      ofDraft.extend({
        asOf: z.iso.date().optional(),
        pinned: z
          .array(
            z.strictObject({
              name: z.string().min(1).max(200),
              text: z.string().max(maxPinnedText),
            }),
          )
          .max(maxPinned)
          .default([]),
        lastEventId: z.string().max(200).optional(),
      }),
    )
    .subscription(async function* ({ ctx, input, path, signal }) {
      const given = { id: input.id, asOf: input.asOf ?? ctx.today, pinned: input.pinned };
      const stop = [signal, ctx.stopping].filter((one) => one !== undefined);
      const job = ctx.drafts.impact(given, AbortSignal.any(stop));
      try {
        for await (const event of runJob(job, { ...ctx, path, signal }))
          if (!("result" in event)) yield event;
          else if ("problems" in event.result) yield { problems: event.result.problems };
          else yield { result: event.result };
      } catch (error) {
        // A stream fails once the call was let in.
        throw inWords(error) ?? error;
      }
    }),

  /** Commits the draft on a branch of its own, once all of it holds together. */
  commit: editors.input(noted).mutation(({ ctx, input }) => ctx.drafts.commit(input)),

  /** Approves of the state that was looked at, where the draft still has it. */
  approve: editors
    .input(ofDraft.extend({ by: editorNameSchema, state: stateSchema }))
    .mutation(({ ctx, input }) => ctx.drafts.approve(input)),

  /** Commits the draft and publishes a release of it, at once or from a moment on. */
  publish: editors
    .input(noted.extend({ activateAt: z.iso.datetime().optional() }))
    .mutation(({ ctx, input }) => ctx.drafts.publish(input)),
});
