import { TRPCError } from "@trpc/server";
import { z } from "zod";

import type { ApiContext } from "../context.ts";
import type { Releases } from "../releases/releases.ts";
import { procedure, t } from "../trpc.ts";

/** The releases of who answers; a program that computes by itself has one and no list. */
function held({ releases }: ApiContext): Releases {
  if (releases !== undefined) return releases;
  throw new TRPCError({
    code: "NOT_FOUND",
    message: "only a server holds releases; ask one that was started with `tapeline serve`",
  });
}

/** Which releases there are, and which is current. */
export const releasesRouter = t.router({
  /** The release that calls are answered on. */
  current: procedure.query(({ ctx }) => held(ctx).current),

  /** All releases that are held, and who published them, when and why. */
  list: procedure.query(({ ctx }) => held(ctx).list()),

  /** The current release, and each that takes its place. */
  changes: procedure
    .input(z.strictObject({ lastEventId: z.string().max(200).optional() }))
    .subscription(({ ctx, signal }) => held(ctx).changes(signal)),
});
